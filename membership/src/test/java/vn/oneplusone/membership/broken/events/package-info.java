/** A sample that breaks a rule of the architecture on purpose. */
@NullMarked
package vn.oneplusone.membership.broken.events;

import org.jspecify.annotations.NullMarked;
