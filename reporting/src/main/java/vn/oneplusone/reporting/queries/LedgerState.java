package vn.oneplusone.reporting.queries;

/**
 * What an answer was counted from: anyone with the ledger can count it again.
 *
 * @param size the facts at positions below it
 * @param root tree root of the ledger at that size, hexadecimal
 */
public record LedgerState(long size, String root) {}
