/** What all stores of the ledger share: how appends wait for their turn, and readers for what is appended. */
@NullMarked
package vn.oneplusone.app.ledger.appending;

import org.jspecify.annotations.NullMarked;
