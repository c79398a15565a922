/** Decides which figures become public. */
@NullMarked
package vn.oneplusone.reporting.publishing;

import org.jspecify.annotations.NullMarked;
