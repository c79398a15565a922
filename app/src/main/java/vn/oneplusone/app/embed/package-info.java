/** Published figures on other websites. */
@NullMarked
package vn.oneplusone.app.embed;

import org.jspecify.annotations.NullMarked;
