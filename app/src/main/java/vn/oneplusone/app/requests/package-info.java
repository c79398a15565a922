/** Requests about people beyond reach: both sides, the answer; pages and addresses. */
@NullMarked
package vn.oneplusone.app.requests;

import org.jspecify.annotations.NullMarked;
