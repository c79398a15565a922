/** Tables of the portal as files for spreadsheet programs. */
@NullMarked
package vn.oneplusone.app.portal.tables;

import org.jspecify.annotations.NullMarked;
