/** What may be asked of this module, and the named refusals. */
@NullMarked
package vn.oneplusone.membership.commands;

import org.jspecify.annotations.NullMarked;
