package vn.oneplusone.app.cli;

import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.oneplusone.app.api.Json;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.LedgerUnavailable;
import vn.oneplusone.app.ledger.LedgerVerification;
import vn.oneplusone.app.ledger.Verdict;
import vn.oneplusone.app.ledger.bundle.BundleLedger;
import vn.oneplusone.app.ledger.proofs.CheckedCheckpoint;
import vn.oneplusone.app.ledger.proofs.Checkpoint;
import vn.oneplusone.app.ledger.proofs.VerifierKey;

/** {@code audit verify}: recomputes the ledger from its stored bytes and names the first damage. */
@Command(name = "verify", mixinStandardHelpOptions = true)
final class AuditVerify implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private Language language;

    @Mixin
    private LedgerOption source;

    @Option(names = "--checkpoint", paramLabel = "FILE", descriptionKey = "oneplusone.audit.verify.checkpoint")
    private @Nullable Path checkpoint;

    @Option(names = "--key", paramLabel = "KEY", descriptionKey = "key")
    private @Nullable String key;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", descriptionKey = "oneplusone.audit.verify.format")
    private Format format;

    /**
     * The verdict as JSON.
     *
     * @param size entries of a sound ledger
     * @param root tree root of a sound ledger, hexadecimal
     * @param position of the first damage
     * @param checkpoint size of the checkpoint that it was compared with
     * @param signedBy name of the key that signed that; null if no key was known
     */
    record Answer(boolean sound, @Nullable Long size, @Nullable String root, @Nullable Long position,
            @Nullable String damage, @Nullable Long checkpoint, @Nullable String signedBy, String words) {}

    AuditVerify() {}

    @Override
    public Integer call() {
        source.require();
        byte[] outside = checkpoint == null ? null : OutFile.read(checkpoint);
        try (Console console = new Console(spec.commandLine().getOut(), language.locale())) {
            VerifierKey verifier = verifier();
            Verdict verdict = verify(outside, verifier, console);
            Checkpoint compared = verdict instanceof Verdict.Sound ? compared(outside) : null;
            String words = verdict.words(language.locale());
            if (format == Format.JSON) {
                console.print(Json.mapper().writeValueAsString(answer(verdict, compared, verifier, words)));
            } else {
                console.print(words);
                if (compared != null) {
                    console.say("verify.checkpoint", compared.size(), compared.origin());
                    console.say(verifier == null ? "signature.unchecked" : "signature.right", compared.size(),
                            verifier == null ? "" : verifier.toString());
                    if (verifier != null && key == null) {
                        console.say("signature.own-key");
                    }
                }
            }
            return verdict.exitCode();
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

    private Verdict verify(byte @Nullable [] outside, @Nullable VerifierKey verifier, Console console) {
        LedgerVerification.Progress progress = (done, total) -> console.progress("verifying", done, total);
        Supplier<Ledger> opening = source::open;
        if (source.bundle().isPresent()) {
            try (BundleLedger bundle = BundleLedger.open(source.bundle().get())) {
                Optional<Verdict.Finding> unsigned = CheckedCheckpoint.unsigned(bundle.checkpoint(), verifier);
                if (unsigned.isPresent()) {
                    return unsigned.get();
                }
            } catch (LedgerUnavailable e) {
                return LedgerVerification.verify(opening, progress);
            }
        }
        return outside == null
                ? LedgerVerification.verify(opening, progress)
                : CheckedCheckpoint.verify(opening, outside, verifier, progress);
    }

    /** The checkpoint that was kept outside, or else the bundle's own. */
    private @Nullable Checkpoint compared(byte @Nullable [] outside) {
        if (outside != null) {
            return Checkpoint.of(outside);
        }
        return source.bundle().map(directory -> BundleLedger.open(directory).checkpoint()).orElse(null);
    }

    private static Answer answer(Verdict verdict, @Nullable Checkpoint compared, @Nullable VerifierKey verifier,
            String words) {
        return switch (verdict) {
            case Verdict.Sound(long size, byte[] root) -> new Answer(true, size, HexFormat.of().formatHex(root), null,
                    null, compared == null ? null : compared.size(),
                    compared == null || verifier == null ? null : verifier.name(), words);
            case Verdict.Finding finding ->
                new Answer(false, null, null, finding.position(), finding.damage().name(), null, null, words);
        };
    }
}
