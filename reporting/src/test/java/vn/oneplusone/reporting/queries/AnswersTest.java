package vn.oneplusone.reporting.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.oneplusone.membership.events.Organization.FEDERATION;
import static vn.oneplusone.membership.events.Organization.UNION;
import static vn.oneplusone.reporting.History.id;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.History;
import vn.oneplusone.reporting.events.FiguresPublished;
import vn.oneplusone.reporting.events.PublishedCell;
import vn.oneplusone.reporting.figures.Figures;
import vn.oneplusone.reporting.publishing.PublishableCells;
import vn.oneplusone.reporting.queries.fixed.PublishedAnswer;
import vn.oneplusone.reporting.queries.fixed.YearSentence;

class AnswersTest {
    @Test
    void says_the_sentence_of_the_year_word_for_word() {
        YearSentence sentence = YearSentence.of(counts(phuTan()));

        assertThat(sentence.vietnamese()).isEqualTo("trong năm 2021, toàn huyện đã phát triển được 1.494 đoàn viên, "
                + "đạt 132% so với kế hoạch; kết nạp 1.821 hội viên, đạt 101% chỉ tiêu đề ra");
        assertThat(sentence.english()).isEqualTo("in 2021, the whole district admitted 1,494 Union members, "
                + "132% of the plan; and 1,821 Federation members, 101% of the target");
    }

    @Test
    void leaves_out_what_has_no_target() {
        assertThat(YearSentence.of(counts(History.district())).vietnamese())
                .isEqualTo("trong năm 2021, toàn huyện đã phát triển được 0 đoàn viên; kết nạp 0 hội viên");
    }

    @Test
    void percentages_are_rounded_half_up_and_keep_their_fraction() {
        assertThat(Percentage.of(1, 8)).isEqualTo(new Percentage("1/8", 13));
        assertThat(Percentage.of(1, 200)).isEqualTo(new Percentage("1/200", 1));
        assertThat(Percentage.of(1494, 1132)).isEqualTo(new Percentage("1494/1132", 132));
        assertThat(Percentage.of(1, 0)).isNull();
    }

    @Test
    void nothing_is_a_hundred_per_cent_while_one_is_missing() {
        assertThat(Percentage.of(199, 200)).isEqualTo(new Percentage("199/200", 99));
        assertThat(Percentage.of(99_999, 100_000)).isEqualTo(new Percentage("99999/100000", 99));
        assertThat(Percentage.of(200, 200)).isEqualTo(new Percentage("200/200", 100));
        assertThat(Percentage.of(0, 0)).isNull();
    }

    @Test
    void what_is_published_says_the_same_sentence() {
        History history = phuTan();
        CountsAnswer counts = counts(history);
        history.fact("publication/2021", published(counts, history.size()));
        PublishedAnswer published = Objects.requireNonNull(figures(history).published(2021, null, null));

        assertThat(YearSentence.of(published)).isEqualTo(YearSentence.of(counts));
        assertThat(published.units()).extracting(UnitLabel::name).contains("huyện", "xã 1");
        assertThat(published.ledger()).isEqualTo(counts.ledger());
        assertThat(figures(history).published(2020, null, null)).isNull();
    }

    @Test
    void the_latest_publication_counts() {
        History history = phuTan();
        history.fact("publication/2021", published(counts(history), history.size()));
        admit(history, UNION, 10, 2000);
        history.fact("publication/2021", published(counts(history), history.size()));

        assertThat(Objects.requireNonNull(figures(history).published(2021, null, null)).value(id("huyện"), UNION,
                Figure.ADMITTED)).isEqualTo(1504);
    }

    @Test
    void small_numbers_of_people_are_suppressed_with_a_second_one() {
        History history = History.district().admitted("An", UNION, "1a", "2021-03-26");
        for (int i = 0; i < 20; i++) {
            history.admitted("person " + i, UNION, "2a", "2021-03-26");
        }
        List<PublishedCell> cells = PublishableCells.of(counts(history));

        assertThat(cell(cells, "huyện").value()).isEqualTo(21);
        assertThat(cell(cells, "xã 1").value()).isNull();
        assertThat(cell(cells, "xã 2").value()).isNull();
    }

    private static PublishedCell cell(List<PublishedCell> cells, String unit) {
        return cells.stream().filter(cell -> cell.unit().equals(id(unit)) && cell.organization() == UNION
                && cell.measure().equals("ADMITTED")).findFirst().orElseThrow();
    }

    private static FiguresPublished published(CountsAnswer counts, long size) {
        return new FiguresPublished(2021, size, counts.ledger().root(), counts.ruleVersion(),
                PublishableCells.of(counts), LocalDate.of(2022, 1, 15));
    }

    private static History phuTan() {
        History history = History.district().target("huyện", UNION, 2021, 1132).target("huyện", FEDERATION, 2021, 1803);
        admit(history, UNION, 1494, 0);
        admit(history, FEDERATION, 1821, 0);
        return history;
    }

    private static void admit(History history, Organization organization, int people, int from) {
        for (int i = from; i < from + people; i++) {
            history.admitted("person " + i, organization, "1a", "2021-03-26");
        }
    }

    private static CountsAnswer counts(History history) {
        return figures(history).counts(CountsQuestion.of(2021));
    }

    private static Figures figures(History history) {
        return Figures.of(history, history.size(), size -> "root");
    }
}
