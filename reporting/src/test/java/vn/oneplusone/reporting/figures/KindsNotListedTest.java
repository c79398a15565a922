package vn.oneplusone.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.oneplusone.campaign.events.CampaignKind;
import vn.oneplusone.reporting.History;
import vn.oneplusone.reporting.queries.Counts;
import vn.oneplusone.reporting.queries.CountsQuestion;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.facts.FactsQuestion;
import vn.oneplusone.reporting.queries.fixed.StatedFigure;

/** A ledger names kinds of campaigns that this version does not list: of a later version, or taken from the file by mistake. */
class KindsNotListedTest {
    private static final CampaignKind LATER = new CampaignKind("ZERO_WASTE_WEEK");
    private static final CampaignKind EARLIER = new CampaignKind("BLOOD_DONATION");
    private static final CampaignKind LISTED = new CampaignKind("OTHER");

    @Test
    void they_count_in_the_total_and_by_their_code() {
        Counts counts = figures(history()).counts(CountsQuestion.of(2021)).total();
        assertThat(counts.get(Figure.CAMPAIGNS_HELD, null)).isEqualTo(3);
        assertThat(counts.get(Figure.CAMPAIGNS_HELD, null, LATER)).isEqualTo(1);
        assertThat(counts.get(Figure.CAMPAIGN_MEMBERS, null, EARLIER)).isEqualTo(20);
        assertThat(counts.get(Figure.CAMPAIGNS_HELD, null, new CampaignKind("NEVER_MET"))).isZero();
        assertThat(counts.details(Figure.CAMPAIGNS_HELD).stream().map(Object::toString)).endsWith("OTHER",
                "BLOOD_DONATION", "ZERO_WASTE_WEEK");
    }

    @Test
    void their_facts_are_found_by_their_code() {
        Figures figures = figures(history());
        FactsQuestion question = FactsQuestion.of(Figure.CAMPAIGN_YOUTHS, 2021, null, null).withDetail(EARLIER.code());
        assertThat(figures.facts(question).facts()).singleElement()
                .satisfies(fact -> assertThat(fact.detail()).isEqualTo("BLOOD_DONATION"));
        assertThatThrownBy(() -> figures
                .facts(FactsQuestion.of(Figure.CAMPAIGN_YOUTHS, 2021, null, null).withDetail("NEVER_MET")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_ledger_that_does_not_name_them_says_nothing_of_them() {
        figures(history());
        Counts counts = figures(History.district().campaign("c", "xã 1", LISTED, "2021-03-01", 1, 1))
                .counts(CountsQuestion.of(2021)).total();
        assertThat(counts.details(Figure.CAMPAIGNS_HELD).stream().map(Object::toString)).endsWith("OTHER")
                .doesNotContain("BLOOD_DONATION");
    }

    @Test
    void a_closing_states_them_in_the_order_of_their_codes_whichever_was_met_first() {
        List<String> details = figures(history()).stated(2021, null, history().size()).stream()
                .filter(figure -> figure.figure() == Figure.CAMPAIGNS_HELD).map(StatedFigure::detail)
                .map(Objects::requireNonNull).toList();
        assertThat(details).containsExactly("OTHER", "BLOOD_DONATION", "ZERO_WASTE_WEEK");
    }

    private static History history() {
        return History.district().campaign("c", "xã 1", LATER, "2021-03-01", 10, 1)
                .campaign("d", "xã 1", EARLIER, "2021-03-02", 20, 2)
                .campaign("e", "xã 1", LISTED, "2021-03-03", 30, 3);
    }

    private static Figures figures(History history) {
        return Figures.of(history, history.size(), size -> "root");
    }
}
