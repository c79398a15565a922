package vn.oneplusone.app.cli.figures;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.oneplusone.app.cli.console.Console;
import vn.oneplusone.app.cli.console.ExitCode;
import vn.oneplusone.app.cli.console.Format;
import vn.oneplusone.app.cli.console.GeographyOption;
import vn.oneplusone.app.cli.console.Language;
import vn.oneplusone.app.cli.console.LedgerOption;
import vn.oneplusone.app.cli.console.Point;
import vn.oneplusone.app.json.Json;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.entries.LedgerFacts;
import vn.oneplusone.reporting.figures.Figures;
import vn.oneplusone.reporting.queries.CountsAnswer;
import vn.oneplusone.reporting.queries.CountsQuestion;

/** {@code counts}: the figures of a year. */
@Command(name = "counts", mixinStandardHelpOptions = true)
public final class ShowCounts implements Callable<Integer> {
    @Mixin
    private Language language;

    @Mixin
    private LedgerOption source;

    @Option(names = "--year", paramLabel = "Y", required = true, descriptionKey = "oneplusone.counts.year")
    private int year;

    @Mixin
    private GeographyOption geography;

    @Option(names = "--as-of", paramLabel = "A", descriptionKey = "oneplusone.counts.as-of")
    private @Nullable String asOf;

    @Option(names = "--format", paramLabel = "text|json|csv", defaultValue = "text", descriptionKey = "oneplusone.counts.format")
    private Format format;

    ShowCounts() {}

    @Override
    public Integer call() {
        source.require();
        try (Console console = language.console();
                Ledger ledger = source.open();
                LedgerFacts facts = LedgerFacts.of(ledger)) {
            Long size = asOf == null ? null : Point.of(asOf).size(ledger);
            try (Figures figures = LedgerFacts.count(ledger, facts, ledger.head().size())) {
                CountsAnswer answer = figures.counts(new CountsQuestion(year, geography.geography(),
                        geography.date(), size, null, null));
                switch (format) {
                    case JSON -> console.print(Json.mapper().writeValueAsString(answer));
                    case CSV -> CountsText.csv(answer).forEach(console::print);
                    case TEXT -> CountsText.table(answer, console.words()).forEach(console::print);
                }
            }
        }
        return ExitCode.FINE;
    }
}
