/** What the program does by itself: a to-do list folded from the ledger, so that a crash or a second node changes nothing. */
@NullMarked
package vn.oneplusone.app.automation;

import org.jspecify.annotations.NullMarked;
