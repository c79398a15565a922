/** A ledger as a directory of files in the C2SP {@code tlog-tiles} layout: written, read, verified, and taken into a store. */
@NullMarked
package vn.oneplusone.app.ledger.bundle;

import org.jspecify.annotations.NullMarked;
