/** Files that survive a power loss, files that only their owner may read, and where keys are looked for. Depends on nothing of ours. */
@NullMarked
package vn.oneplusone.app.disk;

import org.jspecify.annotations.NullMarked;
