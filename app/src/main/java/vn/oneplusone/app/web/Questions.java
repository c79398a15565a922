package vn.oneplusone.app.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.oneplusone.app.actions.Reach;
import vn.oneplusone.app.domain.RequestLog;
import vn.oneplusone.app.refusals.Refused;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.time.DistrictDay;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.Period;
import vn.oneplusone.reporting.contributions.LedgerUnreadable;
import vn.oneplusone.reporting.figures.Figures;
import vn.oneplusone.reporting.queries.BeyondLedger;
import vn.oneplusone.reporting.queries.CountsQuestion;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.UnitLabel;
import vn.oneplusone.reporting.queries.UnknownUnit;
import vn.oneplusone.reporting.queries.facts.Cursor;
import vn.oneplusone.reporting.queries.facts.DeclaredQuestion;
import vn.oneplusone.reporting.queries.facts.ExplainQuestion;
import vn.oneplusone.reporting.queries.facts.FactsQuestion;

/**
 * Turns parameters into questions of reporting. Here it is checked what the reader may ask: those who act for a unit are answered about
 * that unit and what is below it.
 */
@Component
public final class Questions {
    /** How long anybody waits for a position. */
    public static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int USUAL_PAGE = 100;

    private final Figures figures;
    private final LedgerPoint ledger;
    private final Years years;
    private final RequestLog requests;
    private final Reach reach;
    private final Clock clock;

    Questions(Figures figures, LedgerPoint ledger, Years years, RequestLog requests, Reach reach, Clock clock) {
        this.figures = figures;
        this.ledger = ledger;
        this.years = years;
        this.requests = requests;
        this.reach = reach;
        this.clock = clock;
    }

    /**
     * Waits until what an account recorded is counted, without being told a position: an account that has written must not be shown what was before.
     * Every question about figures below does so.
     */
    public void awaitOwn(SignedIn me) {
        long size = requests.lastOf(me.actor());
        if (!ask(() -> figures.awaitAtLeast(size, PATIENCE))) {
            throw Refused.notNow("NotReached", 5, size);
        }
    }

    /** A period's question in the words of {@code year, period, geography, geographyDate, asOf, unit, organization}. */
    public CountsQuestion counts(Parameters parameters, SignedIn me) {
        return counts(parameters, me, parameters.period(0));
    }

    /** The same about a period that is settled already. */
    public CountsQuestion counts(Parameters parameters, SignedIn me, Period period) {
        awaitOwn(me);
        AskedUnits asked = AskedUnits.of(parameters, clock);
        Parameters.AsOf asOf = parameters.asOf();
        UUID named = parameters.id("unit");
        Organization organization = parameters.oneOf("organization", Organization.class);
        refuseFuture(parameters, "asOf", asOf);
        parameters.check();
        requireYear(period);
        UUID unit = reach(period, named, me);
        AskedUnits units = meant(asked, period, unit);
        return new CountsQuestion(period, units.geography(), units.date(), size(asOf), unit, organization);
    }

    /** All about a unit and a period that were read already. */
    public CountsQuestion within(Period period, @Nullable UUID unit, SignedIn me) {
        requireYear(period);
        return CountsQuestion.of(period).of(reach(period, unit, me));
    }

    /** A question for the facts behind a number, in the words of {@link FactsQuestion}. */
    public FactsQuestion facts(Parameters parameters, SignedIn me) {
        requireUnit(me);
        awaitOwn(me);
        Figure figure = parameters.oneOf("measure", Figure.class);
        if (figure == null && parameters.text("measure") == null) {
            parameters.complain("measure", "Missing");
        }
        Period period = parameters.period(0);
        if (figure != null && !figure.isToldOf(period)) {
            parameters.complain("measure", "NotOfPeriod");
        }
        Organization organization = parameters.oneOf("organization", Organization.class);
        UUID named = parameters.id("unit");
        UUID part = parameters.id("part");
        boolean own = parameters.flag("own");
        Integer month = parameters.number("month", 1, 12);
        String detail = detail(parameters, figure);
        AskedUnits asked = AskedUnits.of(parameters, clock);
        Parameters.AsOf asOf = parameters.asOf();
        Cursor cursor = cursor(parameters);
        Integer limit = parameters.number("limit", 1, FactsQuestion.MOST);
        refuseFuture(parameters, "asOf", asOf);
        parameters.check();
        requireYear(period);
        UUID unit = reach(period, named, me);
        AskedUnits units = meant(asked, period, unit);
        return new FactsQuestion(Objects.requireNonNull(figure), period, organization, unit, part, own, month, detail,
                units.geography(), units.date(), size(asOf),
                cursor == null ? null : cursor.toString(), limit == null ? USUAL_PAGE : limit);
    }

    /** A question what units declared, in the words of {@link DeclaredQuestion}. */
    public DeclaredQuestion declared(Parameters parameters, SignedIn me) {
        awaitOwn(me);
        Period asked = parameters.period(0);
        Integer month = parameters.number("month", 1, 12);
        UUID unit = parameters.id("unit");
        Parameters.AsOf asOf = parameters.asOf();
        Cursor cursor = cursor(parameters);
        Integer limit = parameters.number("limit", 0, FactsQuestion.MOST);
        refuseFuture(parameters, "asOf", asOf);
        parameters.check();
        Period period = month == null ? asked : Period.month(asked.year(), month);
        requireYear(period);
        return new DeclaredQuestion(period, size(asOf), reach(period, unit, me), cursor,
                limit == null ? USUAL_PAGE : limit);
    }

    /** A question why two reports differ, in the words of {@link ExplainQuestion}. */
    public ExplainQuestion explain(Parameters parameters, SignedIn me) {
        return explain(parameters, me, parameters.period(0));
    }

    /** The same about a period that was chosen otherwise. */
    public ExplainQuestion explain(Parameters parameters, SignedIn me, Period period) {
        requireUnit(me);
        awaitOwn(me);
        AskedUnits asked = AskedUnits.of(parameters, clock);
        Parameters.AsOf from = parameters.point("from");
        if (from == null && parameters.text("from") == null) {
            parameters.complain("from", "Missing");
        }
        Parameters.AsOf to = parameters.point("to");
        UUID named = parameters.id("unit");
        Organization organization = parameters.oneOf("organization", Organization.class);
        Cursor cursor = cursor(parameters);
        Integer limit = parameters.number("limit", 0, FactsQuestion.MOST);
        refuseFuture(parameters, "from", from);
        refuseFuture(parameters, "to", to);
        parameters.check();
        requireYear(period);
        UUID unit = reach(period, named, me);
        AskedUnits units = meant(asked, period, unit);
        return new ExplainQuestion(period, units.geography(), units.date(), Objects.requireNonNull(size(from)),
                size(to), unit, organization, cursor, limit == null ? USUAL_PAGE : limit);
    }

    /** Where a page starts; null for the first. */
    public @Nullable Cursor cursor(Parameters parameters) {
        String word = parameters.text("cursor");
        if (word == null) {
            return null;
        }
        try {
            Cursor cursor = Cursor.of(word);
            // given out by another node, it may be ahead of what is counted here, but not of what is recorded
            if (cursor.size() <= ledger.size() && cursor.passed() <= Integer.MAX_VALUE / 2
                    && ask(() -> figures.awaitAtLeast(cursor.size(), PATIENCE))) {
                return cursor;
            }
        } catch (IllegalArgumentException e) {
            // told below
        }
        parameters.complain("cursor", "NotACursor");
        return null;
    }

    /** Asks, and turns what reporting refuses into what the reader is told. */
    public <T> T ask(Supplier<T> question) {
        try {
            return question.get();
        } catch (BeyondLedger e) {
            throw Refused.parameter("asOf", "BeyondLedger", Long.toString(e.size()));
        } catch (UnknownUnit e) {
            throw Refused.missing("UnknownUnit", e.unit());
        } catch (LedgerUnreadable e) {
            throw Refused.notNow("CountingStopped", 60, e.position());
        }
    }

    /** @throws Refused if nothing is known of the year in which the period ends, nor of that in which it begins */
    private void requireYear(Period period) {
        if (!ask(() -> years.isCounted(period.year()) || years.isCounted(period.from().getYear()))) {
            throw Refused.missing("UnknownYear", Integer.toString(period.year()));
        }
    }

    /** Where the question does not say, those of today for a unit that was not there yet: by those of then there would be nothing. */
    private AskedUnits meant(AskedUnits asked, Period period, @Nullable UUID unit) {
        return asked.named() == null && ask(() -> figures.unitDays().isNotYet(unit, period))
                ? AskedUnits.ofToday(clock)
                : asked;
    }

    private void refuseFuture(Parameters parameters, String name, Parameters.@Nullable AsOf point) {
        LocalDate day = point == null ? null : point.day();
        if (day != null && day.isAfter(DistrictDay.today(clock))) {
            parameters.complain(name, "InTheFuture");
        }
    }

    private @Nullable Long size(Parameters.@Nullable AsOf asOf) {
        if (asOf == null) {
            return null;
        }
        LocalDate day = asOf.day();
        if (day == null) {
            return asOf.size();
        }
        Instant end = DistrictDay.start(day.plusDays(1)).minusNanos(1);
        long size = ledger.sizeAt(end);
        // what was recorded a moment ago may not be counted yet
        if (!ask(() -> figures.awaitAtLeast(size, PATIENCE))) {
            throw Refused.notNow("NotReached", 5, size);
        }
        return size;
    }

    private static @Nullable String detail(Parameters parameters, @Nullable Figure figure) {
        if (figure == null) {
            return parameters.text("detail");
        }
        if (figure.details().isEmpty()) {
            if (parameters.text("detail") != null) {
                parameters.complain("detail", "NoDetail");
            }
            return null;
        }
        return parameters.oneOf("detail", figure.details());
    }

    /**
     * Facts name people by their ids.
     *
     * @throws Refused if the unit of an account is no more and does not keep its figures
     */
    public void requireUnit(SignedIn me) {
        if (reach.isOver(me)) {
            throw Refused.forbidden("OtherUnit");
        }
    }

    /** The unit that may be asked about: for those who act for a unit, that one or one below it. */
    private @Nullable UUID reach(Period period, @Nullable UUID asked, SignedIn me) {
        UUID own = me.unit();
        if (own == null || asked == null) {
            return asked == null ? own : asked;
        }
        if (asked.equals(own) || reach.readsFigures(me, asked)) {
            return asked;
        }
        UUID unit = asked;
        // as many steps as there are levels
        for (int step = 0; step < 4; step++) {
            if (unit.equals(own)) {
                return asked;
            }
            UUID here = unit;
            UnitLabel label = ask(() -> figures.counts(CountsQuestion.of(Period.year(period.year())).of(here))).scope();
            UUID above = label == null ? null : label.parent();
            if (above == null) {
                break;
            }
            unit = above;
        }
        throw Refused.forbidden("OtherUnit");
    }
}
