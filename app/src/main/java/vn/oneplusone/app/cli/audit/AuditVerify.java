package vn.oneplusone.app.cli.audit;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.oneplusone.app.audit.AuditedLedger;
import vn.oneplusone.app.audit.SignatureDue;
import vn.oneplusone.app.audit.Verification;
import vn.oneplusone.app.cli.console.Console;
import vn.oneplusone.app.cli.console.ConsoleCommand;
import vn.oneplusone.app.cli.console.FormatOption;
import vn.oneplusone.app.cli.console.LedgerOption;
import vn.oneplusone.app.cli.console.OutFile;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.LedgerUnavailable;
import vn.oneplusone.app.ledger.bundle.BundleLedger;
import vn.oneplusone.app.ledger.proofs.CheckedCheckpoint;
import vn.oneplusone.app.ledger.proofs.Checkpoint;
import vn.oneplusone.app.ledger.proofs.KeptCheckpoints;
import vn.oneplusone.app.ledger.proofs.VerifierKey;
import vn.oneplusone.app.ledger.tree.LedgerVerification;
import vn.oneplusone.app.ledger.tree.Verdict;

/** {@code audit verify}: recomputes the ledger from its stored bytes and names the first damage. */
@Command(name = "verify", mixinStandardHelpOptions = true)
public final class AuditVerify extends ConsoleCommand {
    @Mixin
    private LedgerOption source;

    @Option(names = "--checkpoint", paramLabel = "FILE", descriptionKey = "oneplusone.audit.verify.checkpoint")
    private @Nullable Path checkpoint;

    @Option(names = "--key", paramLabel = "KEY", descriptionKey = "key")
    private @Nullable String key;

    @Mixin
    private FormatOption format;

    /**
     * The verdict as JSON.
     *
     * @param size entries of a sound ledger
     * @param root tree root of a sound ledger, hexadecimal
     * @param position of the first damage
     * @param checkpoint size of the checkpoint that it was compared with
     * @param signedBy name of the key that signed that; null if no key was known
     * @param kept how many checkpoints beside the ledger were consulted
     * @param contradictions what they say otherwise, in words
     * @param due entries of the ledger, if a signature over them is missing
     */
    record Answer(boolean sound, @Nullable Long size, @Nullable String root, @Nullable Long position,
            @Nullable String damage, @Nullable Long checkpoint, @Nullable String signedBy, int kept,
            List<String> contradictions, @Nullable Long due, String words) {}

    AuditVerify() {}

    @Override
    protected int run(Console console) {
        source.require();
        byte[] outside = checkpoint == null ? null : OutFile.read(checkpoint);
        VerifierKey verifier = verifier();
        Verification verification = verify(outside, verifier, console);
        List<Verdict.Finding> findings = verification.findings();
        Verdict verdict = findings.isEmpty() ? verification.verdict() : findings.getFirst();
        Checkpoint compared = verdict instanceof Verdict.Sound ? compared(outside) : null;
        SignatureDue due = verdict instanceof Verdict.Sound ? due() : null;
        format.print(answer(verdict, compared, verifier, verification, due, console.locale()), console, () -> {
            text(verdict, compared, verifier, verification, console);
            due(due, console);
        });
        return verdict.exitCode();
    }

    private void text(Verdict verdict, @Nullable Checkpoint compared, @Nullable VerifierKey verifier,
            Verification verification, Console console) {
        console.print(verdict.words(console.locale()));
        verification.findings().stream().skip(1).forEach(one -> console.print(one.words(console.locale())));
        if (verdict instanceof Verdict.Finding) {
            return;
        }
        if (verification.kept() > 0) {
            console.say(verification.checked() ? "verify.kept" : "verify.kept-unchecked", verification.kept());
        }
        if (compared != null) {
            console.say("verify.checkpoint", compared.size(), compared.origin());
            console.say(verifier == null ? "signature.unchecked" : "signature.right", compared.size(),
                    verifier == null ? "" : verifier.toString());
            if (verifier != null && key == null) {
                console.say("signature.own-key");
            }
        }
    }

    private @Nullable SignatureDue due() {
        if (source.bundle().isPresent()) {
            return null;
        }
        try (Ledger ledger = source.open()) {
            return new AuditedLedger(ledger, source.data().directory(), Clock.systemUTC(), System.getenv()).due()
                    .orElse(null);
        }
    }

    /** Says that a signature is due, if one is. */
    public static void due(AuditedLedger audited, Console console) {
        due(audited.due().orElse(null), console);
    }

    private static void due(@Nullable SignatureDue due, Console console) {
        if (due != null) {
            console.say(due.keyHere() ? "checkpoint.due" : "checkpoint.due-elsewhere", due.signed(), due.size());
        }
    }

    /** A key is looked for only where there is something that it could have signed. */
    private @Nullable VerifierKey verifier() {
        if (checkpoint == null && source.bundle().isEmpty()) {
            return key == null ? null : LedgerOption.key(key);
        }
        try {
            return source.verifier(key).orElse(null);
        } catch (LedgerUnavailable e) {
            // the verification will tell
            return null;
        }
    }

    private Verification verify(byte @Nullable [] outside, @Nullable VerifierKey verifier, Console console) {
        LedgerVerification.Progress progress = (done, total) -> console.progress("verifying", done, total);
        KeptCheckpoints kept = source.kept(key);
        List<LedgerVerification.Known> known = new ArrayList<>();
        if (outside != null) {
            Optional<Verdict.Finding> wrong = CheckedCheckpoint.wrong(outside, verifier);
            if (wrong.isPresent()) {
                return alone(wrong.get());
            }
            known.add(new LedgerVerification.Known(Checkpoint.of(outside).head(), null));
        }
        Optional<Verdict.Finding> unsigned = source.bundle().flatMap(directory -> bundle(directory, verifier));
        return unsigned.isPresent()
                ? alone(unsigned.get())
                : Verification.of(source::open, kept, known, progress);
    }

    private static Verification alone(Verdict.Finding finding) {
        return new Verification(finding, List.of(), 0, false);
    }

    private static Optional<Verdict.Finding> bundle(Path directory, @Nullable VerifierKey verifier) {
        try (BundleLedger bundle = BundleLedger.open(directory)) {
            return CheckedCheckpoint.unsigned(bundle.checkpoint(), verifier);
        } catch (LedgerUnavailable e) {
            // the verification will tell
            return Optional.empty();
        }
    }

    /** The checkpoint that was kept outside, or else the bundle's own. */
    private @Nullable Checkpoint compared(byte @Nullable [] outside) {
        if (outside != null) {
            return Checkpoint.of(outside);
        }
        return source.bundle().map(directory -> BundleLedger.open(directory).checkpoint()).orElse(null);
    }

    private Answer answer(Verdict verdict, @Nullable Checkpoint compared, @Nullable VerifierKey verifier,
            Verification verification, @Nullable SignatureDue due, Locale locale) {
        String words = verdict.words(locale);
        List<String> contradictions = verification.contradictions().stream()
                .map(one -> one.words(locale)).toList();
        return switch (verdict) {
            case Verdict.Sound(long size, byte[] root) -> new Answer(true, size, HexFormat.of().formatHex(root), null,
                    null, compared == null ? null : compared.size(),
                    compared == null || verifier == null ? null : verifier.name(), verification.kept(),
                    contradictions, due == null ? null : due.size(), words);
            case Verdict.Finding finding -> new Answer(false, null, null, finding.position(), finding.damage().name(),
                    null, null, verification.kept(), contradictions, null, words);
        };
    }
}
