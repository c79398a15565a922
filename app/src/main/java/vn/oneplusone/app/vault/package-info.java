/** Opens a vault, in a file or in a MongoDB, with its keys and those who may sign in. */
@NullMarked
package vn.oneplusone.app.vault;

import org.jspecify.annotations.NullMarked;
