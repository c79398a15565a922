/** Where a vault lies: its file or its database, how its tables are brought up to date, and why it does not open. */
@NullMarked
package vn.oneplusone.app.vault.store;

import org.jspecify.annotations.NullMarked;
