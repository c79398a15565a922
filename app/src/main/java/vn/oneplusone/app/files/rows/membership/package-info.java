/** Kinds of lists about units, people and members: a record each, whose columns are the list's. */
@NullMarked
package vn.oneplusone.app.files.rows.membership;

import org.jspecify.annotations.NullMarked;
