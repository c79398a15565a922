/** The ledger in MongoDB, for several application nodes: one document per commit, a position is won by inserting at it. */
@NullMarked
package vn.oneplusone.app.ledger.mongo;

import org.jspecify.annotations.NullMarked;
