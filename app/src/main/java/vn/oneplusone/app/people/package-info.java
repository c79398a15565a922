/** Who is who, for those who may know: names and details are opened here for pages, and each reading is written down first. */
@NullMarked
package vn.oneplusone.app.people;

import org.jspecify.annotations.NullMarked;
