/** What goes on in the background, so that its end is noticed, and the end of the process when memory is out. Depends on nothing of ours. */
@NullMarked
package vn.oneplusone.app.background;

import org.jspecify.annotations.NullMarked;
