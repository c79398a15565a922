package vn.oneplusone.reporting.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.reporting.Period;
import vn.oneplusone.reporting.contributions.rows.QuotedFacts;
import vn.oneplusone.reporting.queries.TopsOfYear;
import vn.oneplusone.reporting.scope.Tops;
import vn.oneplusone.reporting.scope.View;

/** On which days units stood. */
public final class UnitDays {
    private final View view;

    UnitDays(View view) {
        this.view = view;
    }

    /** The units at the top in any period, each with its days of it. */
    public List<TopsOfYear.Top> tops(Period period) {
        return Tops.within(view, period);
    }

    /** Whether a unit was there on any day of a period. */
    public boolean isThere(UUID unit, Period period) {
        return known().anyMatch(one -> one.id().equals(unit) && isThere(one, period));
    }

    /** The unit that had an official code in a period, else the last one that has it at all; null where none has. */
    public @Nullable UUID coded(String code, Period period) {
        List<QuotedFacts.Unit> coded = known().filter(one -> one.code().equals(code)).toList();
        return coded.stream().filter(one -> isThere(one, period)).findFirst()
                .or(() -> coded.isEmpty() ? Optional.empty() : Optional.of(coded.getLast()))
                .map(QuotedFacts.Unit::id).orElse(null);
    }

    private boolean isThere(QuotedFacts.Unit unit, Period period) {
        return unit.from() <= period.lastDay() && view.prefix().unitChanges().stream()
                .noneMatch(change -> change instanceof QuotedFacts.Ended && change.position() < view.size()
                        && change.number() == unit.number() && change.day() <= period.firstDay());
    }

    private Stream<QuotedFacts.Unit> known() {
        return view.prefix().units().stream().filter(unit -> unit.position() < view.size());
    }

    /**
     * Whether a unit is there only since a day after a period: what belongs to it now is meant, and by the units of then that would be nothing.
     * What is asked without saying under which units is asked under those of today then.
     */
    public boolean isNotYet(@Nullable UUID unit, Period period) {
        LocalDate since = unit == null ? null : since(unit);
        return since != null && since.isAfter(period.to());
    }

    /** The first day of a unit; null for one that was never established. */
    public @Nullable LocalDate since(UUID unit) {
        return view.prefix().units().stream().filter(one -> one.id().equals(unit)).findFirst()
                .map(one -> View.date(one.from())).orElse(null);
    }
}
