/** The overview of a unit, composed of figures for pages. */
@NullMarked
package vn.oneplusone.app.web.overview;

import org.jspecify.annotations.NullMarked;
