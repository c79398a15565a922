/** Requests about people beyond the reach of who asks: both sides' lists, one request with its answer, and the form by which one is made. */
@NullMarked
package vn.oneplusone.app.portal.requests;

import org.jspecify.annotations.NullMarked;
