/** One model of a table, which pages, workbooks, CSV, statement and embed draw. */
@NullMarked
package vn.oneplusone.app.web.tables;

import org.jspecify.annotations.NullMarked;
