/** Decides which figures become public, and that a year is closed. */
@NullMarked
package vn.oneplusone.reporting.publishing;

import org.jspecify.annotations.NullMarked;
