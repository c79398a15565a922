/** Health, metrics, logs, and limits of memory and size. */
@NullMarked
package vn.oneplusone.app.web.running;

import org.jspecify.annotations.NullMarked;
