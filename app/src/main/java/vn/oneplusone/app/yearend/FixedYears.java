package vn.oneplusone.app.yearend;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.oneplusone.app.audit.AuditedLedger;
import vn.oneplusone.app.refusals.Refused;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.rights.Act;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.web.Parameters;
import vn.oneplusone.app.web.Questions;
import vn.oneplusone.app.web.Years;
import vn.oneplusone.app.web.forms.Form;
import vn.oneplusone.app.web.pages.Words;
import vn.oneplusone.reporting.events.SupplementIssued;
import vn.oneplusone.reporting.figures.Figures;
import vn.oneplusone.reporting.queries.TopsOfYear;
import vn.oneplusone.reporting.queries.fixed.ClosedYear;
import vn.oneplusone.reporting.queries.fixed.PublishedAnswer;
import vn.oneplusone.reporting.queries.fixed.Statement;
import vn.oneplusone.reporting.queries.fixed.Supplement;

/** What is fixed of a year, what would be fixed now, and who may fix it. */
@Component
record FixedYears(Figures figures, Questions questions, Years years, AuditedLedger audited, Register register) {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Whether a person may do this; those who may not still see what would be done. */
    static boolean may(SignedIn me, Act act) {
        return act.isFor(me.role());
    }

    static int year(String text) {
        return Integer.parseInt(text);
    }

    /** An officer who fixes a year types its number: that is not done by mistake. */
    static void confirmed(Form form, int year) {
        String typed = form.raw("confirm").strip();
        if (!typed.equals(Integer.toString(year))) {
            form.complain("confirm", typed.isEmpty() ? "Missing" : "NotTheYear", Integer.toString(year));
        }
    }

    LocalDate today() {
        return register.today();
    }

    /** Facts counted so far. */
    long counted() {
        return figures.size();
    }

    /** An account that has just recorded something sees it, unless the counting takes unusually long. */
    void caughtUp() {
        figures.awaitAtLeast(audited.ledger().head().size(), PATIENCE);
    }

    /** The unit whose closing of a year an address means, by its {@code unit}; see {@link Years#closingUnit}. */
    @Nullable
    UUID unit(int year, Parameters parameters, SignedIn me) {
        // set by these pages themselves
        parameters.text("done");
        UUID named = parameters.id("unit");
        parameters.check();
        questions.awaitOwn(me);
        return questions.ask(() -> years.closingUnit(year, named, me));
    }

    /** The end of an address that names a unit. */
    static String of(@Nullable UUID unit) {
        return unit == null ? "" : "?unit=" + unit;
    }

    /** A unit with the days on which it stood at the top; null where it did so all year. */
    static @Nullable String part(@Nullable TopsOfYear tops, UUID unit, Words words) {
        return tops == null
                ? null
                : tops.units().stream().filter(top -> top.unit().unitId().equals(unit))
                        .map(top -> words.say("tops.part", String.valueOf(top.unit().name()),
                                words.date(top.days().from()),
                                words.date(top.days().to())))
                        .findFirst().orElse(null);
    }

    @Nullable
    ClosedYear closed(int year, @Nullable UUID unit) {
        return questions.ask(() -> figures.closed(year, unit));
    }

    @Nullable
    PublishedAnswer published(int year, @Nullable UUID unit) {
        return questions.ask(() -> figures.published(year, unit, null));
    }

    /** As it would be closed now. */
    @Nullable
    Statement draft(int year, @Nullable UUID unit) {
        return questions.ask(() -> figures.statement(year, unit, figures.size(), today()));
    }

    /** As it was closed. */
    Statement statement(ClosedYear closed) {
        Statement statement = questions.ask(() -> figures.statement(closed.closing()));
        if (statement == null) {
            throw new IllegalStateException("a closing of a unit that is not there");
        }
        return statement;
    }

    /** What was recorded since the closing or the latest supplement; null where no figure changed by it. */
    @Nullable
    Supplement late(ClosedYear closed) {
        var closing = closed.closing();
        SupplementIssued last = closed.supplements().isEmpty() ? null : closed.supplements().getLast();
        long from = last == null ? closing.size() : last.size();
        String known = last == null ? closing.figures() : last.figures();
        Supplement draft = questions.ask(() -> figures.supplement(closing,
                closed.supplements().size() + 1, from, figures.size(), today()));
        return draft == null || draft.figures().equals(known) ? null : draft;
    }

    /** As it was issued. */
    Supplement supplement(ClosedYear closed, int number) {
        int year = closed.closing().year();
        SupplementIssued issued = closed.supplements().stream().filter(one -> one.number() == number).findFirst()
                .orElseThrow(() -> Refused.missing("NoSupplement", Integer.toString(year), number));
        Supplement supplement = questions.ask(() -> figures.supplement(closed.closing(), number, issued.from(),
                issued.size(), issued.on()));
        if (supplement == null) {
            throw new IllegalStateException("a supplement of a unit that is not there");
        }
        return supplement;
    }

    /** @throws Refused where it is not closed */
    ClosedYear require(int year, @Nullable UUID unit) {
        ClosedYear closed = closed(year, unit);
        if (closed == null) {
            throw Refused.missing("YearNotClosed", Integer.toString(year));
        }
        return closed;
    }
}
