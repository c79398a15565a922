/** What pages list: units, people without their details, referrals, campaigns, targets, initiatives, capital supports, as they stand now. Folded from the ledger, kept in memory. */
@NullMarked
package vn.oneplusone.app.register;

import org.jspecify.annotations.NullMarked;
