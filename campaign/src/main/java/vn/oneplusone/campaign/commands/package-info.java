/** What may be asked of this module, and the named refusals. */
@NullMarked
package vn.oneplusone.campaign.commands;

import org.jspecify.annotations.NullMarked;
