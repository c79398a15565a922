package vn.oneplusone.app.cli.figures;

import java.util.List;
import java.util.stream.Stream;
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
import vn.oneplusone.app.cli.console.WrongInput;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.entries.LedgerFacts;
import vn.oneplusone.reporting.Period;
import vn.oneplusone.reporting.figures.Figures;
import vn.oneplusone.reporting.queries.facts.DeclaredAnswer;
import vn.oneplusone.reporting.queries.facts.DeclaredQuestion;
import vn.oneplusone.reporting.queries.facts.FactsAnswer;
import vn.oneplusone.reporting.queries.facts.FactsQuestion;

/** {@code declared}: what units say of themselves beside what is counted, and the facts behind each number that differs. */
@Command(name = "declared", mixinStandardHelpOptions = true)
public final class ShowDeclared extends ReadingCommand {
    private static final int FEW = 5;

    @ArgGroup(multiplicity = "1")
    private PeriodOption period;

    @Option(names = "--month", paramLabel = "M", descriptionKey = "oneplusone.declared.month")
    private @Nullable Integer month;

    @Option(names = "--unit", paramLabel = "CODE", descriptionKey = "oneplusone.declared.unit")
    private @Nullable String unit;

    @Mixin
    private AsOfOption asOf;

    @Option(names = "--facts", paramLabel = "N", descriptionKey = "oneplusone.declared.facts")
    private @Nullable Integer facts;

    @Mixin
    private FormatOption format;

    ShowDeclared() {}

    @Override
    protected int run(Ledger ledger, Console console) {
        if (month != null && (month < 1 || month > 12)) {
            throw new WrongInput("declared.no-month", month);
        }
        Period asked = period.period();
        long size = asOf.size(ledger);
        try (Figures figures = LedgerFacts.of(ledger).count(size)) {
            DeclaredAnswer answer = figures.declared(new DeclaredQuestion(
                    month == null ? asked : Period.month(asked.year(), month), size,
                    Identifier.unit(unit, asked, figures), null, limit()));
            format.print(answer, console, () -> text(answer, console));
            return differences(answer) == 0 ? ExitCode.FINE : ExitCode.DIFFERENCE;
        }
    }

    private int limit() {
        int limit = facts == null ? format.isJson() ? FactsQuestion.MOST : FEW : facts;
        if (limit < 0 || limit > FactsQuestion.MOST) {
            throw new WrongInput("explain.facts", limit);
        }
        return limit;
    }

    private static long differences(DeclaredAnswer answer) {
        return Stream.concat(Stream.of(answer.total()), answer.units().stream())
                .flatMap(unit -> unit.lines().stream()).filter(DeclaredAnswer.Line::differs).count();
    }

    private static void text(DeclaredAnswer answer, Console console) {
        if (answer.total().declaration() != null) {
            unit(answer.total(), console);
        }
        answer.units().forEach(unit -> unit(unit, console));
        List<DeclaredAnswer.OfUnit> undeclared = answer.units().stream().filter(unit -> unit.declaration() == null)
                .toList();
        console.say("declared.all", answer.units().size() - undeclared.size(), undeclared.size(), differences(answer));
        console.say("ledger", answer.ledger().size(), answer.ledger().root());
        console.say("counts.rules", answer.ruleVersion());
    }

    private static void unit(DeclaredAnswer.OfUnit unit, Console console) {
        String name = unit.unit() == null
                ? console.words().say("explain.everything")
                : unit.unit().name() == null ? unit.unit().unitId().toString() : unit.unit().name();
        DeclaredAnswer.Declaration declaration = unit.declaration();
        if (declaration == null) {
            console.say("declared.nothing", name);
            return;
        }
        console.say("declared.unit", name, console.words().date(declaration.on()),
                Console.time(declaration.committedAt()),
                declaration.position());
        for (DeclaredAnswer.Line line : unit.lines()) {
            if (line.declared() == null) {
                continue;
            }
            console.say("declared.line", console.words().figure(line.measure(), line.organization(), null),
                    line.declared(), line.counted(), line.differs() ? signed(line.declared() - line.counted()) : "=");
            for (FactsAnswer.Row fact : line.facts()) {
                console.say("explain.fact", signed(fact.n()), fact.position(), console.words().fact(fact.fact()),
                        console.words().date(fact.date()),
                        Console.time(fact.committedAt()),
                        fact.unitName() == null ? fact.unit().toString() : fact.unitName(), fact.subject().toString());
            }
            if (line.differs() && line.count() > line.facts().size()) {
                console.say("explain.more", line.count() - line.facts().size());
            }
        }
    }

    private static String signed(long n) {
        return n > 0 ? "+" + n : Long.toString(n);
    }
}
