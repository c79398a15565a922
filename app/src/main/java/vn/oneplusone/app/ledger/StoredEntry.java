package vn.oneplusone.app.ledger;

/**
 * An entry as it is stored.
 *
 * @param bytes the envelope, UTF-8 JSON; the leaf of the tree is their hash
 */
public record StoredEntry(long position, byte[] bytes) {}
