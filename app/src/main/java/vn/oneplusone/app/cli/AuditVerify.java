package vn.oneplusone.app.cli;

import java.util.HexFormat;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.oneplusone.app.api.Json;
import vn.oneplusone.app.ledger.LedgerVerification;
import vn.oneplusone.app.ledger.Verdict;

/** {@code audit verify}: recomputes the ledger from its stored bytes and names the first damage. */
@Command(name = "verify", mixinStandardHelpOptions = true)
final class AuditVerify implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private Language language;

    @Mixin
    private DataOption data;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", descriptionKey = "oneplusone.audit.verify.format")
    private Format format;

    /**
     * The verdict as JSON.
     *
     * @param size entries of a sound ledger
     * @param root tree root of a sound ledger, hexadecimal
     * @param position of the first damage
     */
    record Answer(boolean sound, @Nullable Long size, @Nullable String root, @Nullable Long position,
            @Nullable String damage, String words) {}

    AuditVerify() {}

    @Override
    public Integer call() {
        data.requireLedger();
        try (Console console = new Console(spec.commandLine().getOut(), language.locale())) {
            Verdict verdict = LedgerVerification.verify(data::openLedger,
                    (done, total) -> console.progress("verifying", done, total));
            String words = verdict.words(language.locale());
            console.print(format == Format.JSON
                    ? Json.mapper().writeValueAsString(switch (verdict) {
                        case Verdict.Sound(long size, byte[] root) ->
                            new Answer(true, size, HexFormat.of().formatHex(root), null, null, words);
                        case Verdict.Finding finding ->
                            new Answer(false, null, null, finding.position(), finding.damage().name(), words);
                    })
                    : words);
            return verdict.exitCode();
        }
    }
}
