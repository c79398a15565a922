/** How the API answers what the register holds: one thing with its version, or a page of a list. */
@NullMarked
package vn.oneplusone.app.web.reading;

import org.jspecify.annotations.NullMarked;
