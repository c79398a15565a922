/**
 * The one append-only log: the port, what every adapter shares (envelope, tree, verification), and Axon's engine over it. Knows
 * nothing of the portal, the vault or any rule of the domain.
 */
@NullMarked
package vn.oneplusone.app.ledger;

import org.jspecify.annotations.NullMarked;
