/** Reads the lists that units keep: understands them, or says line by line what is wrong and what to do. */
@NullMarked
package vn.oneplusone.app.files;

import org.jspecify.annotations.NullMarked;
