/** Pages for accounts: those of others, one's own, and the journal of what they read. Depends on the vault's accounts and on security. */
@NullMarked
package vn.oneplusone.app.portal.accounts;

import org.jspecify.annotations.NullMarked;
