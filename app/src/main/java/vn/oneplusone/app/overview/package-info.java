/** The page of figures: a year, its table, its courses and its shares. */
@NullMarked
package vn.oneplusone.app.overview;

import org.jspecify.annotations.NullMarked;
