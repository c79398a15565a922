/** Names of people, opened for pages for those who may read them; each reading is written into the journal first. */
@NullMarked
package vn.oneplusone.app.names;

import org.jspecify.annotations.NullMarked;
