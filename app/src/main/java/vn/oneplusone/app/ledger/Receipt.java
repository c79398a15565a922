package vn.oneplusone.app.ledger;

/**
 * What an append gave: the entries stand at positions {@code first} to {@code size - 1}.
 *
 * @param size ledger size after the commit
 */
public record Receipt(long first, long size) {}
