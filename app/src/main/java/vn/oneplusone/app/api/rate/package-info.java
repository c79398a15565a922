/** How often anybody may ask the API. */
@NullMarked
package vn.oneplusone.app.api.rate;

import org.jspecify.annotations.NullMarked;
