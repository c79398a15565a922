/** Limits of requests, before anything else is done for one. */
@NullMarked
package vn.oneplusone.app.web.rate;

import org.jspecify.annotations.NullMarked;
