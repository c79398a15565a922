package vn.oneplusone.campaign;

import static vn.oneplusone.campaign.District.BRANCH;
import static vn.oneplusone.campaign.District.COMMUNE;
import static vn.oneplusone.campaign.District.TODAY;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.oneplusone.campaign.commands.CampaignCommand.CorrectCampaign;
import vn.oneplusone.campaign.commands.CampaignRefusal.OrderIncomplete;
import vn.oneplusone.campaign.commands.CampaignRefusal.OrderNotNeeded;
import vn.oneplusone.campaign.commands.CampaignRefusal.OrderedElsewhere;
import vn.oneplusone.campaign.commands.CampaignRefusal.YearIsClosed;
import vn.oneplusone.campaign.commands.TargetCommand.ReviseTarget;
import vn.oneplusone.campaign.events.CampaignCorrected;
import vn.oneplusone.campaign.events.CampaignHeld;
import vn.oneplusone.campaign.events.CampaignKind;
import vn.oneplusone.campaign.events.TargetRevised;
import vn.oneplusone.campaign.events.TargetSet;
import vn.oneplusone.membership.events.CorrectionOrder;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.Organization;

/** What the statement of 2020 counts is changed by order alone. */
class ClosedYearTest {
    private static final int CLOSED = 2020;
    private static final UUID CAMPAIGN = new UUID(7, 1);
    private static final CampaignKind KIND = new CampaignKind("YOUTH_MONTH");
    private static final LocalDate FIRST = LocalDate.of(CLOSED, 3, 1);
    private static final LocalDate LAST = LocalDate.of(CLOSED, 3, 20);
    private static final LocalDate OPEN = LocalDate.of(CLOSED + 1, 1, 3);
    private static final CampaignHeld HELD = held(LAST);
    private static final Decision FIRST_NUMBER = new Decision("1-QĐ", LocalDate.of(CLOSED, 1, 10));
    private static final Decision SECOND_NUMBER = new Decision("2-QĐ", LocalDate.of(CLOSED, 5, 10));
    private static final CorrectionOrder ORDER = new CorrectionOrder(COMMUNE, new Decision("7-CV", TODAY));

    private final FixtureConfiguration<Campaign> campaign = District.fixture(Campaign.class, CLOSED);
    private final FixtureConfiguration<Target> target = District.fixture(Target.class, CLOSED);

    private static CampaignHeld held(LocalDate to) {
        return new CampaignHeld(CAMPAIGN, COMMUNE, KIND, FIRST, to, 5, 6, null);
    }

    private static CorrectCampaign correct(LocalDate from, LocalDate to, int members, @Nullable CorrectionOrder order) {
        return new CorrectCampaign(CAMPAIGN, COMMUNE, KIND, from, to, members, 6, null, TODAY, order);
    }

    private static ReviseTarget revise(int year, @Nullable CorrectionOrder order) {
        return new ReviseTarget(COMMUNE, Organization.UNION, year, 70, SECOND_NUMBER, order);
    }

    private static TargetSet set(int year) {
        return new TargetSet(COMMUNE, Organization.UNION, year, 60, FIRST_NUMBER);
    }

    @Test
    void numbers_of_a_campaign_that_it_counts() {
        campaign.given(HELD).when(correct(FIRST, LAST, 9, null)).expectException(YearIsClosed.class);
        District.fixture(Campaign.class, CLOSED).given(HELD).when(correct(FIRST, LAST, 9, ORDER)).expectEvents(
                new CampaignCorrected(CAMPAIGN, COMMUNE, KIND, FIRST, LAST, 9, 6, null, TODAY, ORDER));
    }

    @Test
    void a_campaign_that_leaves_it_or_comes_into_it() {
        campaign.given(HELD).when(correct(FIRST, OPEN, 5, null)).expectException(YearIsClosed.class);
        District.fixture(Campaign.class, CLOSED).given(held(OPEN)).when(correct(FIRST, LAST, 5, null))
                .expectException(YearIsClosed.class);
        District.fixture(Campaign.class, CLOSED).given(held(OPEN)).when(correct(FIRST, OPEN.plusDays(1), 9, null))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void what_no_figure_counts_needs_no_order_and_takes_none() {
        campaign.given(HELD).when(correct(FIRST.plusDays(1), LAST, 5, null)).expectSuccessfulHandlerExecution();
        District.fixture(Campaign.class, CLOSED).given(HELD).when(correct(FIRST.plusDays(1), LAST, 5, ORDER))
                .expectException(OrderNotNeeded.class);
    }

    @Test
    void a_target_that_its_results_are_measured_against() {
        target.given(set(CLOSED)).when(revise(CLOSED, null)).expectException(YearIsClosed.class);
        District.fixture(Target.class, CLOSED).given(set(CLOSED)).when(revise(CLOSED, ORDER))
                .expectEvents(new TargetRevised(COMMUNE, Organization.UNION, CLOSED, 70, SECOND_NUMBER, ORDER));
        District.fixture(Target.class, CLOSED).given(set(CLOSED + 1)).when(revise(CLOSED + 1, null))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void by_order_of_who_closed_it_and_with_number_and_day() {
        campaign.given(HELD).when(correct(FIRST, LAST, 9, new CorrectionOrder(BRANCH, ORDER.decision())))
                .expectException(OrderedElsewhere.class);
        for (Decision incomplete : new Decision[]{new Decision(" ", TODAY), new Decision("7", TODAY.plusDays(1))}) {
            District.fixture(Campaign.class, CLOSED).given(HELD)
                    .when(correct(FIRST, LAST, 9, new CorrectionOrder(COMMUNE, incomplete)))
                    .expectException(OrderIncomplete.class);
        }
    }
}
