package vn.oneplusone.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.oneplusone.campaign.events.CampaignCancelled;
import vn.oneplusone.campaign.events.CampaignKind;
import vn.oneplusone.campaign.events.CampaignPlanned;
import vn.oneplusone.campaign.events.CapitalSupportGranted;
import vn.oneplusone.campaign.events.CapitalSupportRepaid;
import vn.oneplusone.campaign.events.DisseminationRecorded;
import vn.oneplusone.campaign.events.Step;
import vn.oneplusone.campaign.events.StepRecorded;
import vn.oneplusone.campaign.events.SupportForm;
import vn.oneplusone.campaign.events.SupportModel;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.referral.events.DeclinedBy;
import vn.oneplusone.referral.events.PreparationRecorded;
import vn.oneplusone.referral.events.PreparationStep;
import vn.oneplusone.referral.events.ReferralApproved;
import vn.oneplusone.referral.events.ReferralDeclined;
import vn.oneplusone.referral.events.ReferralEndorsed;
import vn.oneplusone.referral.events.ReferralEvent;
import vn.oneplusone.referral.events.ReferralLapsed;
import vn.oneplusone.referral.events.ReferralWithdrawn;
import vn.oneplusone.referral.events.YouthConfirmed;
import vn.oneplusone.reporting.History;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.fixed.StatedFigure;

/**
 * A closing is a hash of figures that are counted again to check it, in ten years too. So what a closed figure means never changes; a new
 * meaning is a new figure. The file beside this test is never made anew: a line that differs here would be an accusation there.
 */
class KeptClosingTest {
    private static final String HASH = "6ca39245ac1d0572654374a7aefe14258ca680f7a5734128dc42a8aa94d45691";
    private static final Organization UNION = Organization.UNION;

    private final History history = History.district();

    @Test
    void the_figures_of_a_closing_are_counted_as_they_were() throws IOException {
        tell();
        Figures figures = Figures.of(history, history.size(), size -> "root");
        String lines = figures.stated(2021, null, history.size()).stream().map(KeptClosingTest::line)
                .collect(Collectors.joining("\n", "", "\n"));

        assertThat(lines).isEqualTo(kept());
        assertThat(Objects.requireNonNull(figures.statement(2021, null, history.size(), day("2022-01-05"))).figures())
                .isEqualTo(HASH);
    }

    @Test
    void every_closed_figure_is_among_them() {
        tell();
        Figures figures = Figures.of(history, history.size(), size -> "root");
        assertThat(figures.stated(2021, null, history.size())).extracting(StatedFigure::figure)
                .containsAll(FigureLines.CLOSED);
        assertThat(List.of(Figure.values())).containsAll(FigureLines.CLOSED);
    }

    private void tell() {
        for (Organization organization : Organization.values()) {
            history.target("huyện", organization, 2021, 7).target("xã 1", organization, 2021, 5)
                    .revised("xã 1", organization, 2021, 4).target("xã 2", organization, 2021, 2);
        }
        history.admitted("an", UNION, "1a", "2019-03-26").admitted("ky", UNION, "1b", "2018-03-26")
                .admitted("ba", UNION, "1b", "2020-03-26")
                .admitted("ca", Organization.FEDERATION, "2a", "2020-05-01").admitted("du", UNION, "2a", "2021-02-03")
                .ended("ba", UNION, "1b", "2021-12-31").admitted("in two", UNION, "1a", "2021-10-15")
                .admitted("in two", Organization.FEDERATION, "1a", "2021-11-20");
        journey("all the way", "an", 5);
        journey("endorsed", "an", 4);
        journey("confirmed", "ky", 1);
        end("declined", new ReferralDeclined(History.id("declined"), DeclinedBy.BRANCH, null, day("2021-06-01")));
        end("withdrawn", new ReferralWithdrawn(History.id("withdrawn"), null, day("2021-07-01")));
        end("lapsed", new ReferralLapsed(History.id("lapsed"), day("2021-08-01")));
        history.referred("of the branch", null, Organization.FEDERATION, "2a", "2021-09-02");
        history.campaign("march", "xã 1", new CampaignKind("YOUTH_MONTH"), "2021-03-28", 40, 12)
                .campaign("summer", "2a", new CampaignKind("SUMMER_VOLUNTEERS"), "2021-07-15", 25, 0);
        planned("autumn", new CampaignKind("EPIDEMIC_PREVENTION"));
        planned("rained off", new CampaignKind("SUMMER_VOLUNTEERS"));
        history.fact("campaign/" + History.id("rained off"),
                new CampaignCancelled(History.id("rained off"), null, day("2021-09-01")));
        history.fact("meeting/1a", new DisseminationRecorded(History.id("1a"), day("2021-04-01"), 18, 20))
                .fact("meeting/2a", new DisseminationRecorded(History.id("2a"), day("2021-04-02"), 9, 9));
        int month = 2;
        for (Step step : Step.values()) {
            history.fact("initiative/xã 1", new StepRecorded(History.id("xã 1"), 2021, step,
                    LocalDate.of(2021, month, 1), "7-KH/ĐTN", null, null));
            month += 3;
        }
        history.fact("support/s", new CapitalSupportGranted(History.id("s"), History.id("du"), History.id("xã 2"),
                SupportForm.LOAN, SupportModel.AQUACULTURE, 30_000_000, day("2021-05-19")))
                .fact("support/s", new CapitalSupportRepaid(History.id("s"), 10_000_000, day("2021-11-19")));
    }

    /** A referral with so many of its steps. */
    private void journey(String referral, String referrer, int steps) {
        history.referred(referral, referrer, UNION, "1a", "2021-03-01");
        List<ReferralEvent> facts = List.of(new YouthConfirmed(History.id(referral), day("2021-03-02")),
                prepared(referral, PreparationStep.CLASS), prepared(referral, PreparationStep.HELPER),
                prepared(referral, PreparationStep.PROBATION_TASK),
                new ReferralEndorsed(History.id(referral), 20, 19, day("2021-05-01"), "2018-2022"),
                new ReferralApproved(History.id(referral), History.decision("2021-05-10"), null));
        int count = steps < 2 ? steps : steps + 1;
        facts.subList(0, count).forEach(fact -> history.referral(referral, UNION, fact));
        if (steps == 5) {
            history.admitted("youth of " + referral, UNION, "1a", "2021-05-19").fulfilled(referral, referrer, UNION,
                    "1a", "2021-05-19");
        }
    }

    private static PreparationRecorded prepared(String referral, PreparationStep step) {
        return new PreparationRecorded(History.id(referral), step, day("2021-04-01"), null);
    }

    private void end(String referral, ReferralEvent ending) {
        history.referred(referral, "an", UNION, "1b", "2021-05-01").referral(referral, UNION, ending);
    }

    private void planned(String campaign, CampaignKind kind) {
        history.fact("campaign/" + History.id(campaign), new CampaignPlanned(History.id(campaign), History.id("xã 2"),
                kind, day("2021-09-01"), day("2021-09-30")));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static String line(StatedFigure figure) {
        return figure.unit().name() + (figure.own() ? " own " : " ") + figure.figure() + " " + figure.organization()
                + " " + figure.detail() + " " + figure.number();
    }

    private static String kept() throws IOException {
        try (var in = KeptClosingTest.class.getResourceAsStream("closing.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
