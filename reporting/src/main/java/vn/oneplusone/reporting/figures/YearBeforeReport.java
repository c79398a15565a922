package vn.oneplusone.reporting.figures;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.reporting.FactLog;
import vn.oneplusone.reporting.Period;
import vn.oneplusone.reporting.contributions.rows.Measure;
import vn.oneplusone.reporting.contributions.rows.QuotedFacts;
import vn.oneplusone.reporting.contributions.rows.Years;
import vn.oneplusone.reporting.queries.Counts;
import vn.oneplusone.reporting.queries.CountsAnswer;
import vn.oneplusone.reporting.queries.CountsAnswer.YearBefore;
import vn.oneplusone.reporting.queries.CountsQuestion;
import vn.oneplusone.reporting.queries.Geography;
import vn.oneplusone.reporting.queries.UnitCounts;
import vn.oneplusone.reporting.queries.UnitLabel;
import vn.oneplusone.reporting.scope.Scope;
import vn.oneplusone.reporting.scope.UnitTree;
import vn.oneplusone.reporting.scope.View;

/** The figures of a period with those of the same days a year before, from one moment of the ledger. */
public final class YearBeforeReport {
    /** The rolls with which a ledger begins tell who was admitted long ago, and who has left since: they begin nothing. */
    private static final List<Measure> BEGINNINGS = List.of(Measure.TARGET, Measure.REFERRED, Measure.CAMPAIGN_PLANNED,
            Measure.CAMPAIGN_HELD, Measure.CAMPAIGN_CANCELLED, Measure.DISSEMINATION_ROLL, Measure.STEP_RECORDED,
            Measure.SUPPORT_GRANTED);

    private static final ZoneId DISTRICT = ZoneId.of("Asia/Ho_Chi_Minh");

    private final View view;
    private final CountsAnswer answer;
    /** As far as the period has come. */
    private final Period days;
    private final Period before;
    private final Scope now;
    private final CountsReport earlier;
    private final Scope then;
    private final boolean everything;

    private YearBeforeReport(View view, CountsReport report, CountsAnswer answer, CountsQuestion question,
            Period days) {
        this.view = view;
        this.answer = answer;
        this.days = days;
        this.before = days.yearBefore();
        this.now = report.scope();
        UnitLabel scope = question.unit() == null ? null : answer.scope();
        this.earlier = new CountsReport(view, new CountsQuestion(before, question.geography(), answer.geographyDate(),
                question.asOf(), scope == null ? null : scope.unitId(), question.organization()));
        this.then = earlier.scope();
        this.everything = scope == null;
    }

    /**
     * The answer with the year before beside it; without, where the period has not begun, or is longer than a year and would be compared
     * with days of its own.
     *
     * @param today a period that goes on after it is compared up to it; as of an earlier size, up to the day of the last fact of then
     */
    public static CountsAnswer answer(Figures figures, CountsQuestion question, LocalDate today) {
        View view = figures.view(question.asOf());
        CountsReport report = new CountsReport(view, question);
        CountsAnswer answer = report.answer();
        Period period = question.period();
        LocalDate known = known(figures.log, question, today);
        if (known.isBefore(period.from()) || !period.yearBefore().to().isBefore(period.from())) {
            return answer;
        }
        LocalDate until = known.isBefore(period.to()) ? known : null;
        Period days = until == null ? period : new Period(period.from(), until);
        LocalDate begins = begins(view);
        YearBefore before = begins == null || days.yearBefore().to().isBefore(begins)
                ? YearBefore.none(days.yearBefore(), until, begins)
                : new YearBeforeReport(view, report, answer, question, days).before(until, begins);
        return answer.beside(before);
    }

    /** Whether the ledger knows more than the rolls with which it began. */
    public static boolean isBegun(Figures figures, long size) {
        return begins(figures.view(size)) != null;
    }

    private static LocalDate known(FactLog log, CountsQuestion question, LocalDate today) {
        Long size = question.asOf();
        if (size == null || size == 0) {
            return today;
        }
        LocalDate last = LocalDate.ofInstant(log.committedAt(size - 1), DISTRICT);
        return last.isBefore(today) ? last : today;
    }

    private static @Nullable LocalDate begins(View view) {
        int[] first = {Years.NEVER};
        for (Measure measure : BEGINNINGS) {
            view.prefix().scan(view.rows(), measure,
                    (position, day, unit, cell, n, high, low) -> first[0] = Math.min(first[0], day));
        }
        return first[0] == Years.NEVER ? null : View.date(first[0]);
    }

    private YearBefore before(@Nullable LocalDate until, LocalDate begins) {
        List<UnitCounts> units = new ArrayList<>();
        List<UnitLabel> missing = new ArrayList<>();
        for (UnitCounts unit : answer.units()) {
            Counts counts = counts(unit);
            if (counts != null) {
                units.add(new UnitCounts(unit.label(), unit.own(), counts, null));
            } else if (!unit.own() && unit.label().name() != null) {
                missing.add(unit.label());
            }
        }
        CountsAnswer all = earlier.answer();
        return new YearBefore(before, until, begins.isAfter(before.from()) ? begins : null,
                everything || isComparable(now.top()) ? all.total() : null, units, merged(), missing, gone(all));
    }

    /** What a row counted then; null where it cannot be compared. */
    private @Nullable Counts counts(UnitCounts row) {
        int unit = now.tree().number(row.label().unitId());
        return isComparable(unit) ? earlier.counts(row.label().unitId(), row.own()) : null;
    }

    /** Whether a unit was there on all days of both; by the units of now, one of those whose facts are counted under it. */
    private boolean isComparable(int unit) {
        if (answer.geography() == Geography.THEN) {
            return days.equals(now.daysOf(unit, days)) && before.equals(then.daysOf(unit, before));
        }
        int part = IntStream.range(0, then.parts().size()).filter(at -> then.parts().get(at) == unit).findFirst()
                .orElse(Scope.OUTSIDE);
        return part != Scope.OUTSIDE && known().anyMatch(one -> one.from() <= before.firstDay()
                && (then.isOwn(part) || then.partAtEnd(one.number()) == part));
    }

    private Stream<QuotedFacts.Unit> known() {
        return view.prefix().units().stream().filter(unit -> unit.position() < view.size());
    }

    /** What went into the units of now: by those of then every unit stands for itself. */
    private List<YearBefore.Merged> merged() {
        if (answer.geography() == Geography.THEN) {
            return List.of();
        }
        UnitTree tree = now.tree();
        return answer.units().stream().filter(row -> !row.own()).map(row -> new YearBefore.Merged(row.label(),
                known().filter(one -> one.from() <= before.lastDay()
                        && !one.id().equals(row.label().unitId())
                        && tree.resolve(one.id()).equals(row.label().unitId()))
                        .map(one -> tree.label(one.number())).toList()))
                .filter(merged -> !merged.from().isEmpty()).toList();
    }

    private List<UnitLabel> gone(CountsAnswer all) {
        Set<UUID> rows = answer.units().stream().map(row -> row.label().unitId()).collect(Collectors.toSet());
        return all.units().stream().map(UnitCounts::label)
                .filter(label -> label.name() != null && !rows.contains(label.unitId())).distinct().toList();
    }
}
