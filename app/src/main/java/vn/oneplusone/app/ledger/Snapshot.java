package vn.oneplusone.app.ledger;

import java.time.Instant;

/**
 * The state of an aggregate at a sequence, as Axon keeps it.
 *
 * @param entry its envelope without a position, so that the same decoder reads it
 */
public record Snapshot(String stream, long sequence, Instant timestamp, byte[] entry) {}
