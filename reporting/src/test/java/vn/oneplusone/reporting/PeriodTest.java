package vn.oneplusone.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How periods are read, written and called. */
class PeriodTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "2021-03 | 2021-03-01 | 2021-03-31 | tháng 3 năm 2021 | March 2021",
            "2024-02 | 2024-02-01 | 2024-02-29 | tháng 2 năm 2024 | February 2024",
            "2021-Q2 | 2021-04-01 | 2021-06-30 | quý II/2021 | Q2 2021",
            "2021-Q4 | 2021-10-01 | 2021-12-31 | quý IV/2021 | Q4 2021",
            "2021-H1 | 2021-01-01 | 2021-06-30 | 6 tháng đầu năm 2021 | the first half of 2021",
            "2021-H2 | 2021-07-01 | 2021-12-31 | 6 tháng cuối năm 2021 | the second half of 2021",
            "2021-9M | 2021-01-01 | 2021-09-30 | 9 tháng năm 2021 | the first nine months of 2021",
            "2021 | 2021-01-01 | 2021-12-31 | năm 2021 | 2021",
            "2021-02-10..2021-05-31 | 2021-02-10 | 2021-05-31 | từ 10/02/2021 đến 31/05/2021 | from 10/02/2021 to 31/05/2021",
            "2020-11-15..2021-02-14 | 2020-11-15 | 2021-02-14 | từ 15/11/2020 đến 14/02/2021 | from 15/11/2020 to 14/02/2021",
            "2021-02-01..2021-04-30 | 2021-02-01 | 2021-04-30 | từ 01/02/2021 đến 30/04/2021 | from 01/02/2021 to 30/04/2021"})
    void is_written_as_it_is_read(String written, LocalDate from, LocalDate to, String vietnamese, String english) {
        Period period = Period.parse(written);
        assertThat(period).isEqualTo(new Period(from, to)).hasToString(written);
        assertThat(period.vietnamese()).isEqualTo(vietnamese);
        assertThat(period.english()).isEqualTo(english);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "21", "2021-13", "2021-00", "2021-Q5", "2021-Q0", "2021-H3", "2021-9", "2021-9m",
            "2021-q2", "0000", "2021-02-30..2021-03-01", "2021-03-02..2021-03-01", "2021..2022", "2021-01-01..",
            "..2021-01-01", "2001-01-01..2021-01-02", "+10000-01-01..+10000-01-02", "2021-Q2..2021-Q3"})
    void what_is_none_is_refused(String text) {
        assertThatThrownBy(() -> Period.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_same_days_are_the_same_period() {
        assertThat(Period.parse("2021-04-01..2021-06-30")).isEqualTo(Period.parse("2021-Q2"));
        assertThat(Period.parse("2021-01-01..2021-12-31")).isEqualTo(Period.year(2021));
        assertThat(Period.parse("2021-03-05")).isEqualTo(Period.parse("2021-03-05..2021-03-05"));
        assertThat(Period.parse("2021-01-01..2022-12-31").isYear()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2021-H1,2020-H1", "2021-03,2020-03", "2025-02,2024-02", "2024-02,2023-02", "2021,2020",
            "2024-02-29..2024-03-15,2023-02-28..2023-03-15", "2021-02-10..2021-02-28,2020-02-10..2020-02-29"})
    void the_year_before_has_the_same_period(String period, String before) {
        assertThat(Period.parse(period).yearBefore()).hasToString(before);
    }

    @ParameterizedTest
    @CsvSource({"2021-06-30,2021-Q1", "2021-07-01,2021-Q2", "2021-01-01,2020-Q4", "2021-03-31,2020-Q4"})
    void the_quarter_before_is_the_latest_that_is_over(LocalDate day, String quarter) {
        assertThat(Period.quarterBefore(day)).hasToString(quarter);
    }

    @Test
    void months_that_it_touches_are_its_months() {
        assertThat(Period.parse("2020-11-15..2021-02-14").months()).extracting(Object::toString)
                .containsExactly("2020-11", "2020-12", "2021-01", "2021-02");
        assertThat(Period.partsOf(2021)).hasSize(19).doesNotHaveDuplicates().noneMatch(Period::isYear)
                .allMatch(Period::isWithinYear);
    }
}
