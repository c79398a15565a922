/** The facts of plans, steps, targets and campaigns. */
@NullMarked
package vn.oneplusone.campaign.events;

import org.jspecify.annotations.NullMarked;
