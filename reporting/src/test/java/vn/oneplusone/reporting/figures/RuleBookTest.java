package vn.oneplusone.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.History;
import vn.oneplusone.reporting.Period;
import vn.oneplusone.reporting.queries.CountsQuestion;
import vn.oneplusone.reporting.queries.Geography;
import vn.oneplusone.reporting.queries.facts.DeclaredQuestion;
import vn.oneplusone.reporting.queries.facts.ExplainQuestion;
import vn.oneplusone.reporting.scope.RuleBook;

class RuleBookTest {
    private static final RuleBook TWO = new RuleBook(List.of(set("2023-2027", "2023-01-01"),
            set("2018-2022", "2018-01-01")));

    @ParameterizedTest
    @CsvSource({"2015, 2018-2022", "2018, 2018-2022", "2022, 2018-2022", "2023, 2023-2027", "2030, 2023-2027"})
    void a_year_is_counted_by_its_own_rules(int year, String version) {
        assertThat(TWO.of(Period.year(year))).isEqualTo(version);
    }

    @Test
    void a_year_in_which_the_rules_changed_names_all_that_held() {
        RuleBook book = new RuleBook(List.of(set("a", "2018-01-01"), set("b", "2022-07-01"), set("c", "2022-12-31")));
        assertThat(book.of(Period.year(2021))).isEqualTo("a");
        assertThat(book.of(Period.year(2022))).isEqualTo("a, b, c");
        assertThat(book.of(Period.year(2023))).isEqualTo("c");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"2018-2022 | true", "2023-2025 | true", "2018-2022, 2023-2025 | true",
            "2026 | false", "2018-2022.3 | false", "2018-2022, 2026 | false", "'' | false"})
    void what_was_fixed_by_rules_of_before_stands(String versions, boolean could) {
        assertThat(RuleBook.shipped().couldHold(versions, 2024)).isEqualTo(could);
    }

    @Test
    void every_answer_says_the_rules_of_its_year() {
        History history = History.district().admitted("An", Organization.UNION, "1a", "2021-03-26");
        try (Figures figures = new Figures(history, size -> "root", TWO)) {
            figures.rebuild(done -> {
            });
            long size = history.size();
            LocalDate day = LocalDate.of(2024, 1, 5);
            for (int year : List.of(2022, 2023)) {
                String version = year == 2022 ? "2018-2022" : "2023-2027";
                assertThat(figures.counts(CountsQuestion.of(year)).ruleVersion()).isEqualTo(version);
                assertThat(Objects.requireNonNull(figures.statement(year, null, size, day)).ruleVersion())
                        .isEqualTo(version);
                assertThat(Objects.requireNonNull(figures.supplement(year, null, 1, size - 1, size, day)).ruleVersion())
                        .isEqualTo(version);
                assertThat(figures.declared(new DeclaredQuestion(Period.year(year), null, null, null, 0)).ruleVersion())
                        .isEqualTo(version);
                assertThat(figures
                        .explain(new ExplainQuestion(Period.year(year), Geography.THEN, null, 0, size, null, null, null,
                                0))
                        .ruleVersion()).isEqualTo(version);
            }
        }
    }

    @Test
    void the_shipped_rules_hold_in_2021() {
        assertThat(RuleBook.shipped().of(Period.year(2021))).isEqualTo("2018-2022");
    }

    private static RuleBook.RuleSet set(String version, String from) {
        return new RuleBook.RuleSet(version, LocalDate.parse(from), null, List.of());
    }
}
