/** The Merkle tree over all entries, and the verification that names the first damage. */
@NullMarked
package vn.oneplusone.app.ledger.tree;

import org.jspecify.annotations.NullMarked;
