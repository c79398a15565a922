package vn.oneplusone.app.ledger.mongo;

import java.util.Set;

/**
 * How spans stand to what a ledger holds.
 *
 * @param forks those that do not continue their stream at exactly its last sequence + 1
 * @param late those that begin their stream, at another sequence than 0
 */
record Continuation(Set<StreamSpan> forks, Set<StreamSpan> late) {}
