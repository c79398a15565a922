package vn.oneplusone.app.domain;

/**
 * The outcome of a command.
 *
 * @param size ledger size after the command's facts: an answer at or after this size knows them
 * @param before true if the same command had been recorded earlier and nothing was appended now
 */
public record Recorded(long size, boolean before) {}
