/**
 * What an outsider can be given and can check with tools of others: proofs of the RFC 9162 tree, signed notes, checkpoints (C2SP
 * {@code signed-note}, {@code tlog-checkpoint}, {@code tlog-proof}).
 */
@NullMarked
package vn.oneplusone.app.ledger.proofs;

import org.jspecify.annotations.NullMarked;
