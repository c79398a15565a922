package vn.oneplusone.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.oneplusone.membership.Stage.BRANCH;
import static vn.oneplusone.membership.Stage.COMMUNE;
import static vn.oneplusone.membership.Stage.DISTRICT;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.oneplusone.membership.events.CorrectionOrder;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.UnitDissolved;
import vn.oneplusone.membership.events.UnitEstablished;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.membership.events.UnitMoved;
import vn.oneplusone.membership.events.UnitsMerged;
import vn.oneplusone.membership.rules.ClosedYears;
import vn.oneplusone.membership.rules.ClosedYears.Fault;

/** Phú Tân as it was until 2025, and the province that its communes came to. */
class ClosedYearsTest {
    private static final UUID PROVINCE = new UUID(0, 89);
    private static final UUID OTHER_COMMUNE = new UUID(0, 30440);
    private static final LocalDate REORGANISED = LocalDate.of(2025, 7, 1);
    private static final LocalDate BEFORE = LocalDate.of(2021, 5, 1);
    private static final LocalDate AFTER = LocalDate.of(2026, 5, 1);

    private final EventStore store = Stage.store();
    private final Units units = new Units(store);

    private @Nullable Fault judged(UUID closedBy, int year, @Nullable UUID orderedBy, LocalDate orderedOn,
            LocalDate... days) {
        ClosedYears.Breach breach = new ClosedYearsByTree(units, (unit, of) -> unit.equals(closedBy) && of == year)
                .breach(Stream.of(days).map(day -> new ClosedYears.Changed(BRANCH, day)).toList(), orderedBy == null
                        ? null
                        : new CorrectionOrder(orderedBy, new Decision("7-CV/HĐ", orderedOn)));
        return breach == null ? null : breach.fault();
    }

    @Test
    void a_year_is_closed_for_the_branches_below_the_unit_that_closed_it() {
        assertThat(judged(DISTRICT, 2021, null, BEFORE, BEFORE)).isEqualTo(Fault.NOT_ORDERED);
        assertThat(judged(COMMUNE, 2021, null, BEFORE, BEFORE)).isEqualTo(Fault.NOT_ORDERED);
        assertThat(judged(OTHER_COMMUNE, 2021, null, BEFORE, BEFORE)).isNull();
        assertThat(judged(DISTRICT, 2020, null, BEFORE, BEFORE)).isNull();
        assertThat(judged(DISTRICT, 2021, null, BEFORE)).isNull();
    }

    @Test
    void one_closed_day_of_two_is_enough() {
        LocalDate open = LocalDate.of(2022, 1, 1);
        assertThat(judged(DISTRICT, 2021, null, BEFORE, open, BEFORE)).isEqualTo(Fault.NOT_ORDERED);
        assertThat(judged(DISTRICT, 2021, DISTRICT, BEFORE, open, BEFORE)).isNull();
        assertThat(judged(DISTRICT, 2021, DISTRICT, BEFORE, open)).isEqualTo(Fault.NOT_CLOSED);
    }

    @Test
    void units_below_the_one_that_closed_it_order_nothing() {
        assertThat(judged(DISTRICT, 2021, COMMUNE, BEFORE, BEFORE)).isEqualTo(Fault.ORDERED_ELSEWHERE);
        assertThat(judged(DISTRICT, 2021, Stage.NOWHERE, BEFORE, BEFORE)).isEqualTo(Fault.ORDERED_ELSEWHERE);
        assertThat(judged(COMMUNE, 2021, DISTRICT, BEFORE, BEFORE)).isNull();
    }

    @Test
    void after_a_reorganisation_the_units_of_the_day_of_the_fact_decide() {
        Stage.append(store, "units", 4,
                new UnitEstablished(PROVINCE, UnitLevel.PROVINCE, null, "89", "Tỉnh Đoàn An Giang", REORGANISED),
                new UnitEstablished(OTHER_COMMUNE, UnitLevel.COMMUNE, DISTRICT, "30440", "Xã Đoàn Phú An",
                        Stage.FOUNDED),
                new UnitsMerged(List.of(COMMUNE), OTHER_COMMUNE, REORGANISED, new Decision("1", REORGANISED)),
                new UnitMoved(OTHER_COMMUNE, PROVINCE, REORGANISED, new Decision("1", REORGANISED)),
                new UnitDissolved(DISTRICT, REORGANISED, new Decision("1", REORGANISED)));

        assertThat(judged(DISTRICT, 2021, null, AFTER, BEFORE)).isEqualTo(Fault.NOT_ORDERED);
        assertThat(judged(DISTRICT, 2021, DISTRICT, AFTER, BEFORE)).isNull();
        assertThat(judged(DISTRICT, 2021, PROVINCE, AFTER, BEFORE)).isEqualTo(Fault.ORDERED_ELSEWHERE);
        assertThat(judged(PROVINCE, 2026, null, AFTER, AFTER)).isEqualTo(Fault.NOT_ORDERED);
        assertThat(judged(DISTRICT, 2026, null, AFTER, AFTER)).isNull();
        // the commune of before closed its own year: the one that goes on for it answers for it
        assertThat(judged(COMMUNE, 2021, OTHER_COMMUNE, AFTER, BEFORE)).isNull();
        assertThat(judged(COMMUNE, 2021, PROVINCE, AFTER, BEFORE)).isNull();
    }
}
