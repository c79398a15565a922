/** The one runnable: adapters only, no rule of the domain. */
@NullMarked
package vn.oneplusone.app;

import org.jspecify.annotations.NullMarked;
