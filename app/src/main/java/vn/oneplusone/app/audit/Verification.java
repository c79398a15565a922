package vn.oneplusone.app.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.LedgerBroken;
import vn.oneplusone.app.ledger.LedgerUnavailable;
import vn.oneplusone.app.ledger.proofs.KeptCheckpoints;
import vn.oneplusone.app.ledger.tree.LedgerVerification;
import vn.oneplusone.app.ledger.tree.LedgerVerification.Known;
import vn.oneplusone.app.ledger.tree.LedgerVerification.Progress;
import vn.oneplusone.app.ledger.tree.Verdict;

/**
 * What was found by recomputing a ledger and comparing it with every checkpoint that is kept.
 *
 * @param verdict of the ledger by itself and against the checkpoints: the first damage
 * @param contradictions of kept checkpoints, each with its file; may repeat the verdict's
 * @param kept how many checkpoints were consulted
 * @param checked whether their signatures could be checked
 */
public record Verification(Verdict verdict, List<Verdict.Finding> contradictions, int kept, boolean checked) {
    public Verification {
        contradictions = List.copyOf(contradictions);
    }

    /** @param outside what is known from elsewhere, besides */
    public static Verification of(Supplier<? extends Ledger> opening, KeptCheckpoints kept, List<Known> outside,
            Progress progress) {
        List<Known> known = new ArrayList<>(kept.known());
        known.addAll(outside);
        Verdict verdict = LedgerVerification.verify(opening, known, progress);
        try (Ledger ledger = opening.get()) {
            return of(verdict, kept, ledger);
        } catch (LedgerUnavailable | LedgerBroken e) {
            // the verdict tells
            return new Verification(verdict, kept.flaws(), kept.kept().size(), !kept.keys().keys().isEmpty());
        }
    }

    /** Of a ledger that is open, and stays so. */
    public static Verification of(Ledger ledger, KeptCheckpoints kept, Progress progress) {
        return of(LedgerVerification.verify(ledger, kept.known(), progress), kept, ledger);
    }

    private static Verification of(Verdict verdict, KeptCheckpoints kept, Ledger ledger) {
        List<Verdict.Finding> found;
        try {
            found = kept.againstRoots(ledger);
        } catch (LedgerUnavailable | LedgerBroken e) {
            found = kept.flaws();
        }
        return new Verification(verdict, found, kept.kept().size(), !kept.keys().keys().isEmpty());
    }

    /** All that is wrong, the ledger's own damage first; empty if nothing is. */
    public List<Verdict.Finding> findings() {
        List<Verdict.Finding> all = new ArrayList<>();
        if (verdict instanceof Verdict.Finding finding) {
            all.add(finding);
        }
        contradictions.stream().filter(one -> !all.contains(one)).forEach(all::add);
        return all;
    }

    public boolean holds() {
        return findings().isEmpty();
    }
}
