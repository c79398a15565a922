package vn.oneplusone.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.oneplusone.app.DataDirectory;
import vn.oneplusone.app.api.Json;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.LedgerFacts;
import vn.oneplusone.reporting.events.PublishedCell;
import vn.oneplusone.reporting.figures.Figures;
import vn.oneplusone.reporting.publishing.PublishableCells;
import vn.oneplusone.reporting.queries.ClosedYear;
import vn.oneplusone.reporting.queries.CountsAnswer;
import vn.oneplusone.reporting.queries.CountsQuestion;
import vn.oneplusone.reporting.queries.PublishedAnswer;

/**
 * {@code audit replay}: counts a year again from the stored bytes and compares it with what was published, number by number, and with
 * its closing, figure by figure.
 */
@Command(name = "replay", mixinStandardHelpOptions = true)
final class AuditReplay implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

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

    /** What was said about a year, by whomever, to be compared with what is counted. */
    private record Claim(long size, String root, List<PublishedCell> cells) {
        static Claim of(PublishedAnswer published) {
            return new Claim(published.ledger().size(), published.ledger().root(), published.cells());
        }
    }

    /** A number that was published otherwise than it is counted; null where one of the two has no such number. */
    record Difference(String unit, @Nullable String organization, String measure, @Nullable Long published,
            @Nullable Long replayed) {}

    /**
     * What came of a replay.
     *
     * @param published whether figures of the year were published, so that there was something to compare with
     * @param compared how many numbers were compared
     * @param closing null while the year is not closed
     */
    record Replay(int year, long size, String root, boolean published, int compared, List<Difference> differences,
            @Nullable ClosingCheck closing) {
        boolean holds() {
            return differences.isEmpty() && (closing == null || closing.holds());
        }
    }

    AuditReplay() {}

    @Override
    public Integer call() {
        source.require();
        Point point = asOf == null ? null : Point.of(asOf);
        try (Console console = new Console(spec.commandLine().getOut(), language.locale());
                Ledger ledger = source.open();
                LedgerFacts facts = DataDirectory.facts(ledger);
                Figures figures = new Figures(facts, size -> DataDirectory.rootAt(ledger, size))) {
            long total = ledger.head().size();
            figures.rebuild(done -> console.progress("replaying", done, total));
            long size = point == null ? total : point.size(ledger);
            PublishedAnswer published = figures.published(year, size);
            ClosedYear closed = figures.closed(year, null);
            ClosingCheck closing = closed == null ? null : ClosingCheck.of(closed, figures, size);
            Replay replay = published == null
                    ? new Replay(year, size, DataDirectory.rootAt(ledger, size), false, 0, List.of(), closing)
                    : compare(Claim.of(published), figures, ledger, closing);
            if (format == Format.JSON) {
                console.print(Json.mapper().writeValueAsString(replay));
            } else {
                text(replay, console);
                console.sentence(figures.counts(CountsQuestion.of(year).asOf(size)));
            }
            return replay.holds() ? Root.FINE : Root.DIFFERENCE;
        }
    }

    private Replay compare(Claim claim, Figures figures, Ledger ledger, @Nullable ClosingCheck closing) {
        long size = claim.size();
        CountsAnswer counted = figures.counts(CountsQuestion.of(year).asOf(size));
        Map<List<@Nullable Object>, Long> replayed = new LinkedHashMap<>();
        PublishableCells.counted(counted).forEach(cell -> replayed.put(key(cell), cell.value()));
        List<Difference> differences = new ArrayList<>();
        String root = DataDirectory.rootAt(ledger, size);
        if (!root.equals(claim.root())) {
            differences.add(new Difference("ledger", null, "root", null, null));
        }
        for (PublishedCell cell : claim.cells()) {
            Long now = replayed.remove(key(cell));
            // What was kept back to protect people is no difference.
            if (cell.value() != null && !Objects.equals(cell.value(), now)) {
                differences.add(difference(cell, cell.value(), now));
            }
        }
        replayed.forEach((key, value) -> differences.add(new Difference(String.valueOf(key.get(0)),
                key.get(1) == null ? null : String.valueOf(key.get(1)), String.valueOf(key.get(2)), null, value)));
        return new Replay(year, size, root, true, claim.cells().size(), differences, closing);
    }

    private static List<@Nullable Object> key(PublishedCell cell) {
        return java.util.Arrays.asList(cell.unit(), cell.organization(), cell.measure());
    }

    private static Difference difference(PublishedCell cell, @Nullable Long published, @Nullable Long replayed) {
        return new Difference(cell.unit().toString(),
                cell.organization() == null ? null : cell.organization().name(), cell.measure(), published, replayed);
    }

    private static void text(Replay replay, Console console) {
        for (Difference difference : replay.differences()) {
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
            replay.closing().text(console);
        }
    }
}
