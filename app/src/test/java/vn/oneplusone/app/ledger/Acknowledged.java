package vn.oneplusone.app.ledger;

/** A commit, and what the ledger said when it was in. */
public record Acknowledged(Commit commit, Receipt receipt) {}
