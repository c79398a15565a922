package vn.oneplusone.app.cli.figures;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.oneplusone.app.cli.console.AsOfOption;
import vn.oneplusone.app.cli.console.Console;
import vn.oneplusone.app.cli.console.ExitCode;
import vn.oneplusone.app.cli.console.Format;
import vn.oneplusone.app.cli.console.GeographyOption;
import vn.oneplusone.app.cli.console.Identifier;
import vn.oneplusone.app.cli.console.PeriodOption;
import vn.oneplusone.app.cli.console.ReadingCommand;
import vn.oneplusone.app.cli.console.Words;
import vn.oneplusone.app.cli.console.WrongInput;
import vn.oneplusone.app.json.Json;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.entries.LedgerFacts;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.figures.Figures;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.Geography;
import vn.oneplusone.reporting.queries.facts.FactsAnswer;
import vn.oneplusone.reporting.queries.facts.FactsQuestion;

/** {@code facts}: the facts behind one figure, which add up to it; people by their ids, never by name. */
@Command(name = "facts", mixinStandardHelpOptions = true)
public final class ShowFacts extends ReadingCommand {
    private static final String HEADINGS = "position,committedAt,date,unitId,unit,fact,organization,detail,n,subject,stream";

    @ArgGroup(multiplicity = "1")
    private PeriodOption period;

    @Option(names = "--measure", paramLabel = "F", required = true, descriptionKey = "oneplusone.facts.measure")
    private Figure measure;

    @Option(names = "--organization", paramLabel = "UNION|FEDERATION", descriptionKey = "oneplusone.facts.organization")
    private @Nullable Organization organization;

    @Option(names = "--unit", paramLabel = "CODE", descriptionKey = "oneplusone.facts.unit")
    private @Nullable String unit;

    @Mixin
    private GeographyOption geography;

    @Mixin
    private AsOfOption asOf;

    @Option(names = "--format", paramLabel = "text|json|csv", defaultValue = "text", descriptionKey = "format")
    private Format format;

    ShowFacts() {}

    @Override
    protected int run(Ledger ledger, Console console) {
        if (!measure.isToldOf(period.period())) {
            throw new WrongInput("facts.not-of-period", console.words().figure(measure, null, null));
        }
        try (Figures figures = LedgerFacts.of(ledger).count(asOf.size(ledger))) {
            UUID about = Identifier.unit(unit, period.period(), figures);
            Geography units = geography.geography(about, period.period(), figures);
            FactsQuestion question = new FactsQuestion(measure, period.period(), organization, about, null, false, null,
                    null, units, geography.date(units), asOf.named(ledger), null, FactsQuestion.MOST);
            FactsAnswer first = figures.facts(question);
            Stream<FactsAnswer.Row> rows = FactsAnswer.all(question, figures::facts);
            switch (format) {
                case JSON -> console.print(Json.mapper()
                        .writeValueAsString(new FactsAnswer(first.figure(), first.year(),
                                first.period(), first.geography(), first.geographyDate(), first.ledger(), first.total(),
                                first.count(), rows.toList(), null)));
                case CSV -> {
                    console.print(HEADINGS);
                    rows.forEach(row -> console.print(csv(row)));
                }
                case TEXT -> {
                    Words words = console.words();
                    console.say("facts.total", words.figure(measure, period.period(), organization, null),
                            words.period(period.period()), first.total(), first.count());
                    rows.forEach(row -> console.say("explain.fact", (row.n() > 0 ? "+" : "") + row.n(), row.position(),
                            words.fact(row.fact()), words.date(row.date()), Console.time(row.committedAt()),
                            row.unitName() == null ? row.unit().toString() : row.unitName(), row.subject().toString()));
                    console.say("ledger", first.ledger().size(), first.ledger().root());
                }
            }
        }
        return ExitCode.FINE;
    }

    private static String csv(FactsAnswer.Row row) {
        return Stream.of(row.position(), row.committedAt(), row.date(), row.unit(), CountsText.cell(row.unitName()),
                row.fact(), row.organization() == null ? "" : row.organization(), CountsText.cell(row.detail()),
                row.n(),
                row.subject(), row.stream() == null ? "" : row.stream()).map(Object::toString)
                .collect(Collectors.joining(","));
    }
}
