package vn.oneplusone.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.oneplusone.reporting.History.decision;
import static vn.oneplusone.reporting.History.id;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.oneplusone.campaign.events.CampaignKind;
import vn.oneplusone.membership.events.MemberPlaced;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.UnitEstablished;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.membership.events.UnitMoved;
import vn.oneplusone.membership.events.UnitSplit;
import vn.oneplusone.reporting.History;
import vn.oneplusone.reporting.queries.CountsAnswer;
import vn.oneplusone.reporting.queries.CountsQuestion;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.facts.FactsQuestion;

/** Xã 1, with two branches, is split; later so is one of the branches, and one of its members is placed in a part of it. */
class SplitTest {
    private static final Organization UNION = Organization.UNION;
    private static final LocalDate ON = LocalDate.of(2022, 7, 1);

    private final History history = History.district().admitted("An", UNION, "1a", "2021-03-26")
            .admitted("Bình", UNION, "1b", "2021-04-30").admitted("Chi", UNION, "1b", "2021-05-19")
            .admitted("Dũng", UNION, "2a", "2021-09-02").target("xã 1", UNION, 2021, 4).target("xã 2", UNION, 2021, 1)
            .target("xã 1", UNION, 2022, 10).target("xã 2", UNION, 2022, 5)
            .campaign("hè", "xã 1", new CampaignKind("SUMMER_VOLUNTEERS"), "2021-07-10", 10, 5);

    private History split(String source, LocalDate on, UnitLevel level, String above) {
        return history
                .fact("units", new UnitEstablished(id(source + " đông"), level, id(above), source + "d",
                        source + " đông", on))
                .fact("units", new UnitEstablished(id(source + " tây"), level, id(above), source + "t",
                        source + " tây", on));
    }

    private History communeSplit() {
        return split("xã 1", ON, UnitLevel.COMMUNE, "huyện")
                .fact("units", new UnitMoved(id("1b"), id("xã 1 tây"), ON, decision("2022-06-01")))
                .fact("units", new UnitMoved(id("1a"), id("xã 1 đông"), ON, decision("2022-06-01")))
                .fact("units", new UnitSplit(id("xã 1"), List.of(id("xã 1 đông"), id("xã 1 tây")), id("xã 1 đông"), ON,
                        decision("2022-06-01")));
    }

    private Figures figures() {
        return Figures.of(history, history.size(), at -> "root at " + at);
    }

    private CountsAnswer counts(CountsQuestion question) {
        return figures().counts(question);
    }

    @Nullable
    private static Long of(CountsAnswer answer, String unit, Figure figure) {
        return answer.units().stream().filter(part -> part.label().unitId().equals(id(unit)) && !part.own())
                .findFirst().map(part -> part.counts().get(figure, UNION)).orElse(null);
    }

    @Test
    void a_year_before_reads_as_it_did_and_by_the_units_of_now_shows_the_parts_with_the_same_totals() {
        CountsAnswer before = counts(CountsQuestion.of(2021));
        communeSplit();
        CountsAnswer then = counts(CountsQuestion.of(2021));
        assertThat(then).usingRecursiveComparison().ignoringFields("ledger").isEqualTo(before);
        CountsAnswer now = counts(CountsQuestion.of(2021).now(null));
        assertThat(now.total()).isEqualTo(then.total());
        assertThat(now.geographyDate()).isEqualTo(ON);
        assertThat(of(now, "xã 1 đông", Figure.ADMITTED)).isEqualTo(1L);
        assertThat(of(now, "xã 1 tây", Figure.ADMITTED)).isEqualTo(2L);
        assertThat(of(now, "xã 1", Figure.ADMITTED)).isNull();
        assertThat(now.units().stream().filter(part -> part.label().unitId().equals(id("xã 1 đông"))).findFirst()
                .orElseThrow().counts().get(Figure.CAMPAIGNS_HELD, null)).as("what it did itself stays with the rest")
                .isEqualTo(1L);
    }

    @Test
    void its_target_stands_with_the_rest_until_a_part_has_its_own() {
        communeSplit();
        CountsAnswer year = counts(CountsQuestion.of(2022));
        assertThat(year.total().get(Figure.TARGET, UNION)).isEqualTo(15L);
        assertThat(of(year, "xã 1 đông", Figure.TARGET)).isEqualTo(10L);
        assertThat(of(year, "xã 1 tây", Figure.TARGET)).isNull();
        assertThat(counts(CountsQuestion.of(2021).now(null)).total().get(Figure.TARGET, UNION)).isEqualTo(5L);
        assertThat(figures().facts(FactsQuestion.of(Figure.TARGET, 2022, UNION, null)).facts()).as("the facts behind")
                .hasSize(2);

        history.target("xã 1 tây", UNION, 2022, 6);
        CountsAnswer later = counts(CountsQuestion.of(2022));
        assertThat(of(later, "xã 1 tây", Figure.TARGET)).isEqualTo(6L);
        assertThat(of(later, "xã 1 đông", Figure.TARGET)).isNull();
        assertThat(later.total().get(Figure.TARGET, UNION)).isEqualTo(11L);
    }

    @Test
    void targets_of_branches_are_not_counted_beside_the_one_that_stands_in_for_them() {
        history.target("1a", UNION, 2022, 3).target("1b", UNION, 2022, 3);
        communeSplit();
        assertThat(counts(CountsQuestion.of(2022)).total().get(Figure.TARGET, UNION)).isEqualTo(15L);
        assertThat(of(counts(CountsQuestion.of(2022)), "xã 1 tây", Figure.TARGET)).isNull();
    }

    @Test
    void members_of_a_split_branch_belong_to_the_rest_or_where_they_were_placed_and_nobody_is_transferred() {
        split("1b", ON, UnitLevel.BRANCH, "xã 1").fact("units", new UnitSplit(id("1b"),
                List.of(id("1b đông"), id("1b tây")), id("1b đông"), ON, decision("2022-06-01")))
                .fact("person/" + id("Chi"), new MemberPlaced(id("Chi"), UNION, id("1b"), id("1b tây"), ON,
                        decision("2022-06-01")));
        CountsAnswer now = counts(CountsQuestion.of(2023).of(id("xã 1")));
        assertThat(of(now, "1b đông", Figure.ACTIVE_AT_END)).isEqualTo(1L);
        assertThat(of(now, "1b tây", Figure.ACTIVE_AT_END)).isEqualTo(1L);
        assertThat(now.total().get(Figure.ACTIVE_AT_END, UNION)).isEqualTo(3L);
        CountsAnswer year = counts(CountsQuestion.of(2022).of(id("xã 1")));
        assertThat(year.total().get(Figure.TRANSFERRED_IN, UNION)).isZero();
        assertThat(year.total().get(Figure.ACTIVE_AT_END, UNION)).isEqualTo(3L);
        assertThat(figures().anomalies(null).anomalies()).isEmpty();
    }
}
