package vn.oneplusone.reporting;

import org.jspecify.annotations.Nullable;

/**
 * One entry of the ledger, decoded.
 *
 * @param position dense, from 0
 * @param stream the stream it continues; null for an entry outside any stream
 * @param sequence its place in that stream, from 0
 * @param payload the event: of one of the modules' sealed interfaces, or anything else that was stored
 */
public record Fact(long position, @Nullable String stream, long sequence, Object payload) {}
