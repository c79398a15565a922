/** Files that survive a power loss or that only their owner may read, the connection to MongoDB, and where keys are looked for. Depends on nothing of ours. */
@NullMarked
package vn.oneplusone.app.storage;

import org.jspecify.annotations.NullMarked;
