/** The statement of a closed year as files: JSON, a sheet and pages to print. Everything in them comes from one {@code Statement}. */
@NullMarked
package vn.oneplusone.app.statement;

import org.jspecify.annotations.NullMarked;
