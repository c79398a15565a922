/** Kinds of lists about referrals and their steps: a record each, whose columns are the list's. */
@NullMarked
package vn.oneplusone.app.files.rows.referral;

import org.jspecify.annotations.NullMarked;
