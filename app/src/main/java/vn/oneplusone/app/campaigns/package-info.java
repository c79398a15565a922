/** Campaigns, initiatives, targets, supports, meetings and declared figures; pages and addresses. */
@NullMarked
package vn.oneplusone.app.campaigns;

import org.jspecify.annotations.NullMarked;
