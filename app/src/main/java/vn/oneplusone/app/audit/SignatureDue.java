package vn.oneplusone.app.audit;

/**
 * A signature that is missing: what was recorded since the last one could be cut off, and no kept checkpoint would tell.
 *
 * @param signed how many entries are covered by a kept checkpoint; 0 before the first
 * @param size of the ledger
 * @param fixed whether a publication, a closing or a supplement is among what is not covered; else it is due because a day has gone by
 * @param keyHere whether the machine signs by itself; else the key has to be brought: {@code audit checkpoint}
 */
public record SignatureDue(long signed, long size, boolean fixed, boolean keyHere) {}
