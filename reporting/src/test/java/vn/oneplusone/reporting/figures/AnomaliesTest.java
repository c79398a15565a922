package vn.oneplusone.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.oneplusone.membership.events.Organization.UNION;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.oneplusone.campaign.events.CampaignCancelled;
import vn.oneplusone.campaign.events.CampaignCorrected;
import vn.oneplusone.campaign.events.CampaignKind;
import vn.oneplusone.campaign.events.CapitalSupportGranted;
import vn.oneplusone.campaign.events.CapitalSupportRepaid;
import vn.oneplusone.campaign.events.DisseminationRecorded;
import vn.oneplusone.campaign.events.SupportForm;
import vn.oneplusone.campaign.events.SupportModel;
import vn.oneplusone.membership.events.AdmissionAnnulled;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.Grade;
import vn.oneplusone.membership.events.MemberClassified;
import vn.oneplusone.membership.events.MemberEnlisted;
import vn.oneplusone.membership.events.TransferAccepted;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.referral.events.DeclinedBy;
import vn.oneplusone.referral.events.RecordedStep;
import vn.oneplusone.referral.events.ReferralDeclined;
import vn.oneplusone.referral.events.ReferralWithdrawn;
import vn.oneplusone.referral.events.StepTakenBack;
import vn.oneplusone.referral.events.YouthConfirmed;
import vn.oneplusone.reporting.History;
import vn.oneplusone.reporting.contributions.rows.Anomaly;
import vn.oneplusone.reporting.queries.facts.AnomaliesAnswer;

class AnomaliesTest {
    private static final LocalDate DAY = LocalDate.of(2021, 3, 1);

    @ParameterizedTest
    @EnumSource
    void every_anomaly_is_listed_with_the_fact_that_made_it_visible(Anomaly anomaly) {
        History history = showing(anomaly);
        try (Figures figures = Figures.of(history, history.size(), size -> "root")) {
            assertThat(figures.anomalies(null).anomalies()).singleElement().satisfies(row -> {
                assertThat(row.anomaly()).isEqualTo(anomaly);
                assertThat(row.position()).isEqualTo(history.size() - 1);
            });
            assertThat(figures.anomalies(history.size() - 1).anomalies()).isEmpty();
        }
    }

    @Test
    void an_anomaly_that_a_later_fact_resolves_is_gone_and_was_there_then() {
        History history = History.district().ended("An", UNION, "1a", "2021-03-02").admitted("An", UNION, "1a",
                "2021-03-01");
        try (Figures figures = Figures.of(history, history.size(), size -> "root")) {
            assertThat(figures.anomalies(null).anomalies()).isEmpty();
            assertThat(figures.anomalies(history.size() - 1).anomalies()).extracting(AnomaliesAnswer.Row::anomaly)
                    .containsExactly(Anomaly.ENDED_WITHOUT_ADMISSION);
        }
    }

    private static final MemberClassified GRADED = new MemberClassified(History.id("An"), UNION, History.id("1a"), 2021,
            Grade.GOOD, DAY.plusDays(90));

    private static final MemberEnlisted CALLED_UP = new MemberEnlisted(History.id("An"), UNION, History.id("1a"),
            DAY.plusDays(90));

    /** Facts of which the last makes an anomaly. */
    private static History showing(Anomaly anomaly) {
        History facts = History.district();
        return switch (anomaly) {
            case ADMITTED_TWICE -> facts.admitted("An", UNION, "1a", "2021-03-01").admitted("An", UNION, "1b",
                    "2021-03-02");
            case ENDED_WITHOUT_ADMISSION -> facts.ended("An", UNION, "1a", "2021-03-01");
            case ENDED_ELSEWHERE -> facts.admitted("An", UNION, "1a", "2021-03-01").ended("An", UNION, "1b",
                    "2021-03-02");
            case TRANSFERRED_WITHOUT_MEMBERSHIP -> person(facts,
                    new TransferAccepted(History.id("An"), UNION, History.id("1a"), History.id("1b"), DAY));
            case TRANSFERRED_FROM_ELSEWHERE -> person(facts.admitted("An", UNION, "1a", "2021-03-01"),
                    new TransferAccepted(History.id("An"), UNION, History.id("2a"), History.id("1b"),
                            DAY.plusDays(60)));
            case ANNULLED_WITHOUT_ADMISSION -> person(facts, new AdmissionAnnulled(History.id("An"), UNION,
                    History.id("1a"), DAY, null, new Decision("1", DAY)));
            case CLASSIFIED_TWICE -> person(person(facts.admitted("An", UNION, "1a", "2021-03-01"), GRADED), GRADED);
            case CLASSIFIED_WITHOUT_MEMBERSHIP -> person(facts, GRADED);
            case RECORDED_WITHOUT_MEMBERSHIP -> person(facts, CALLED_UP);
            case RECORDED_TWICE -> person(person(facts.admitted("An", UNION, "1a", "2021-03-01"), CALLED_UP),
                    CALLED_UP);
            case REFERRED_TWICE -> referred(facts).referred("r", "An", UNION, "1a", "2021-03-02");
            case STEP_WITHOUT_REFERRAL -> facts.referral("r", UNION, new YouthConfirmed(History.id("r"), DAY));
            case STEP_TWICE -> referred(facts).referral("r", UNION, new YouthConfirmed(History.id("r"), DAY))
                    .referral("r", UNION, new YouthConfirmed(History.id("r"), DAY.plusDays(1)));
            case CORRECTED_WITHOUT_RECORD -> referred(facts).referral("r", UNION,
                    new StepTakenBack(History.id("r"), RecordedStep.CONFIRMATION, DAY, "sealed:1:why", DAY, null));
            case CLOSED_TWICE -> referred(facts)
                    .referral("r", UNION, new ReferralDeclined(History.id("r"), DeclinedBy.YOUTH, null, DAY))
                    .referral("r", UNION, new ReferralWithdrawn(History.id("r"), null, DAY.plusDays(1)));
            case TARGET_SET_TWICE -> facts.target("xã 1", UNION, 2021, 30).target("xã 1", UNION, 2021, 40);
            case TARGET_NEVER_SET -> facts.revised("xã 1", UNION, 2021, 30);
            case CAMPAIGN_TWICE -> held(held(facts));
            case HELD_AND_CANCELLED -> cancelled(held(facts));
            case CANCELLED_WITHOUT_PLAN -> cancelled(facts);
            case CORRECTED_WITHOUT_CAMPAIGN -> facts.fact("campaign/" + History.id("c"),
                    new CampaignCorrected(History.id("c"), History.id("xã 1"), new CampaignKind("OTHER"), DAY, DAY, 3,
                            4, null,
                            DAY));
            case PRESENT_BEYOND_ROLL -> facts.fact("dissemination/1a",
                    new DisseminationRecorded(History.id("1a"), DAY, 30, 20));
            case GRANTED_TWICE -> granted(granted(facts));
            case REPAID_WITHOUT_GRANT -> repaid(facts);
            case REPAID_BEYOND_GRANT -> repaid(granted(facts));
            case ESTABLISHED_TWICE -> facts.unit("1a", UnitLevel.BRANCH, "xã 1");
            case UNKNOWN_UNIT -> facts.admitted("An", UNION, "nowhere", "2021-03-01");
            case FOREIGN_ENTRY -> facts.fact("x", "something else");
        };
    }

    private static History person(History facts, Object event) {
        return facts.fact("person/" + History.id("An"), event);
    }

    private static History referred(History facts) {
        return facts.referred("r", "An", UNION, "1a", "2021-03-01");
    }

    private static History held(History facts) {
        return facts.campaign("c", "xã 1", new CampaignKind("OTHER"), "2021-03-01", 3, 4);
    }

    private static History cancelled(History facts) {
        return facts.fact("campaign/" + History.id("c"), new CampaignCancelled(History.id("c"), null, DAY));
    }

    private static History granted(History facts) {
        return facts.fact("support/s", new CapitalSupportGranted(History.id("s"), History.id("An"), History.id("1a"),
                SupportForm.LOAN, SupportModel.CROPS, 5_000_000, DAY));
    }

    private static History repaid(History facts) {
        return facts.fact("support/s", new CapitalSupportRepaid(History.id("s"), 6_000_000, DAY.plusDays(1)));
    }
}
