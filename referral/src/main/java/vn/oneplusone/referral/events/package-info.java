/** The facts of referrals. */
@NullMarked
package vn.oneplusone.referral.events;

import org.jspecify.annotations.NullMarked;
