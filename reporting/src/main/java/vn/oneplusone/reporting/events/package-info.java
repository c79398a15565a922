/** The facts that reporting decides itself. */
@NullMarked
package vn.oneplusone.reporting.events;

import org.jspecify.annotations.NullMarked;
