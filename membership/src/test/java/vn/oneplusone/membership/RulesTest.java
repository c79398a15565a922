package vn.oneplusone.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.oneplusone.membership.RuleSet.AdmissionAge;
import vn.oneplusone.membership.RuleSet.Limit;
import vn.oneplusone.membership.events.Organization;

class RulesTest {
    @Test
    void the_shipped_set_has_the_ages_of_the_handbooks() {
        RuleSet set = Rules.load().on(LocalDate.of(2021, 3, 26));
        assertThat(set.version()).isEqualTo("2018-2022.2");
        AdmissionAge union = set.admissionAge(Organization.UNION);
        assertThat(union.from()).isEqualTo(new Age(15, 1));
        assertThat(union.through()).isEqualTo(new Age(30, 0));
        AdmissionAge federation = set.admissionAge(Organization.FEDERATION);
        assertThat(federation.from()).isEqualTo(new Age(15, 0));
        assertThat(federation.through()).isEqualTo(new Age(35, 0));
        assertThat(federation.beyondByDecision()).isTrue();
        assertThat(union.beyondByDecision()).isFalse();
        assertThat(set.ofAge().years()).isEqualTo(30);
        assertThat(set.ofAge().stayUntil()).isEqualTo(35);
        assertThat(set.representativeUnder().years()).isEqualTo(16);
        assertThat(set.oldestPossible().years()).isEqualTo(120);
    }

    @ParameterizedTest
    @EnumSource
    void every_value_names_its_source(Organization organization) {
        RuleSet set = Rules.load().on(LocalDate.of(2021, 3, 26));
        assertThat(List.of(set.admissionAge(organization).source(), set.representativeUnder().source(),
                set.oldestPossible().source())).allSatisfy(source -> assertThat(source).isNotBlank());
    }

    @ParameterizedTest
    @CsvSource({"1975-04-30, first", "2018-01-01, first", "2022-12-31, first", "2023-01-01, second",
            "2030-01-01, second"})
    void a_set_serves_until_a_later_one_starts_and_the_first_also_serves_the_time_before(LocalDate on, String version) {
        Rules rules = new Rules(
                List.of(set("second", LocalDate.of(2023, 1, 1)), set("first", LocalDate.of(2018, 1, 1))));
        assertThat(rules.on(on).version()).isEqualTo(version);
    }

    @Test
    void a_set_from_before_the_rule_of_coming_of_age_has_the_one_of_its_time() {
        assertThat(Rules.load().named("2018-2022").orElseThrow().comingOfAge()).isEqualTo(ComingOfAge.BEFORE);
        assertThat(Rules.load().all()).allSatisfy(set -> assertThat(set.ofAge().source()).isNotBlank());
    }

    @Test
    void two_sets_cannot_start_on_the_same_day() {
        LocalDate day = LocalDate.of(2018, 1, 1);
        assertThatThrownBy(() -> new Rules(List.of(set("one", day), set("two", day))))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("one").hasMessageContaining("two");
    }

    @Test
    void a_set_speaks_of_both_organizations() {
        assertThatThrownBy(() -> new RuleSet("half", LocalDate.of(2018, 1, 1), null, Map.of(Organization.UNION, age()),
                null, new Limit(16, "x"), new Limit(120, "x"))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("FEDERATION");
    }

    private static RuleSet set(String version, LocalDate from) {
        Map<Organization, AdmissionAge> ages = new EnumMap<>(Organization.class);
        for (Organization organization : Organization.values()) {
            ages.put(organization, age());
        }
        return new RuleSet(version, from, null, ages, null, new Limit(16, "x"), new Limit(120, "x"));
    }

    private static AdmissionAge age() {
        return new AdmissionAge(new Age(15, 0), new Age(30, 0), false, "x");
    }
}
