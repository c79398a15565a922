/** Annotations of an action's fields, which every door reads. */
@NullMarked
package vn.oneplusone.app.actions.fields;

import org.jspecify.annotations.NullMarked;
