/** Axon's event store over the ledger. */
@NullMarked
package vn.oneplusone.app.ledger.axon;

import org.jspecify.annotations.NullMarked;
