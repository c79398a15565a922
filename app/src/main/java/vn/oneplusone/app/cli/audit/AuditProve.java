package vn.oneplusone.app.cli.audit;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.oneplusone.app.audit.AuditedLedger;
import vn.oneplusone.app.cli.console.Console;
import vn.oneplusone.app.cli.console.ExitCode;
import vn.oneplusone.app.cli.console.Identifier;
import vn.oneplusone.app.cli.console.LedgerOption;
import vn.oneplusone.app.cli.console.OutFile;
import vn.oneplusone.app.cli.console.ReadingCommand;
import vn.oneplusone.app.cli.console.WrongInput;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.bundle.BundleLedger;
import vn.oneplusone.app.ledger.entries.LedgerFacts;
import vn.oneplusone.app.ledger.proofs.Checkpoint;
import vn.oneplusone.app.ledger.proofs.InclusionProof;
import vn.oneplusone.app.ledger.proofs.KeptCheckpoints;
import vn.oneplusone.membership.events.MemberAdmitted;

/** {@code audit prove}: one file that shows to anybody that an entry is in the ledger of a signed checkpoint. */
@Command(name = "prove", mixinStandardHelpOptions = true)
final class AuditProve extends ReadingCommand {
    @ArgGroup(multiplicity = "1")
    private Wanted wanted = new Wanted();

    /** The entry to prove, named in one of two ways. */
    static final class Wanted {
        @Option(names = "--position", paramLabel = "N", descriptionKey = "oneplusone.audit.prove.position")
        private @Nullable Long position;

        @Option(names = "--admission", paramLabel = "ID", descriptionKey = "oneplusone.audit.prove.admission")
        private @Nullable String admission;

        Wanted() {}

        long position(Ledger ledger) {
            return position != null ? position : admission(ledger);
        }

        /** Where the admission of a person stands, or the one that a referral led to. */
        private long admission(Ledger ledger) {
            UUID named = Identifier.of(String.valueOf(admission));
            List<Long> found = new ArrayList<>();
            LedgerFacts.of(ledger).read(0, ledger.head().size(), fact -> {
                if (fact.payload() instanceof MemberAdmitted admitted
                        && (admitted.person().equals(named)
                                || Objects.equals(admitted.referral(), named))) {
                    found.add(fact.position());
                }
            });
            if (found.size() != 1) {
                throw new WrongInput(found.isEmpty() ? "prove.no-admission" : "prove.several-admissions", admission,
                        found);
            }
            return found.getFirst();
        }
    }

    @Option(names = "--checkpoint", paramLabel = "FILE", descriptionKey = "oneplusone.audit.prove.checkpoint")
    private @Nullable Path file;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "oneplusone.audit.prove.out")
    private @Nullable Path out;

    AuditProve() {}

    @Override
    protected int run(Ledger ledger, Console console) {
        long size = ledger.head().size();
        long position = wanted.position(ledger);
        if (position < 0 || position >= size) {
            throw new WrongInput("prove.position", position, size);
        }
        Checkpoint checkpoint = checkpoint(ledger, position);
        if (checkpoint.size() <= position || checkpoint.size() > size) {
            throw new WrongInput("prove.checkpoint", position, checkpoint.size(), size);
        }
        InclusionProof proof = InclusionProof.make(ledger, LedgerOption.nodes(ledger), position, checkpoint);
        if (!proof.holds()) {
            console.say("proof.ledger-differs", checkpoint.size());
            return ExitCode.DIFFERENCE;
        }
        OutFile.writeOrPrint(out, proof.toString(), console);
        if (out != null) {
            console.say("proof.made", position, checkpoint.size(), out);
        }
        return ExitCode.FINE;
    }

    /** The one that was named; else the last one signed that covers it; else one that is signed now. */
    private Checkpoint checkpoint(Ledger ledger, long position) {
        if (file != null) {
            return OutFile.checkpoint(file);
        }
        if (ledger instanceof BundleLedger bundle) {
            return bundle.checkpoint();
        }
        Path data = source.data().directory();
        AuditedLedger audited = new AuditedLedger(ledger, data, Clock.systemUTC(), System.getenv());
        KeptCheckpoints kept = source.kept();
        KeptCheckpoints.refuse(kept.againstRoots(ledger));
        return kept.newest().map(KeptCheckpoints.Kept::checkpoint).filter(one -> one.size() > position)
                .orElseGet(() -> audited.sign().checkpoint());
    }
}
