package vn.oneplusone.app.cli.figures;

import java.time.Clock;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.oneplusone.app.cli.console.AsOfOption;
import vn.oneplusone.app.cli.console.Console;
import vn.oneplusone.app.cli.console.ExitCode;
import vn.oneplusone.app.cli.console.Format;
import vn.oneplusone.app.cli.console.GeographyOption;
import vn.oneplusone.app.cli.console.PeriodOption;
import vn.oneplusone.app.cli.console.ReadingCommand;
import vn.oneplusone.app.json.Json;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.entries.LedgerFacts;
import vn.oneplusone.app.time.DistrictDay;
import vn.oneplusone.reporting.figures.Figures;
import vn.oneplusone.reporting.figures.YearBeforeReport;
import vn.oneplusone.reporting.queries.CountsAnswer;
import vn.oneplusone.reporting.queries.CountsQuestion;

/** {@code counts}: the figures of a period. */
@Command(name = "counts", mixinStandardHelpOptions = true)
public final class ShowCounts extends ReadingCommand {
    @ArgGroup(multiplicity = "1")
    private PeriodOption period;

    @Mixin
    private GeographyOption geography;

    @Mixin
    private AsOfOption asOf;

    @Option(names = "--year-before", descriptionKey = "oneplusone.counts.year-before")
    private boolean yearBefore;

    @Option(names = "--format", paramLabel = "text|json|csv", defaultValue = "text", descriptionKey = "format")
    private Format format;

    ShowCounts() {}

    @Override
    protected int run(Ledger ledger, Console console) {
        try (Figures figures = LedgerFacts.of(ledger).count(ledger.head().size())) {
            CountsQuestion question = new CountsQuestion(period.period(), geography.geography(),
                    geography.date(geography.geography()),
                    asOf.named(ledger), null, null);
            CountsAnswer answer = yearBefore
                    ? YearBeforeReport.answer(figures, question, DistrictDay.today(Clock.systemUTC()))
                    : figures.counts(question);
            switch (format) {
                case JSON -> console.print(Json.mapper().writeValueAsString(answer));
                case CSV -> CountsText.csv(answer).forEach(console::print);
                case TEXT -> CountsText.table(answer, figures.unitDays().tops(answer.asked()), console.words())
                        .forEach(console::print);
            }
        }
        return ExitCode.FINE;
    }
}
