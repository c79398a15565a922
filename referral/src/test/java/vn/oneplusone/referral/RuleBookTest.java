package vn.oneplusone.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.oneplusone.referral.Scene.day;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.referral.RuleSet.Sourced;

class RuleBookTest {

    private static RuleSet from(String effective) {
        return new RuleSet(effective, day(effective), null, Map.of());
    }

    @Test
    void a_set_serves_until_a_later_one_starts_and_the_earliest_serves_all_days_before() {
        var book = new RuleBook(List.of(from("2022-12-16"), from("2018-01-01")));

        assertThat(book.on(day("1999-01-01")).version()).isEqualTo("2018-01-01");
        assertThat(book.on(day("2018-01-01")).version()).isEqualTo("2018-01-01");
        assertThat(book.on(day("2022-12-15")).version()).isEqualTo("2018-01-01");
        assertThat(book.on(day("2022-12-16")).version()).isEqualTo("2022-12-16");
        assertThat(book.on(day("2030-01-01")).version()).isEqualTo("2022-12-16");
    }

    @ParameterizedTest
    @EnumSource
    void every_shipped_value_says_where_it_comes_from(Organization organization) throws ReflectiveOperationException {
        for (RuleSet set : RuleBook.shipped().everWritten()) {
            for (var component : RuleSet.Path.class.getRecordComponents()) {
                var value = (Sourced<?>) component.getAccessor().invoke(set.path(organization));
                assertThat(value).as(set.version() + " " + component.getName()).isNotNull();
                assertThat(value.source()).as(set.version() + " " + component.getName()).isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"2017-01-01, 2018-2022.2", "2021-03-26, 2018-2022.2", "2022-12-31, 2018-2022.2",
            "2023-01-01, 2023-2025", "2025-12-31, 2023-2025", "2026-01-01, 2026"})
    void each_day_has_its_rules(String day, String version) {
        assertThat(RuleBook.shipped().on(day(day)).version()).isEqualTo(version);
    }

    /** Whose guides could not be read. */
    @ParameterizedTest
    @CsvSource({"2023-2025", "2026"})
    void what_was_not_read_is_taken_over_and_says_so(String version) throws ReflectiveOperationException {
        RuleSet set = RuleBook.shipped().named(version).orElseThrow();
        RuleSet before = RuleBook.shipped().named("2018-2022.2").orElseThrow();
        for (Organization organization : Organization.values()) {
            for (var component : RuleSet.Path.class.getRecordComponents()) {
                var value = (Sourced<?>) component.getAccessor().invoke(set.path(organization));
                var then = (Sourced<?>) component.getAccessor().invoke(before.path(organization));
                assertThat(value.value()).as(component.getName()).isEqualTo(then.value());
                assertThat(value.source()).as(component.getName()).startsWith("Lấy theo bộ 2018-2022.2");
            }
        }
    }

    @Test
    void the_first_set_was_read_wrongly_and_is_kept_for_what_was_judged_by_it() {
        RuleSet.Path first = RuleBook.shipped().named("2018-2022").orElseThrow().path(Organization.UNION);
        assertThat(first.referrerMonthsAtEndorsement().value()).isEqualTo(3);
        assertThat(first.togetherMonths().value()).isNull();
        RuleSet.Path corrected = RuleBook.shipped().named("2018-2022.2").orElseThrow().path(Organization.UNION);
        assertThat(corrected.referrerMonthsAtEndorsement().value()).isNull();
        assertThat(corrected.togetherMonths().value()).isEqualTo(3);
    }
}
