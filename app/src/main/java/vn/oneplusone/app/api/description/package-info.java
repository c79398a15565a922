/** The API's description of itself (OpenAPI), made from what its handlers declare. */
@NullMarked
package vn.oneplusone.app.api.description;

import org.jspecify.annotations.NullMarked;
