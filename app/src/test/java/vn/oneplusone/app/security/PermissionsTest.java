package vn.oneplusone.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.oneplusone.app.vault.Role;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.UnitEstablished;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.membership.events.UnitMoved;
import vn.oneplusone.membership.events.UnitsMerged;

/** Every role, everything it may do, in its unit and outside of it. */
class PermissionsTest {
    private static final LocalDate FOUNDED = LocalDate.of(2000, 1, 1);
    private static final LocalDate CHANGE = LocalDate.of(2025, 7, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 26);
    private static final UUID DISTRICT = new UUID(3, 1);
    private static final UUID COMMUNE = new UUID(3, 2);
    private static final UUID BRANCH = new UUID(3, 3);
    private static final UUID OTHER_COMMUNE = new UUID(3, 4);
    private static final UUID OTHER_BRANCH = new UUID(3, 5);
    private static final UUID OTHER_DISTRICT = new UUID(3, 6);
    private static final Decision DECISION = new Decision("1-NQ", CHANGE);

    /** What is the district's alone. */
    private static final Set<Act> DISTRICTS = EnumSet.of(Act.ERASE_PERSON, Act.ESTABLISH_UNIT, Act.RENAME_UNIT,
            Act.MOVE_UNIT, Act.MERGE_UNITS, Act.DISSOLVE_UNIT, Act.DESIGNATE_PILOT, Act.PLAN_UNIT_CHANGE,
            Act.WITHDRAW_UNIT_PLAN, Act.PUBLISH_FIGURES, Act.CLOSE_YEAR, Act.ISSUE_SUPPLEMENT);

    /** Said here once more by hand: whoever changes the table has to change this too. */
    private static final Map<Role, Set<Act>> NOT_FOR = Map.of(Role.BRANCH_SECRETARY,
            and(DISTRICTS, Act.APPROVE, Act.DECLINE_ABOVE, Act.LAPSE, Act.ADMIT, Act.END_MEMBERSHIP,
                    Act.ANNUL_ADMISSION, Act.GRANT_SUPPORT, Act.REPAY_SUPPORT, Act.LAUNCH_INITIATIVE, Act.RECORD_STEP,
                    Act.SET_TARGET, Act.DECLARE_FIGURES),
            Role.COMMUNE_OFFICER, DISTRICTS, Role.DISTRICT_OFFICER, Set.of(), Role.AUDITOR, Set.of(Act.values()),
            Role.ADMINISTRATOR, Set.of(Act.values()));

    private static Set<Act> and(Set<Act> some, Act... more) {
        Set<Act> all = EnumSet.copyOf(some);
        all.addAll(List.of(more));
        return all;
    }

    private final EmbeddedEventStore events = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine()).build();
    private final Permissions permissions = new Permissions(new UnitsToday(events));
    private final List<Object> facts = new ArrayList<>();

    PermissionsTest() {
        record(new UnitEstablished(DISTRICT, UnitLevel.DISTRICT, null, "888", "Phú Tân", FOUNDED));
        record(new UnitEstablished(OTHER_DISTRICT, UnitLevel.DISTRICT, null, "889", "Châu Phú", FOUNDED));
        record(new UnitEstablished(COMMUNE, UnitLevel.COMMUNE, DISTRICT, "30439", "Phú Xuân", FOUNDED));
        record(new UnitEstablished(OTHER_COMMUNE, UnitLevel.COMMUNE, DISTRICT, "30457", "Phú Thọ", FOUNDED));
        record(new UnitEstablished(BRANCH, UnitLevel.BRANCH, COMMUNE, "30439-01", "Ấp 1", FOUNDED));
        record(new UnitEstablished(OTHER_BRANCH, UnitLevel.BRANCH, OTHER_COMMUNE, "30457-01", "Ấp 1", FOUNDED));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void a_role_may_do_what_the_table_says_and_nothing_else(Role role) {
        for (Act act : Act.values()) {
            assertThat(Permissions.allows(role, act)).as("%s may %s", role, act)
                    .isNotEqualTo(NOT_FOR.getOrDefault(role, Set.of(Act.values())).contains(act));
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void an_account_reaches_its_unit_and_what_is_below_and_nothing_else(Role role) {
        List<UUID> all = List.of(DISTRICT, COMMUNE, BRANCH, OTHER_COMMUNE, OTHER_BRANCH, OTHER_DISTRICT);
        assertThat(reached(role, BRANCH, all)).containsExactly(BRANCH);
        assertThat(reached(role, COMMUNE, all)).containsExactly(COMMUNE, BRANCH);
        assertThat(reached(role, DISTRICT, all)).containsExactly(DISTRICT, COMMUNE, BRANCH, OTHER_COMMUNE,
                OTHER_BRANCH);
        assertThat(reached(role, null, all)).hasSize(role == Role.ADMINISTRATOR ? all.size() : 0);
        assertThat(permissions.reaches(account(role, DISTRICT), null, TODAY)).isFalse();
        assertThat(permissions.reaches(account(role, DISTRICT), UUID.randomUUID(), TODAY)).isFalse();
    }

    @Test
    void a_unit_belongs_where_it_stands_today_not_where_it_stood_or_will_stand() {
        record(new UnitMoved(BRANCH, OTHER_COMMUNE, CHANGE, DECISION));
        SignedIn old = account(Role.COMMUNE_OFFICER, COMMUNE);
        SignedIn present = account(Role.COMMUNE_OFFICER, OTHER_COMMUNE);

        assertThat(permissions.reaches(old, BRANCH, CHANGE.minusDays(1))).isTrue();
        assertThat(permissions.reaches(present, BRANCH, CHANGE.minusDays(1))).isFalse();
        assertThat(permissions.reaches(old, BRANCH, CHANGE)).isFalse();
        assertThat(permissions.reaches(present, BRANCH, CHANGE)).isTrue();
    }

    @Test
    void a_unit_that_is_established_twice_stays_where_it_was_first() {
        record(new UnitEstablished(BRANCH, UnitLevel.BRANCH, OTHER_COMMUNE, "30457-09", "Ấp 9", FOUNDED.plusDays(1)));
        assertThat(reached(Role.COMMUNE_OFFICER, COMMUNE, List.of(BRANCH))).containsExactly(BRANCH);
        assertThat(reached(Role.COMMUNE_OFFICER, OTHER_COMMUNE, List.of(BRANCH))).isEmpty();
    }

    @Test
    void what_is_left_of_a_merged_unit_belongs_to_the_one_it_went_into() {
        // known before the merger is
        assertThat(reached(Role.COMMUNE_OFFICER, OTHER_COMMUNE, List.of(BRANCH))).isEmpty();
        record(new UnitsMerged(List.of(COMMUNE), OTHER_COMMUNE, CHANGE, DECISION));

        assertThat(reached(Role.COMMUNE_OFFICER, OTHER_COMMUNE, List.of(COMMUNE, BRANCH, OTHER_BRANCH)))
                .containsExactly(COMMUNE, BRANCH, OTHER_BRANCH);
        assertThat(reached(Role.COMMUNE_OFFICER, COMMUNE, List.of(OTHER_BRANCH))).isEmpty();
    }

    private List<UUID> reached(Role role, @Nullable UUID own, List<UUID> units) {
        return units.stream().filter(unit -> permissions.reaches(account(role, own), unit, TODAY)).toList();
    }

    private static SignedIn account(Role role, @Nullable UUID unit) {
        return new SignedIn("ai", "Ai", role, unit, new UUID(3, 9));
    }

    private void record(Object event) {
        events.publish(new GenericDomainEventMessage<>("units", "units", facts.size(), event));
        facts.add(event);
    }
}
