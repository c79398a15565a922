package vn.oneplusone.app.cli.figures;

import vn.oneplusone.app.audit.ClosingCheck;
import vn.oneplusone.app.cli.console.Console;
import vn.oneplusone.reporting.queries.TopsOfYear;

/** A closing beside what is counted, for a terminal. */
public final class ClosingText {

    private ClosingText() {}

    public static void of(ClosingCheck check, Console console) {
        TopsOfYear.Top top = check.top();
        if (top != null) {
            console.say("tops.part", String.valueOf(top.unit().name()), console.words().date(top.days().from()),
                    console.words().date(top.days().to()));
        }
        for (ClosingCheck.Said said : check.stated()) {
            if (!said.same()) {
                differs(said, check.position(), console);
            } else if (said.supplement() == 0) {
                console.say("statement.same", said.size(), said.root(), said.figures());
            } else {
                console.say("replay.supplement-same", said.supplement(), said.size());
            }
        }
        for (ClosingCheck.Difference difference : check.differences()) {
            String name = difference.name() == null ? difference.unit().toString() : difference.name();
            console.say("replay.stated", difference.own() ? console.words().say("explain.own", name) : name,
                    console.words().figure(difference.figure(), difference.organization(), difference.detail()),
                    difference.stated(), difference.replayed());
        }
        console.say(check.differences().isEmpty() ? "replay.as-stated" : "replay.not-as-stated", check.compared(),
                check.statedSize(), check.differences().size());
    }

    /** Says that what was recorded does not come out again. */
    static void differs(ClosingCheck.Said said, long position, Console console) {
        if (said.supplement() == 0) {
            console.say("statement.differs", position, said.figures(), said.root());
        } else {
            console.say("statement.supplement-differs", said.supplement(), said.figures(), said.root());
        }
    }
}
