package vn.oneplusone.reporting.contributions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.oneplusone.membership.ComingOfAge;

/** Reporting knows the year of birth alone and counts by one age: all rule sets must have it. */
class ComingOfAgeAgreesTest {
    @ParameterizedTest
    @ValueSource(strings = {"2018-01-01", "2023-01-01", "2026-01-01", "2099-12-31"})
    void the_age_by_which_is_counted_is_that_of_the_rules(LocalDate day) {
        assertThat(ComingOfAge.on(day).years()).isEqualTo(Ageing.OF_AGE);
    }
}
