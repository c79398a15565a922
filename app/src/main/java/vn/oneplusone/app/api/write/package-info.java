/** Commands as JSON: who asks is known and allowed, what is asked is understood, and it is recorded once. */
@NullMarked
package vn.oneplusone.app.api.write;

import org.jspecify.annotations.NullMarked;
