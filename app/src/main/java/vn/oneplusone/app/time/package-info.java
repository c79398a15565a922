/** Days as the district counts them. */
@NullMarked
package vn.oneplusone.app.time;

import org.jspecify.annotations.NullMarked;
