/** The rows of a file as they stand in it, whatever its format and its encoding; knows nothing of what lists mean. */
@NullMarked
package vn.oneplusone.app.files.sheets;

import org.jspecify.annotations.NullMarked;
