/** Broken on purpose: what the architecture rules must find. */
@NullMarked
package vn.oneplusone.reporting.samples;

import org.jspecify.annotations.NullMarked;
