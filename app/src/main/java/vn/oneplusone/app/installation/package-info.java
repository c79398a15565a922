/** One data directory: opens ledger and vault, in files or MongoDB, and completes what a crash left. */
@NullMarked
package vn.oneplusone.app.installation;

import org.jspecify.annotations.NullMarked;
