/** What a list's row is: its columns and the words in them, what it asks for, and when. */
@NullMarked
package vn.oneplusone.app.files.shape;

import org.jspecify.annotations.NullMarked;
