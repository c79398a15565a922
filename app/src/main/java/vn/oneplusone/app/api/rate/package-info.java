/** How often anybody may ask the API, or for pages. */
@NullMarked
package vn.oneplusone.app.api.rate;

import org.jspecify.annotations.NullMarked;
