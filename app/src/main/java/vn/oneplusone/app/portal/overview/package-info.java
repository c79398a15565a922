/** The overview of a year: one page from counted figures, or from published ones for those who have not signed in. */
@NullMarked
package vn.oneplusone.app.portal.overview;

import org.jspecify.annotations.NullMarked;
