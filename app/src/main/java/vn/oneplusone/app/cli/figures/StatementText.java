package vn.oneplusone.app.cli.figures;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import vn.oneplusone.app.cli.console.Console;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.queries.fixed.Statement;
import vn.oneplusone.reporting.queries.fixed.Supplement;

/** A statement in a few lines of text. */
public final class StatementText {

    private StatementText() {}

    /** The sentence of the year, and what is not finished. */
    public static void unfinished(Statement statement, Console console) {
        console.print(console.words().sentence(statement.sentence()));
        Statement.Unfinished unfinished = statement.unfinished();
        if (unfinished.open().isEmpty() && unfinished.undeclared().isEmpty()) {
            console.say("unfinished.nothing");
            return;
        }
        if (!unfinished.open().isEmpty()) {
            console.say("unfinished.open", unfinished.open().getOrDefault(Organization.UNION, 0L),
                    unfinished.open().getOrDefault(Organization.FEDERATION, 0L));
        }
        for (Statement.OpenReferrals unit : unfinished.referrals()) {
            console.say("unfinished.unit", unit.name() == null ? "?" : unit.name(),
                    unit.open().values().stream().mapToLong(Long::longValue).sum());
        }
        if (!unfinished.toDo().isEmpty()) {
            console.say("unfinished.to-do", unfinished.toDo().size());
        }
        for (Statement.ToDo toDo : unfinished.toDo()) {
            console.say("unfinished.item", toDo.referral(), String.valueOf(toDo.unit()),
                    console.words().date(toDo.approvedOn()), toDo.position());
        }
        if (!unfinished.undeclared().isEmpty()) {
            console.say("unfinished.undeclared", unfinished.undeclared().size(), unfinished.undeclared().stream()
                    .map(unit -> String.valueOf(unit.name())).collect(Collectors.joining(", ")));
        }
    }

    /** What was recorded late, fact by fact, and what it changes. */
    public static void supplement(Supplement supplement, Console console) {
        for (Supplement.Late late : supplement.late()) {
            console.say("late.fact", late.position(), console.words().date(late.date()), String.valueOf(late.unit()),
                    console.words().fact(late.fact()),
                    late.effects().stream()
                            .map(effect -> console.words().figure(effect.figure(), late.organization(), late.detail())
                                    + " " + (effect.n() > 0 ? "+" : "") + effect.n())
                            .collect(Collectors.joining(", ")));
        }
        for (Supplement.Change change : supplement.changes()) {
            console.say("late.change", console.words().figure(change.figure(), change.organization(), change.detail()),
                    change.before(),
                    change.now());
        }
    }

    /** Which files were written. */
    public static void files(List<Path> written, Console console) {
        written.forEach(file -> console.say("close-year.file", file));
    }
}
