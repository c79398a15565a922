/** Commands that show figures and units. */
@NullMarked
package vn.oneplusone.app.cli.figures;

import org.jspecify.annotations.NullMarked;
