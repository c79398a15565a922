package vn.oneplusone.app.cli.figures;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.oneplusone.app.cli.console.AsOfOption;
import vn.oneplusone.app.cli.console.Console;
import vn.oneplusone.app.cli.console.ExitCode;
import vn.oneplusone.app.cli.console.FormatOption;
import vn.oneplusone.app.cli.console.Identifier;
import vn.oneplusone.app.cli.console.PeriodOption;
import vn.oneplusone.app.cli.console.ReadingCommand;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.entries.LedgerFacts;
import vn.oneplusone.app.time.DistrictDay;
import vn.oneplusone.app.yearend.SignOffsAnswer;
import vn.oneplusone.reporting.Period;
import vn.oneplusone.reporting.figures.Figures;
import vn.oneplusone.reporting.queries.facts.ExplainAnswer;

/** {@code sign-offs}: who has signed off a period, who has not, and what changed since. */
@Command(name = "sign-offs", mixinStandardHelpOptions = true)
public final class ShowSignOffs extends ReadingCommand {

    @ArgGroup(multiplicity = "1")
    private PeriodOption period;

    @Option(names = "--unit", paramLabel = "CODE", descriptionKey = "oneplusone.sign-offs.unit")
    private @Nullable String unit;

    @Mixin
    private AsOfOption asOf;

    @Mixin
    private FormatOption format;

    ShowSignOffs() {}

    /** A figure that changed after a sign-off is a difference; that a unit has not signed is none. */
    @Override
    protected int run(Ledger ledger, Console console) {
        try (Figures figures = LedgerFacts.of(ledger).count(asOf.size(ledger))) {
            Period asked = period.period();
            SignOffsAnswer answer = SignOffsAnswer.of(figures, ledger, actor -> null, asked,
                    Identifier.unit(unit, asked, figures),
                    DistrictDay.today(Clock.systemUTC()));
            format.print(answer, console, () -> text(answer, console));
            return answer.units().stream().allMatch(one -> one.changes().isEmpty())
                    ? ExitCode.FINE
                    : ExitCode.DIFFERENCE;
        }
    }

    private static void text(SignOffsAnswer answer, Console console) {
        for (SignOffsAnswer.OfUnit one : answer.units()) {
            String name = one.unit().name() == null
                    ? one.unit().unitId().toString()
                    : one.unit().code() + " " + one.unit().name();
            if (one.signed().isEmpty()) {
                console.say(answer.over() ? "sign-offs.not-signed" : "sign-offs.not-over", name);
            }
            one.signed().forEach(signed -> console.say("sign-offs.signed", name, console.words().date(signed.on()),
                    signed.by().toString(), signed.size(), signed.figures()));
            for (ExplainAnswer.Change change : one.changes()) {
                console.say("sign-offs.change",
                        console.words().figure(change.figure(), answer.period(), change.organization(),
                                change.detail()),
                        change.before(), change.after());
                change.facts().forEach(fact -> console.say("explain.fact", signed(fact.n()), fact.position(),
                        console.words().fact(fact.fact()), console.words().date(fact.date()),
                        Console.time(fact.committedAt()),
                        fact.unitName() == null ? fact.unit().toString() : fact.unitName(), fact.subject().toString()));
                if (change.count() > change.facts().size()) {
                    console.say("explain.more", change.count() - change.facts().size());
                }
            }
        }
        console.say("sign-offs.all", answer.units().size() - answer.missing().size(), answer.missing().size());
        console.say("ledger", answer.ledger().size(), answer.ledger().root());
    }

    private static String signed(long n) {
        return n > 0 ? "+" + n : Long.toString(n);
    }
}
