package vn.oneplusone.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.oneplusone.referral.Scene.day;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.referral.RuleSet.Sourced;

class RuleBookTest {

    private static RuleSet from(String effective) {
        return new RuleSet(effective, day(effective), Map.of());
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
        var path = RuleBook.shipped().on(day("2021-03-26")).path(organization);
        for (var component : RuleSet.Path.class.getRecordComponents()) {
            var value = (Sourced<?>) component.getAccessor().invoke(path);
            assertThat(value).as(component.getName()).isNotNull();
            assertThat(value.source()).as(component.getName()).isNotBlank();
        }
    }

    @Test
    void the_version_of_the_file_is_its_name() {
        assertThat(Stream.of("2017-01-01", "2021-03-26", "2026-01-01")
                .map(on -> RuleBook.shipped().on(day(on)).version())).containsOnly("2018-2022");
    }
}
