package vn.oneplusone.app.ledger.tree;

import java.util.List;

/**
 * The ledger is not the one that was signed before, or what was signed cannot be read any more: nothing is signed, published, closed or
 * supplemented on it. Nothing was changed.
 */
public final class LedgerContradicted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Verdict.Finding> findings;
    private final String files;

    /** @param findings at least one, each with the file of a kept checkpoint as its last argument or its first */
    public LedgerContradicted(List<Verdict.Finding> findings, String files) {
        super("the ledger contradicts " + files);
        this.findings = List.copyOf(findings);
        this.files = files;
    }

    /** What contradicts what. */
    public List<Verdict.Finding> findings() {
        return findings;
    }

    /** Names of the checkpoints that say otherwise. */
    public String files() {
        return files;
    }

    /** Name of the broken rule. */
    public String rule() {
        return "LedgerContradicted";
    }
}
