/** What the rows of the lists say, one record per kind of list; made of events' words only, so that an import can turn them into commands. */
@NullMarked
package vn.oneplusone.app.files.rows;

import org.jspecify.annotations.NullMarked;
