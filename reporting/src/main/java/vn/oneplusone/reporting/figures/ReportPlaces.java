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
import vn.oneplusone.reporting.queries.UnitLabel;

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
    /** The scope, then its parts in their order. */
    private final List<Integer> places = new ArrayList<>();
    private final List<int[]> ofPart = new ArrayList<>();
    private final Map<Organization, Map<Integer, int[]>> ofTarget = new EnumMap<>(Organization.class);
    private final Map<Organization, Map<Integer, int[]>> ofTargetBelow = new EnumMap<>(Organization.class);

    ReportPlaces(View view, CountsQuestion question) {
        this.view = view;
        this.scope = view.scope(question.year(), question.unit());
        this.tally = new Tally(view.prefix(), view.rows(), scope, question.year());
        this.total = tally.total();
        this.targets = new Targets(view.prefix(), view.rows(), scope, question.year());
        places.add(SCOPE);
        for (int part = 0; part < scope.parts().size(); part++) {
            int place = 2 * scope.parts().get(part) + (scope.isOwn(part) ? 1 : 0);
            places.add(place);
            ofPart.add(new int[]{SCOPE, place});
        }
        for (Organization organization : Organization.values()) {
            Map<Integer, int[]> own = new HashMap<>();
            Map<Integer, int[]> below = new HashMap<>();
            for (int place : places) {
                if (!isOwn(place)) {
                    targets.behind(unit(place), organization).forEach(unit -> add(own, unit, place));
                    targets.behindBelow(unit(place), organization).forEach(unit -> add(below, unit, place));
                }
            }
            ofTarget.put(organization, own);
            ofTargetBelow.put(organization, below);
        }
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
    int[] placesOf(long position, int unit, Figure figure, @Nullable Organization organization) {
        if (position >= view.size()) {
            return NOWHERE;
        }
        if (organization != null && figure == Figure.TARGET) {
            return of(ofTarget, organization, unit);
        }
        if (organization != null && figure == Figure.TARGET_BELOW) {
            return of(ofTargetBelow, organization, unit);
        }
        int part = scope.partOf(unit);
        return part == Scope.OUTSIDE ? NOWHERE : ofPart.get(part);
    }

    /** A number as this report has it; 0 for a place that it does not have. */
    long number(int place, Figure figure, @Nullable Organization organization, @Nullable Enum<?> detail) {
        int at = places.indexOf(place);
        if (at < 0) {
            return 0;
        }
        if (organization != null && figure == Figure.TARGET) {
            return isOwn(place) ? 0 : targets.of(unit(place), organization);
        }
        if (organization != null && figure == Figure.TARGET_BELOW) {
            return isOwn(place) ? 0 : targets.below(unit(place), organization);
        }
        return (place == SCOPE ? total : tally.part(at - 1)).get(figure, organization, detail);
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
