package vn.oneplusone.app.register;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.oneplusone.reporting.History.id;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.oneplusone.app.ledger.SettableClock;
import vn.oneplusone.membership.events.UnitDissolved;
import vn.oneplusone.membership.events.UnitEstablished;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.membership.events.UnitMoved;
import vn.oneplusone.membership.events.UnitsMerged;
import vn.oneplusone.reporting.History;

/** The tree as it is today: what goes on for a unit, what is above it, what two units have in common. */
class StandingTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2025-07-01T03:00:00Z"));
    private final History told = History.district();
    private final Register register = new Register(told, clock);

    @Test
    void a_unit_stands_for_itself_below_all_that_is_above_it() {
        assertThat(register.standing(id("1a"))).isEqualTo(id("1a"));
        assertThat(register.above(id("1a"))).isEqualTo(ids("xã 1", "huyện"));
        assertThat(register.above(id("huyện"))).isEmpty();
        assertThat(register.top(id("1a"))).isEqualTo(id("huyện"));
        assertThat(register.top(id("huyện"))).isEqualTo(id("huyện"));
    }

    @Test
    void a_merged_unit_stands_for_its_successor_and_that_ones_successor() {
        told.unit("xã 3", UnitLevel.COMMUNE, "huyện");
        merge("xã 1", "xã 2", "2025-01-01");
        merge("xã 2", "xã 3", "2025-07-01");
        assertThat(register.standing(id("xã 1"))).isEqualTo(id("xã 3"));
        assertThat(register.isThere(id("xã 1"))).isFalse();
        assertThat(register.above(id("xã 1"))).isEqualTo(ids("xã 3", "huyện"));
        assertThat(register.above(id("1a"))).isEqualTo(ids("xã 3", "huyện"));
        assertThat(register.common(id("1a"), id("2a"))).isEqualTo(id("xã 3"));
    }

    @Test
    void a_dissolved_unit_stands_for_the_unit_above_and_on() {
        dissolve("1a", "2025-07-01");
        assertThat(register.standing(id("1a"))).isEqualTo(id("xã 1"));
        assertThat(register.above(id("1a"))).isEqualTo(ids("xã 1", "huyện"));
        dissolve("xã 1", "2025-07-01");
        assertThat(register.standing(id("1a"))).isEqualTo(id("huyện"));
        assertThat(register.above(id("1b"))).isEqualTo(ids("huyện"));
    }

    @Test
    void a_dissolved_unit_below_a_merged_one_stands_for_the_successor() {
        dissolve("1a", "2025-01-01");
        merge("xã 1", "xã 2", "2025-07-01");
        assertThat(register.standing(id("1a"))).isEqualTo(id("xã 2"));
    }

    @Test
    void a_unit_at_the_top_that_ended_without_a_successor_stands_for_itself_and_above_nothing() {
        dissolve("huyện", "2025-07-01");
        assertThat(register.standing(id("huyện"))).isEqualTo(id("huyện"));
        assertThat(register.isThere(id("huyện"))).isFalse();
        assertThat(register.above(id("1a"))).isEqualTo(ids("xã 1"));
        assertThat(register.top(id("1a"))).isEqualTo(id("xã 1"));
        assertThat(register.common(id("1a"), id("2a"))).isNull();
    }

    @Test
    void nothing_takes_effect_before_its_day() {
        merge("xã 1", "xã 2", "2025-07-02");
        dissolve("2a", "2025-07-02");
        told.fact("units", new UnitMoved(id("1b"), id("xã 2"), LocalDate.of(2025, 7, 2),
                History.decision("2025-06-01")));
        told.fact("units", new UnitEstablished(id("mới"), UnitLevel.BRANCH, id("xã 2"), "3", "mới",
                LocalDate.of(2025, 7, 2)));
        assertThat(register.standing(id("xã 1"))).isEqualTo(id("xã 1"));
        assertThat(register.above(id("1b"))).isEqualTo(ids("xã 1", "huyện"));
        assertThat(register.isThere(id("2a"))).isTrue();
        assertThat(register.isThere(id("mới"))).isFalse();
        clock.set(Instant.parse("2025-07-02T03:00:00Z"));
        assertThat(register.standing(id("xã 1"))).isEqualTo(id("xã 2"));
        assertThat(register.above(id("1b"))).isEqualTo(ids("xã 2", "huyện"));
        assertThat(register.isThere(id("2a"))).isFalse();
        assertThat(register.isThere(id("mới"))).isTrue();
    }

    @Test
    void two_units_have_the_lowest_one_in_common_that_is_at_or_above_both() {
        told.unit("huyện khác", UnitLevel.DISTRICT, null);
        assertThat(register.common(id("1a"), id("1b"))).isEqualTo(id("xã 1"));
        assertThat(register.common(id("1a"), id("2a"))).isEqualTo(id("huyện"));
        assertThat(register.common(id("1a"), id("xã 1"))).isEqualTo(id("xã 1"));
        assertThat(register.common(id("1a"), id("1a"))).isEqualTo(id("1a"));
        assertThat(register.common(id("1a"), id("huyện khác"))).isNull();
    }

    @Test
    void a_unit_established_twice_keeps_what_was_told_first() {
        told.fact("units", new UnitEstablished(id("1a"), UnitLevel.BRANCH, id("xã 2"), "other", "other",
                LocalDate.of(2026, 1, 1)));
        assertThat(register.unit(id("1a"))).extracting(Unit::name, Unit::code, Unit::above).containsExactly("1a",
                "code 1a", id("xã 1"));
        assertThat(register.isThere(id("1a"))).isTrue();
        assertThat(register.above(id("1a"))).isEqualTo(ids("xã 1", "huyện"));
    }

    @Test
    void a_unit_that_no_one_established_is_not_there_and_above_and_below_nothing() {
        assertThat(register.isThere(id("?"))).isFalse();
        assertThat(register.standing(id("?"))).isEqualTo(id("?"));
        assertThat(register.above(id("?"))).isEmpty();
        assertThat(register.top(id("?"))).isEqualTo(id("?"));
    }

    private void merge(String source, String target, String on) {
        told.fact("units", new UnitsMerged(List.of(id(source)), id(target), LocalDate.parse(on),
                History.decision(on)));
    }

    private void dissolve(String unit, String on) {
        told.fact("units", new UnitDissolved(id(unit), LocalDate.parse(on), History.decision(on)));
    }

    private static List<UUID> ids(String... names) {
        return Arrays.stream(names).map(History::id).toList();
    }
}
