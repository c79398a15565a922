/** Referrals: the board, one referral with its steps, and the form that begins one; pages and addresses. */
@NullMarked
package vn.oneplusone.app.referrals;

import org.jspecify.annotations.NullMarked;
