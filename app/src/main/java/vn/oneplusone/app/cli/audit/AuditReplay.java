package vn.oneplusone.app.cli.audit;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.oneplusone.app.audit.Replay;
import vn.oneplusone.app.cli.console.Console;
import vn.oneplusone.app.cli.console.ExitCode;
import vn.oneplusone.app.cli.console.Format;
import vn.oneplusone.app.cli.console.Language;
import vn.oneplusone.app.cli.console.LedgerOption;
import vn.oneplusone.app.cli.console.Point;
import vn.oneplusone.app.cli.figures.ClosingText;
import vn.oneplusone.app.json.Json;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.entries.LedgerFacts;
import vn.oneplusone.app.ledger.proofs.KeptCheckpoints;
import vn.oneplusone.app.ledger.tree.Verdict;
import vn.oneplusone.reporting.figures.Figures;
import vn.oneplusone.reporting.queries.CountsQuestion;

/**
 * {@code audit replay}: counts a year again from the stored bytes and compares it with what was published, number by number, and with
 * its closing, figure by figure.
 */
@Command(name = "replay", mixinStandardHelpOptions = true)
final class AuditReplay implements Callable<Integer> {
    @Mixin
    private Language language;

    @Mixin
    private LedgerOption source;

    @Option(names = "--year", paramLabel = "Y", required = true, descriptionKey = "oneplusone.audit.replay.year")
    private int year;

    @Option(names = "--as-of", paramLabel = "A", descriptionKey = "oneplusone.audit.replay.as-of")
    private @Nullable String asOf;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", descriptionKey = "oneplusone.audit.replay.format")
    private Format format;

    AuditReplay() {}

    @Override
    public Integer call() {
        source.require();
        KeptCheckpoints kept = source.kept();
        Point point = asOf == null ? null : Point.of(asOf);
        try (Console console = language.console();
                Ledger ledger = source.open();
                LedgerFacts facts = LedgerFacts.of(ledger);
                Figures figures = new Figures(facts, size -> LedgerFacts.rootAt(ledger, size))) {
            List<Verdict.Finding> contradictions = kept.againstEntries(ledger);
            if (!contradictions.isEmpty()) {
                throw KeptCheckpoints.refusal(contradictions);
            }
            long total = ledger.head().size();
            figures.rebuild(done -> console.progress("replaying", done, total));
            long size = point == null ? total : point.size(ledger);
            Replay replay = Replay.of(year, ledger, figures, size);
            if (format == Format.JSON) {
                console.print(Json.mapper().writeValueAsString(replay));
            } else {
                text(replay, console);
                console.sentence(figures.counts(CountsQuestion.of(year).asOf(size)));
            }
            return replay.holds() ? ExitCode.FINE : ExitCode.DIFFERENCE;
        }
    }

    private static void text(Replay replay, Console console) {
        for (Replay.Difference difference : replay.differences()) {
            console.say("replay.difference", difference.unit(), String.valueOf(difference.organization()),
                    difference.measure(), String.valueOf(difference.published()),
                    String.valueOf(difference.replayed()));
        }
        if (!replay.published()) {
            if (replay.closing() == null) {
                console.say("replay.nothing-published", replay.year());
            }
        } else if (replay.differences().isEmpty()) {
            console.say("replay.same", replay.compared(), replay.size(), replay.root());
        } else {
            console.say("replay.differs", replay.differences().size());
        }
        if (replay.closing() != null) {
            ClosingText.of(replay.closing(), console);
        }
    }
}
