package vn.oneplusone.reporting.figures;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.queries.CountsQuestion;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.Geography;
import vn.oneplusone.reporting.queries.UnitLabel;
import vn.oneplusone.reporting.scope.Scope;
import vn.oneplusone.reporting.scope.Selection;
import vn.oneplusone.reporting.scope.Tally;
import vn.oneplusone.reporting.scope.Targets;
import vn.oneplusone.reporting.scope.View;

/**
 * One report with its places, the scope and its parts: which number stands there, and which contributions it is made of. A place has the
 * same number in every report of one history.
 */
final class ReportPlaces {
    private static final int SCOPE = -1;
    private static final int[] NOWHERE = {};

    private final View view;
    private final Scope scope;
    private final Tally tally;
    private final Tally.Sums total;
    private final Targets targets;
    /** What the scope as a whole is measured against, see {@link CountsReport}. */
    private final Targets whole;
    /** The scope, then its parts in their order. */
    private final List<Integer> places = new ArrayList<>();
    private final List<int[]> ofPart = new ArrayList<>();
    private final Map<Figure, Map<Organization, Map<Integer, int[]>>> ofTarget = new EnumMap<>(Figure.class);

    ReportPlaces(View view, CountsQuestion question) {
        this.view = view;
        this.scope = view.scope(question);
        this.tally = new Tally(view.prefix(), view.rows(), scope, question.period());
        this.total = tally.total();
        this.targets = new Targets(view, scope, question.geography(), question.year());
        this.whole = question.geography() == Geography.NOW && question.unit() == null
                ? Targets.ofEverything(view, question.period())
                : targets;
        places.add(SCOPE);
        for (int part = 0; part < scope.parts().size(); part++) {
            int place = 2 * scope.parts().get(part) + (scope.isOwn(part) ? 1 : 0);
            places.add(place);
            ofPart.add(new int[]{SCOPE, place});
        }
        for (Figure figure : Figure.values()) {
            if (figure.isTarget()) {
                ofTarget.put(figure, targets(figure));
            }
        }
    }

    private Map<Organization, Map<Integer, int[]>> targets(Figure figure) {
        Map<Organization, Map<Integer, int[]>> all = new EnumMap<>(Organization.class);
        for (Organization organization : Organization.values()) {
            Map<Integer, int[]> behind = new HashMap<>();
            for (int place : places) {
                Targets aims = targets(place);
                if (aims != null) {
                    aims.behind(figure, aimed(place), organization).forEach(unit -> add(behind, unit, place));
                }
            }
            all.put(organization, behind);
        }
        return all;
    }

    View view() {
        return view;
    }

    Scope scope() {
        return scope;
    }

    List<Integer> places() {
        return places;
    }

    static boolean isOwn(int place) {
        return place != SCOPE && place % 2 == 1;
    }

    /** The part that a place is; null for the scope. */
    @Nullable
    UnitLabel label(int place) {
        return place == SCOPE ? null : scope.tree().label(unit(place));
    }

    /** The places for which a contribution counts in this report. */
    int[] placesOf(long position, int day, int unit, int cell, Figure figure, @Nullable Organization organization,
            Selection selection) {
        if (position >= view.size()) {
            return NOWHERE;
        }
        if (organization != null && figure.isTarget()) {
            return of(ofTarget.getOrDefault(figure, Map.of()), organization, unit);
        }
        int part = selection.partOf(scope, unit, cell, day);
        return part == Scope.OUTSIDE ? NOWHERE : ofPart.get(part);
    }

    /** A number as this report has it; 0 for a place that it does not have. */
    long number(int place, Figure figure, @Nullable Organization organization, @Nullable Object detail) {
        int at = places.indexOf(place);
        if (at < 0) {
            return 0;
        }
        if (organization != null && figure.isTarget()) {
            Targets aims = targets(place);
            return aims == null ? 0 : aims.of(figure, aimed(place), organization);
        }
        return (place == SCOPE ? total : tally.part(at - 1)).get(figure, organization, detail);
    }

    /** What a place is measured against; null for nothing, as a unit that left within the year has taken its target along. */
    private @Nullable Targets targets(int place) {
        if (place == SCOPE) {
            return whole;
        }
        return isOwn(place) || !scope.below().contains(unit(place)) ? null : targets;
    }

    private int aimed(int place) {
        return place == SCOPE ? whole.top() : unit(place);
    }

    private int unit(int place) {
        return place == SCOPE ? scope.top() : place / 2;
    }

    private static void add(Map<Integer, int[]> places, int unit, int place) {
        places.merge(unit, new int[]{place}, (known, more) -> {
            int[] all = java.util.Arrays.copyOf(known, known.length + 1);
            all[known.length] = place;
            return all;
        });
    }

    private static int[] of(Map<Organization, Map<Integer, int[]>> byOrganization, Organization organization,
            int unit) {
        return byOrganization.getOrDefault(organization, Map.of()).getOrDefault(unit, NOWHERE);
    }
}
