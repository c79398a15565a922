package vn.oneplusone.reporting.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.Period;
import vn.oneplusone.reporting.contributions.rows.Measure;
import vn.oneplusone.reporting.contributions.rows.Years;
import vn.oneplusone.reporting.events.YearClosed;
import vn.oneplusone.reporting.queries.UnitLabel;
import vn.oneplusone.reporting.queries.fixed.Statement;
import vn.oneplusone.reporting.scope.Scope;
import vn.oneplusone.reporting.scope.View;

/**
 * Referrals made by the end of a year that are open still, those of them that wait for an admission or a credit, and units directly below
 * that have not declared their figures of the year. A referral is also closed by the annulment of the admission that it had led to.
 */
final class Unfinished {
    private final View view;
    private final Scope scope;
    private final int year;
    private final int last;
    private final boolean atYearEnd;
    private final boolean annulmentsClose;
    private final Map<UUID, Referral> referrals = new HashMap<>();

    /** @param edition of the statement, see {@link YearClosed#edition()} */
    Unfinished(View view, Scope scope, Period days, int edition) {
        this.view = view;
        this.scope = scope;
        this.year = days.year();
        this.last = days.lastDay();
        this.atYearEnd = last == Years.lastDay(year);
        this.annulmentsClose = edition > YearClosed.FIRST_EDITION;
    }

    Statement.Unfinished answer() {
        view.prefix().scan(view.rows(), this::row);
        List<Map<Organization, Long>> open = new ArrayList<>();
        for (int part = 0; part < scope.parts().size(); part++) {
            open.add(new EnumMap<>(Organization.class));
        }
        Map<Organization, Long> total = new EnumMap<>(Organization.class);
        List<Statement.ToDo> toDo = new ArrayList<>();
        referrals.forEach((id, referral) -> {
            Organization organization = referral.organization;
            if (organization == null || referral.open <= 0) {
                return;
            }
            total.merge(organization, 1L, Long::sum);
            open.get(scope.partAtEnd(referral.unit)).merge(organization, 1L, Long::sum);
            if (referral.approved > 0) {
                toDo.add(new Statement.ToDo(id, organization, scope.tree().name(referral.unit),
                        View.date(referral.approvedOn), referral.position));
            }
        });
        toDo.sort(Comparator.comparingLong(Statement.ToDo::position));
        List<Statement.OpenReferrals> byUnit = new ArrayList<>();
        for (int part = 0; part < open.size(); part++) {
            if (!open.get(part).isEmpty()) {
                byUnit.add(new Statement.OpenReferrals(scope.tree().name(scope.parts().get(part)), open.get(part)));
            }
        }
        return new Statement.Unfinished(total, byUnit, toDo, undeclared());
    }

    private List<UnitLabel> undeclared() {
        if (!atYearEnd) {
            return List.of();
        }
        Set<Integer> declared = DeclaredReport.said(view, Period.year(year)).keySet();
        // A unit that is gone by the end of the year cannot declare it any more.
        return scope.below().stream().filter(unit -> scope.tree().exists(unit) && !declared.contains(unit))
                .map(scope::label).sorted(Comparator.comparing((UnitLabel unit) -> String.valueOf(unit.code()))
                        .thenComparing(UnitLabel::unitId))
                .toList();
    }

    private void row(long position, int day, int unit, int cell, long n, long high, long low) {
        Measure measure = Measure.ofCell(cell);
        boolean counts = switch (measure) {
            case REFERRED, APPROVED -> day <= last;
            case FULFILLED, DECLINED, WITHDRAWN, LAPSED -> true;
            case ANNULLED -> annulmentsClose;
            default -> false;
        };
        if (!counts || scope.partAtEnd(unit) == Scope.OUTSIDE) {
            return;
        }
        Referral referral = referrals.computeIfAbsent(new UUID(high, low), none -> new Referral());
        switch (measure) {
            case REFERRED -> {
                referral.open += n;
                if (n > 0) {
                    referral.unit = unit;
                    referral.organization = Measure.organizationOf(cell);
                }
            }
            case APPROVED -> {
                referral.approved += n;
                if (n > 0) {
                    referral.approvedOn = day;
                    referral.position = position;
                }
            }
            default -> referral.open -= n;
        }
    }

    /** What the rows say of one referral. */
    private static final class Referral {
        private long open;
        private long approved;
        private int unit;
        private int approvedOn;
        private long position;
        private @Nullable Organization organization;
    }
}
