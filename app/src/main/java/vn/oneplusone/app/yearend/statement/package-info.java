/** The statement of a closed year, as a page, a workbook, CSV, JSON and on paper. */
@NullMarked
package vn.oneplusone.app.yearend.statement;

import org.jspecify.annotations.NullMarked;
