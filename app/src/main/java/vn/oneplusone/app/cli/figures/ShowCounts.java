package vn.oneplusone.app.cli.figures;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.oneplusone.app.cli.console.AsOfOption;
import vn.oneplusone.app.cli.console.Console;
import vn.oneplusone.app.cli.console.ExitCode;
import vn.oneplusone.app.cli.console.Format;
import vn.oneplusone.app.cli.console.GeographyOption;
import vn.oneplusone.app.cli.console.ReadingCommand;
import vn.oneplusone.app.json.Json;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.entries.LedgerFacts;
import vn.oneplusone.reporting.figures.Figures;
import vn.oneplusone.reporting.queries.CountsAnswer;
import vn.oneplusone.reporting.queries.CountsQuestion;

/** {@code counts}: the figures of a year. */
@Command(name = "counts", mixinStandardHelpOptions = true)
public final class ShowCounts extends ReadingCommand {
    @Option(names = "--year", paramLabel = "Y", required = true, descriptionKey = "oneplusone.counts.year")
    private int year;

    @Mixin
    private GeographyOption geography;

    @Mixin
    private AsOfOption asOf;

    @Option(names = "--format", paramLabel = "text|json|csv", defaultValue = "text", descriptionKey = "format")
    private Format format;

    ShowCounts() {}

    @Override
    protected int run(Ledger ledger, Console console) {
        try (Figures figures = LedgerFacts.of(ledger).count(ledger.head().size())) {
            CountsAnswer answer = figures.counts(new CountsQuestion(year, geography.geography(), geography.date(),
                    asOf.named(ledger), null, null));
            switch (format) {
                case JSON -> console.print(Json.mapper().writeValueAsString(answer));
                case CSV -> CountsText.csv(answer).forEach(console::print);
                case TEXT -> CountsText.table(answer, console.words()).forEach(console::print);
            }
        }
        return ExitCode.FINE;
    }
}
