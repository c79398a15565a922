/** Samples that break a rule of the architecture on purpose. */
@NullMarked
package vn.oneplusone.membership.broken;

import org.jspecify.annotations.NullMarked;
