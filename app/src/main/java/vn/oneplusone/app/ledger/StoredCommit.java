package vn.oneplusone.app.ledger;

import java.time.Instant;
import java.util.List;

/**
 * A commit as it is stored, for verification.
 *
 * @param committedAt the instant stored beside it, by which {@link Ledger#sizeAt} searches
 * @param root the stored tree root after it, 32 bytes
 */
public record StoredCommit(long first, int count, String cause, Instant committedAt, byte[] root,
        List<StoredRow> rows) {}
