/** Accounts and their handing over, the journal, and the state of the installation. */
@NullMarked
package vn.oneplusone.app.administration;

import org.jspecify.annotations.NullMarked;
