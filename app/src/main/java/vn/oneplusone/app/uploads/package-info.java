/** Lists brought by a browser: templates, preview, faults, confirmation. */
@NullMarked
package vn.oneplusone.app.uploads;

import org.jspecify.annotations.NullMarked;
