package vn.oneplusone.app.cli;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.queries.Statement;

/** A statement in a few lines of text. */
final class StatementText {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private StatementText() {}

    /** The sentence of the year, and what is not finished. */
    static void unfinished(Statement statement, Console console) {
        Locale locale = console.locale();
        String sentence = locale.equals(Locale.ENGLISH)
                ? statement.sentence().english()
                : statement.sentence().vietnamese();
        console.print(sentence.substring(0, 1).toUpperCase(locale) + sentence.substring(1) + ".");
        Statement.Unfinished unfinished = statement.unfinished();
        if (unfinished.open().isEmpty()) {
            console.say("unfinished.nothing");
            return;
        }
        console.say("unfinished.open", unfinished.open().getOrDefault(Organization.UNION, 0L),
                unfinished.open().getOrDefault(Organization.FEDERATION, 0L));
        for (Statement.OpenReferrals unit : unfinished.referrals()) {
            console.say("unfinished.unit", unit.name() == null ? "?" : unit.name(),
                    unit.open().values().stream().mapToLong(Long::longValue).sum());
        }
        if (!unfinished.toDo().isEmpty()) {
            console.say("unfinished.to-do", unfinished.toDo().size());
        }
        for (Statement.ToDo toDo : unfinished.toDo()) {
            console.say("unfinished.item", toDo.referral(), String.valueOf(toDo.unit()),
                    DAY.format(toDo.approvedOn()), toDo.position());
        }
    }
}
