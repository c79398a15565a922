package vn.oneplusone.reporting.figures;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.reporting.Period;
import vn.oneplusone.reporting.commands.SignOffFigures;
import vn.oneplusone.reporting.contributions.rows.QuotedFacts;
import vn.oneplusone.reporting.events.FiguresSignedOff;
import vn.oneplusone.reporting.queries.Geography;
import vn.oneplusone.reporting.queries.UnitLabel;
import vn.oneplusone.reporting.queries.fixed.SignOffs;
import vn.oneplusone.reporting.scope.Scope;
import vn.oneplusone.reporting.scope.Tally;
import vn.oneplusone.reporting.scope.UnitTree;
import vn.oneplusone.reporting.scope.View;

/** What units have signed off, and what they would sign off now, from one moment of the ledger. */
public final class SignOffReport {
    private final View view;

    private SignOffReport(View view) {
        this.view = view;
    }

    /** As of a size of the ledger; null for all that is known. */
    public static SignOffReport of(Figures figures, @Nullable Long asOf) {
        return new SignOffReport(figures.view(asOf));
    }

    /** What a unit would sign off now. */
    public SignOffFigures command(Period period, UUID unit, LocalDate on) {
        return new SignOffFigures(unit, period, isThere(period, unit), view.size(), view.ledger().root(),
                view.rules().of(period),
                figures(period, unit), on);
    }

    /** The sign-offs of a unit for a period, the first one first. */
    public List<FiguresSignedOff> of(Period period, UUID unit) {
        String written = period.toString();
        return view.prefix().signOffs().stream().filter(entry -> entry.position() < view.size())
                .map(QuotedFacts.SignOff::signedOff)
                .filter(signed -> signed.unit().equals(unit) && signed.period().equals(written)).toList();
    }

    /** Whether a figure of the unit is another one now than it signed off. */
    public boolean isChanged(FiguresSignedOff signed) {
        Period period = Period.parse(signed.period());
        return mayBeChanged(signed.size(), period) && !figures(period, signed.unit()).equals(signed.figures());
    }

    /** Whether a unit was there on any day of a period, and so has figures of it to answer for. */
    public boolean isThere(Period period, UUID unit) {
        return new UnitDays(view).isThere(unit, period);
    }

    /** The unit asked about, or the one at the top; null where there is none, or it was there on no day of the period. */
    public SignOffs.@Nullable OfUnit own(Period period, @Nullable UUID unit) {
        Scope scope = view.scope(period, unit);
        UUID own = unit != null ? unit : scope.top() == UnitTree.EVERYTHING ? null : scope.tree().id(scope.top());
        return own == null || !isThere(period, own) ? null : of(period, scope.tree().labelOf(own));
    }

    /**
     * The units directly below one, or below the top: all that were there on the last day. Below a unit that was established later, those of
     * then that went into it or stand below it now.
     */
    public SignOffs below(Period period, @Nullable UUID unit) {
        Scope scope = view.scope(period, unit);
        UnitTree then = scope.tree();
        List<Integer> below = scope.below().stream().filter(then::exists).toList();
        return new SignOffs(period.year(), period.unlessYear(), view.ledger(),
                (unit == null || !below.isEmpty() || isThere(period, unit)
                        ? below
                        : before(scope, period, then.number(unit))).stream()
                        .map(one -> of(period, scope.label(one))).toList());
    }

    private List<Integer> before(Scope scope, Period period, int unit) {
        UnitTree then = scope.tree();
        UnitTree now = view.scope(period, Geography.NOW, null, null).tree();
        Set<Integer> all = IntStream.range(0, then.count()).filter(one -> one != unit && then.exists(one))
                .filter(one -> now.resolve(one) == unit || now.above(now.resolve(one)) == unit)
                .boxed().collect(Collectors.toSet());
        return all.stream().filter(one -> !all.contains(then.above(one)))
                .sorted(Comparator.comparing(one -> String.valueOf(then.label(one).code()))).toList();
    }

    private SignOffs.OfUnit of(Period period, UnitLabel unit) {
        List<FiguresSignedOff> all = of(period, unit.unitId());
        FiguresSignedOff latest = all.isEmpty() ? null : all.getLast();
        return new SignOffs.OfUnit(unit, latest, latest != null && isChanged(latest));
    }

    /** Most sign-offs are of days after which nothing comes any more: looking at the days alone is many times as fast as counting. */
    private boolean mayBeChanged(long size, Period period) {
        return view.prefix().hasDayUpTo(view.prefix().rowsBefore(size), view.rows(), period.lastDay())
                || view.prefix().unitChanges().stream().anyMatch(change -> change.position() >= size);
    }

    private String figures(Period period, UUID unit) {
        Scope scope = view.scope(period, unit);
        return FigureLines.hash(scope, new Tally(view.prefix(), view.rows(), scope, period), FigureLines.of(period));
    }
}
