/** Commands that record: lists, closing a year, erasure. */
@NullMarked
package vn.oneplusone.app.cli.records;

import org.jspecify.annotations.NullMarked;
