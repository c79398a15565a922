/** The application that serves pages and API, over parts that it is given. */
@NullMarked
package vn.oneplusone.app.portal;

import org.jspecify.annotations.NullMarked;
