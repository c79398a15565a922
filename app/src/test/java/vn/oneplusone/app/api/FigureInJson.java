package vn.oneplusone.app.api;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.queries.Figure;

/** Where an answer of {@code /api/v1/counts} says a figure. */
public final class FigureInJson {
    private FigureInJson() {}

    /**
     * The number.
     *
     * @param counts the total, or one of the units
     * @return null where there is none
     */
    public static @Nullable Long read(JsonNode counts, Figure figure, Organization organization) {
        JsonNode number = counts.at(path(figure).replace("{}", organization.name()));
        if (number.isObject()) {
            // the steps, one by one
            return number.valueStream().mapToLong(JsonNode::longValue).sum();
        }
        if (number.isMissingNode()) {
            throw new AssertionError(figure + " is not in the answer at " + path(figure));
        }
        return number.isNull() ? null : (Long) number.longValue();
    }

    /** Whether each organization has a number of its own. */
    public static boolean isByOrganization(Figure figure) {
        return path(figure).contains("{}");
    }

    private static String path(Figure figure) {
        return switch (figure) {
            case ADMITTED -> "/admitted/{}";
            case RECEIVED -> "/received/{}";
            case RELEASED -> "/released/{}";
            case ENDED -> "/ended/{}";
            case NET -> "/net/{}";
            case ADMITTED_BY_GENDER -> "/admittedByGender/{}";
            case ADMITTED_BY_AGE -> "/admittedByAge/{}";
            case TRANSFERRED_IN -> "/transfers/{}/in";
            case TRANSFERRED_OUT -> "/transfers/{}/out";
            case CLASSIFIED -> "/classified/{}";
            case ENLISTED -> "/enlisted/{}";
            case PARTY_INTRODUCED -> "/party/introduced";
            case PARTY_ADMITTED -> "/party/admitted";
            case AWARDED -> "/awards/{}";
            case DISCIPLINED -> "/discipline/{}";
            case DUES_PAID -> "/dues/{}/paid";
            case DUE_OF_AGE -> "/comingOfAge/due";
            case STAYING_ON -> "/comingOfAge/stayingOn";
            case ENDED_BY_REASON -> "/endedByReason/{}";
            case ACTIVE_AT_START -> "/activeAtStart/{}";
            case ACTIVE_AT_END -> "/activeAtEnd/{}";
            case GUESTS -> "/guests/{}";
            case TARGET -> "/target/{}";
            case TARGET_TOGETHER -> "/targetTogether/{}";
            case TARGET_BELOW -> "/targetBelow/{}";
            case REFERRED -> "/referrals/{}/referred";
            case COHORT_CONFIRMED -> "/referrals/{}/confirmed";
            case COHORT_PREPARED -> "/referrals/{}/prepared";
            case COHORT_ENDORSED -> "/referrals/{}/endorsed";
            case COHORT_APPROVED -> "/referrals/{}/approved";
            case COHORT_FULFILLED -> "/referrals/{}/fulfilled";
            case COHORT_DECLINED -> "/referrals/{}/declined";
            case COHORT_WITHDRAWN -> "/referrals/{}/withdrawn";
            case COHORT_LAPSED -> "/referrals/{}/lapsed";
            case COHORT_ANNULLED -> "/referrals/{}/annulled";
            case COHORT_OPEN -> "/referrals/{}/open";
            case CONFIRMED -> "/referralSteps/{}/confirmed";
            case PREPARED -> "/referralSteps/{}/prepared";
            case ENDORSED -> "/referralSteps/{}/endorsed";
            case APPROVED -> "/referralSteps/{}/approved";
            case FULFILLED -> "/referralSteps/{}/fulfilled";
            case DECLINED -> "/referralSteps/{}/declined";
            case WITHDRAWN -> "/referralSteps/{}/withdrawn";
            case LAPSED -> "/referralSteps/{}/lapsed";
            case ANNULLED -> "/referralSteps/{}/annulled";
            case COVERED -> "/coverage/{}/year/covered";
            case INTRODUCED -> "/coverage/{}/year/introduced";
            case PROGRAMME_COVERED -> "/coverage/{}/programme/covered";
            case PROGRAMME_INTRODUCED -> "/coverage/{}/programme/introduced";
            case CAMPAIGNS_PLANNED -> "/campaigns/planned";
            case CAMPAIGNS_HELD -> "/campaigns/held";
            case CAMPAIGNS_CANCELLED -> "/campaigns/cancelled";
            case CAMPAIGN_MEMBERS -> "/campaigns/members";
            case CAMPAIGN_YOUTHS -> "/campaigns/youths";
            case DISSEMINATION_PRESENT -> "/dissemination/present";
            case DISSEMINATION_ROLL -> "/dissemination/roll";
            case STEPS -> "/steps";
            case SUPPORT_GRANTED -> "/capitalSupport/granted";
            case SUPPORT_AMOUNT -> "/capitalSupport/amount";
            case SUPPORT_REPAID -> "/capitalSupport/repaid";
        };
    }
}
