/** The commands under {@code audit}: replay, verification, proofs. */
@NullMarked
package vn.oneplusone.app.cli.audit;

import org.jspecify.annotations.NullMarked;
