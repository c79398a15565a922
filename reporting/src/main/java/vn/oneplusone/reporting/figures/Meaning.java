package vn.oneplusone.reporting.figures;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.oneplusone.reporting.contributions.Measure;
import vn.oneplusone.reporting.queries.Figure;

/**
 * What a figure is the sum of. Answers and the facts behind them both go by this, so that they cannot differ.
 *
 * @param window which business dates, seen from the year of the question
 * @param plus measures that add
 * @param minus measures that take away
 */
record Meaning(Window window, List<Measure> plus, List<Measure> minus) {
    private static final Map<Figure, Meaning> ALL = new EnumMap<>(Figure.class);

    static {
        for (Figure figure : Figure.values()) {
            ALL.put(figure, define(figure));
        }
    }

    @SuppressWarnings("NullAway") // every figure is in the map
    static Meaning of(Figure figure) {
        return ALL.get(figure);
    }

    private static Meaning define(Figure figure) {
        return switch (figure) {
            case ADMITTED -> in(Measure.ADMITTED);
            case ENDED -> in(Measure.ENDED);
            case NET -> new Meaning(Window.YEAR, List.of(Measure.ADMITTED), List.of(Measure.ENDED));
            case ADMITTED_BY_GENDER -> in(Measure.ADMITTED_BY_GENDER);
            case ADMITTED_BY_AGE -> in(Measure.ADMITTED_BY_AGE);
            case TRANSFERRED_IN -> in(Measure.TRANSFERRED_IN);
            case TRANSFERRED_OUT -> in(Measure.TRANSFERRED_OUT);
            case CLASSIFIED -> in(Measure.CLASSIFIED);
            case ACTIVE_AT_START -> active(Window.BEFORE);
            case ACTIVE_AT_END -> active(Window.UP_TO);
            case TARGET, TARGET_BELOW -> in(Measure.TARGET);
            case REFERRED -> in(Measure.REFERRED);
            case COHORT_CONFIRMED -> in(Measure.COHORT_CONFIRMED);
            case COHORT_PREPARED -> in(Measure.COHORT_PREPARED);
            case COHORT_ENDORSED -> in(Measure.COHORT_ENDORSED);
            case COHORT_APPROVED -> in(Measure.COHORT_APPROVED);
            case COHORT_FULFILLED -> in(Measure.COHORT_FULFILLED);
            case COHORT_DECLINED -> in(Measure.COHORT_DECLINED);
            case COHORT_WITHDRAWN -> in(Measure.COHORT_WITHDRAWN);
            case COHORT_LAPSED -> in(Measure.COHORT_LAPSED);
            case COHORT_ANNULLED -> in(Measure.COHORT_ANNULLED);
            case COHORT_OPEN -> new Meaning(Window.YEAR, List.of(Measure.REFERRED), List.of(Measure.COHORT_FULFILLED,
                    Measure.COHORT_DECLINED, Measure.COHORT_WITHDRAWN, Measure.COHORT_LAPSED, Measure.COHORT_ANNULLED));
            case CONFIRMED -> in(Measure.CONFIRMED);
            case PREPARED -> in(Measure.PREPARED);
            case ENDORSED -> in(Measure.ENDORSED);
            case APPROVED -> in(Measure.APPROVED);
            case FULFILLED -> in(Measure.FULFILLED);
            case DECLINED -> in(Measure.DECLINED);
            case WITHDRAWN -> in(Measure.WITHDRAWN);
            case LAPSED -> in(Measure.LAPSED);
            case ANNULLED -> in(Measure.ANNULLED);
            case COVERED -> in(Measure.COVERED);
            case INTRODUCED -> in(Measure.INTRODUCED);
            case PROGRAMME_COVERED -> new Meaning(Window.UP_TO, List.of(Measure.PROGRAMME_COVERED), List.of());
            case PROGRAMME_INTRODUCED -> new Meaning(Window.UP_TO, List.of(Measure.PROGRAMME_INTRODUCED), List.of());
            case CAMPAIGNS_PLANNED -> in(Measure.CAMPAIGN_PLANNED);
            case CAMPAIGNS_HELD -> in(Measure.CAMPAIGN_HELD);
            case CAMPAIGNS_CANCELLED -> in(Measure.CAMPAIGN_CANCELLED);
            case CAMPAIGN_MEMBERS -> in(Measure.CAMPAIGN_MEMBERS);
            case CAMPAIGN_YOUTHS -> in(Measure.CAMPAIGN_YOUTHS);
            case DISSEMINATION_PRESENT -> in(Measure.DISSEMINATION_PRESENT);
            case DISSEMINATION_ROLL -> in(Measure.DISSEMINATION_ROLL);
            case STEPS -> in(Measure.STEP_RECORDED);
            case SUPPORT_GRANTED -> in(Measure.SUPPORT_GRANTED);
            case SUPPORT_AMOUNT -> in(Measure.SUPPORT_AMOUNT);
            case SUPPORT_REPAID -> in(Measure.SUPPORT_REPAID);
        };
    }

    private static Meaning in(Measure measure) {
        return new Meaning(Window.YEAR, List.of(measure), List.of());
    }

    private static Meaning active(Window window) {
        return new Meaning(window, List.of(Measure.ADMITTED, Measure.TRANSFERRED_IN),
                List.of(Measure.ENDED, Measure.TRANSFERRED_OUT));
    }

    /** Business dates, seen from a year or a month. */
    enum Window {
        /** In it. */
        YEAR,
        /** Before its first day. */
        BEFORE,
        /** Up to its last day. */
        UP_TO
    }
}
