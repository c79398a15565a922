package vn.oneplusone.app.cli.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.oneplusone.app.cli.console.Console;
import vn.oneplusone.app.cli.console.ExitCode;
import vn.oneplusone.app.cli.console.FormatOption;
import vn.oneplusone.app.cli.console.GeographyOption;
import vn.oneplusone.app.cli.console.Identifier;
import vn.oneplusone.app.cli.console.PeriodOption;
import vn.oneplusone.app.cli.console.Point;
import vn.oneplusone.app.cli.console.ReadingCommand;
import vn.oneplusone.app.cli.console.Words;
import vn.oneplusone.app.cli.console.WrongInput;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.entries.LedgerFacts;
import vn.oneplusone.reporting.Period;
import vn.oneplusone.reporting.figures.Figures;
import vn.oneplusone.reporting.queries.Geography;
import vn.oneplusone.reporting.queries.UnitLabel;
import vn.oneplusone.reporting.queries.facts.ExplainAnswer;
import vn.oneplusone.reporting.queries.facts.ExplainQuestion;

/** {@code audit explain}: the facts that separate two reports of a period, figure by figure. */
@Command(name = "explain", mixinStandardHelpOptions = true)
final class AuditExplain extends ReadingCommand {
    private static final int FEW = 20;

    @ArgGroup(multiplicity = "1")
    private PeriodOption period;

    @Option(names = "--from", paramLabel = "A", required = true, descriptionKey = "oneplusone.audit.explain.from")
    private String from;

    @Option(names = "--to", paramLabel = "B", descriptionKey = "oneplusone.audit.explain.to")
    private @Nullable String to;

    @Mixin
    private GeographyOption geography;

    @Option(names = "--unit", paramLabel = "CODE", descriptionKey = "oneplusone.audit.explain.unit")
    private @Nullable String unit;

    @Option(names = "--facts", paramLabel = "N", descriptionKey = "oneplusone.audit.explain.facts")
    private @Nullable Integer facts;

    @Mixin
    private FormatOption format;

    AuditExplain() {}

    @Override
    protected int run(Ledger ledger, Console console) {
        Point first = Point.of(from);
        Point second = to == null ? null : Point.of(to);
        try (Figures figures = LedgerFacts.of(ledger).figures()) {
            long total = ledger.head().size();
            figures.rebuild(done -> console.progress("replaying", done, total));
            UUID about = Identifier.unit(unit, period.period(), figures);
            Geography units = geography.geography(about, period.period(), figures);
            ExplainAnswer answer = figures
                    .explain(new ExplainQuestion(period.period(), units, geography.date(units),
                            first.size(ledger),
                            second == null ? Long.valueOf(total) : Long.valueOf(second.size(ledger)),
                            about, null, null,
                            limit()));
            format.print(answer, console, () -> text(answer, console));
        }
        return ExitCode.FINE;
    }

    private int limit() {
        if (facts == null) {
            return format.isJson() ? Integer.MAX_VALUE : FEW;
        }
        if (facts < 0) {
            throw new WrongInput("explain.facts", facts);
        }
        return facts;
    }

    private static void text(ExplainAnswer answer, Console console) {
        Period period = answer.period() == null ? Period.year(answer.year()) : answer.period();
        console.say("explain.between", console.words().period(period), answer.before().size(), answer.after().size());
        for (ExplainAnswer.Change change : answer.changes()) {
            console.say("explain.change", place(answer, change, console.words()),
                    console.words().figure(change.figure(), answer.period(), change.organization(), change.detail()),
                    change.before(),
                    change.after(), signed(change.difference()));
            for (ExplainAnswer.Contribution fact : change.facts()) {
                console.say("explain.fact", signed(fact.n()), fact.position(), console.words().fact(fact.fact()),
                        console.words().date(fact.date()),
                        Console.time(fact.committedAt()),
                        fact.unitName() == null ? fact.unit().toString() : fact.unitName(), fact.subject().toString());
            }
            if (change.count() > change.facts().size()) {
                console.say("explain.more", change.count() - change.facts().size());
            }
        }
        if (answer.changes().isEmpty()) {
            console.say("explain.same");
        }
        console.say("explain.ledger", answer.before().size(), answer.before().root());
        console.say("explain.ledger", answer.after().size(), answer.after().root());
    }

    private static String place(ExplainAnswer answer, ExplainAnswer.Change change, Words words) {
        UnitLabel place = change.unit() == null ? answer.scope() : change.unit();
        if (place == null) {
            return words.say("explain.everything");
        }
        String name = place.name() == null ? place.unitId().toString() : place.name();
        return change.own() ? words.say("explain.own", name) : name;
    }

    private static String signed(long n) {
        return n > 0 ? "+" + n : Long.toString(n);
    }
}
