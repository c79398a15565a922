/**
 * From introduction to credit: the referral of a youth to an organization; depends on the published facts of membership
 * and campaign and on nothing else of the other modules.
 */
@NullMarked
package vn.oneplusone.referral;

import org.jspecify.annotations.NullMarked;
