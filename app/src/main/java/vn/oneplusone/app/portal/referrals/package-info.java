/** Pages of the way from an introduction to an admission: the board, one referral, and referring somebody. */
@NullMarked
package vn.oneplusone.app.portal.referrals;

import org.jspecify.annotations.NullMarked;
