/** The description of the API, as OpenAPI and as a page. */
@NullMarked
package vn.oneplusone.app.description;

import org.jspecify.annotations.NullMarked;
