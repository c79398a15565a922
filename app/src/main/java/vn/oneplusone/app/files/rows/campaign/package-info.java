/** Kinds of lists about campaigns, initiatives, targets, supports, meetings and declared figures: a record each, whose columns are the list's. */
@NullMarked
package vn.oneplusone.app.files.rows.campaign;

import org.jspecify.annotations.NullMarked;
