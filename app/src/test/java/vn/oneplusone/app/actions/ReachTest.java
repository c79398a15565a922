package vn.oneplusone.app.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.oneplusone.app.domain.Domain;
import vn.oneplusone.app.installation.DataDirectory;
import vn.oneplusone.app.ledger.entries.LedgerFacts;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.register.Unit;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.vault.accounts.Role;
import vn.oneplusone.membership.commands.UnitCommand.DissolveUnit;
import vn.oneplusone.membership.commands.UnitCommand.EstablishUnit;
import vn.oneplusone.membership.commands.UnitCommand.MergeUnits;
import vn.oneplusone.membership.commands.UnitCommand.MoveUnit;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.UnitLevel;

/** The units that an account reaches: its own and those below it, in the tree of today, as long as its own is there. */
class ReachTest {
    private static final UUID DISTRICT = new UUID(3, 1);
    private static final UUID COMMUNE = new UUID(3, 2);
    private static final UUID OTHER_COMMUNE = new UUID(3, 3);
    private static final UUID BRANCH = new UUID(3, 4);
    private static final UUID OTHER_BRANCH = new UUID(3, 5);
    private static final LocalDate FOUNDED = LocalDate.of(2000, 1, 1);
    private static final LocalDate CHANGE = LocalDate.of(2021, 7, 1);
    private static final Decision DECISION = new Decision("1-NQ", CHANGE.minusDays(20));

    @TempDir
    Path data;

    private Instant now = noon(CHANGE.minusDays(1));
    private DataDirectory directory;
    private Register register;
    private Reach reach;

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    @BeforeEach
    void start() {
        Clock clock = new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return Clock.fixed(now, zone);
            }
        };
        directory = DataDirectory.open(data, clock, Map.of(), warning -> {
        });
        register = new Register(LedgerFacts.of(directory.domain().ledger()), clock);
        reach = new Reach(register);
        record(new EstablishUnit(DISTRICT, UnitLevel.DISTRICT, null, "888", "Phú Tân", FOUNDED),
                new EstablishUnit(COMMUNE, UnitLevel.COMMUNE, DISTRICT, "1", "Phú Xuân", FOUNDED),
                new EstablishUnit(OTHER_COMMUNE, UnitLevel.COMMUNE, DISTRICT, "2", "Phú Thọ", FOUNDED),
                new EstablishUnit(BRANCH, UnitLevel.BRANCH, COMMUNE, "1-1", "Ấp 1", FOUNDED),
                new EstablishUnit(OTHER_BRANCH, UnitLevel.BRANCH, COMMUNE, "1-2", "Ấp 2", FOUNDED));
    }

    @AfterEach
    void stop() {
        register.close();
        directory.close();
    }

    @Test
    void an_account_reaches_its_unit_and_what_is_below_and_nothing_above_or_beside() {
        assertThat(reach.units(account(Role.DISTRICT_OFFICER, DISTRICT))).containsExactlyInAnyOrder(DISTRICT, COMMUNE,
                OTHER_COMMUNE, BRANCH, OTHER_BRANCH);
        assertThat(reach.units(account(Role.COMMUNE_OFFICER, COMMUNE))).containsExactlyInAnyOrder(COMMUNE, BRANCH,
                OTHER_BRANCH);
        assertThat(reach.units(account(Role.BRANCH_SECRETARY, BRANCH))).containsExactly(BRANCH);
        assertThat(reach.reaches(account(Role.COMMUNE_OFFICER, COMMUNE), OTHER_COMMUNE)).isFalse();
        assertThat(reach.reaches(account(Role.COMMUNE_OFFICER, COMMUNE), null)).isFalse();
        assertThat(reach.tree(account(Role.COMMUNE_OFFICER, COMMUNE))).extracting(Unit::id).containsExactly(COMMUNE,
                BRANCH, OTHER_BRANCH);
    }

    @Test
    void who_acts_for_no_unit_reads_about_all_of_them() {
        for (Role role : new Role[]{Role.AUDITOR, Role.ADMINISTRATOR}) {
            assertThat(reach.units(account(role, null))).hasSize(5);
            assertThat(reach.reaches(account(role, null), BRANCH)).isTrue();
        }
        // whose role asks for a unit, and who has none, reaches nothing
        assertThat(reach.units(account(Role.DISTRICT_OFFICER, null))).isEmpty();
        assertThat(reach.reaches(account(Role.DISTRICT_OFFICER, null), BRANCH)).isFalse();
    }

    @Test
    void a_unit_belongs_where_it_stands_today_not_where_it_stood_or_will_stand() {
        SignedIn former = account(Role.COMMUNE_OFFICER, COMMUNE);
        SignedIn present = account(Role.COMMUNE_OFFICER, OTHER_COMMUNE);
        now = noon(CHANGE.minusDays(1));
        record(new MoveUnit(BRANCH, OTHER_COMMUNE, CHANGE, DECISION));
        assertThat(reach.reaches(former, BRANCH)).isTrue();
        assertThat(reach.reaches(present, BRANCH)).isFalse();
        now = noon(CHANGE);
        assertThat(reach.reaches(former, BRANCH)).isFalse();
        assertThat(reach.reaches(present, BRANCH)).isTrue();
    }

    @Test
    void what_is_left_of_a_merged_unit_belongs_to_the_one_it_went_into_and_its_own_account_reaches_nothing() {
        SignedIn former = account(Role.COMMUNE_OFFICER, COMMUNE);
        SignedIn present = account(Role.COMMUNE_OFFICER, OTHER_COMMUNE);
        record(new MergeUnits(List.of(COMMUNE), OTHER_COMMUNE, null, CHANGE, DECISION));
        assertThat(reach.units(present)).containsExactly(OTHER_COMMUNE);
        assertThat(reach.units(former)).contains(BRANCH);
        now = noon(CHANGE);
        assertThat(reach.units(present)).contains(OTHER_COMMUNE, COMMUNE, BRANCH, OTHER_BRANCH);
        assertThat(reach.units(former)).isEmpty();
        assertThat(reach.tree(former)).isEmpty();
        assertThat(reach.reaches(former, COMMUNE)).isFalse();
        assertThat(reach.reachesFigures(former, COMMUNE)).isFalse();
    }

    @Test
    void the_account_of_a_dissolved_branch_reaches_nothing_and_the_unit_above_goes_on() {
        record(new DissolveUnit(BRANCH, CHANGE, DECISION));
        SignedIn secretary = account(Role.BRANCH_SECRETARY, BRANCH);
        assertThat(reach.reaches(secretary, BRANCH)).isTrue();
        now = noon(CHANGE);
        assertThat(reach.reaches(secretary, BRANCH)).isFalse();
        assertThat(reach.reachesFigures(secretary, BRANCH)).isFalse();
        assertThat(reach.reaches(account(Role.COMMUNE_OFFICER, COMMUNE), BRANCH)).isTrue();
    }

    @Test
    void a_top_without_a_successor_keeps_the_figures_of_its_years_and_no_people() {
        UUID province = new UUID(3, 9);
        record(new EstablishUnit(province, UnitLevel.PROVINCE, null, "89", "An Giang", CHANGE.minusYears(1)),
                new MoveUnit(COMMUNE, province, CHANGE, DECISION),
                new MoveUnit(OTHER_COMMUNE, province, CHANGE, DECISION),
                new DissolveUnit(DISTRICT, CHANGE, DECISION));
        SignedIn officer = account(Role.DISTRICT_OFFICER, DISTRICT);
        now = noon(CHANGE);
        assertThat(reach.units(officer)).isEmpty();
        assertThat(reach.reaches(officer, DISTRICT)).isFalse();
        assertThat(reach.reachesFigures(officer, DISTRICT)).isTrue();
        assertThat(reach.reachesFigures(officer, COMMUNE)).isFalse();
    }

    private static SignedIn account(Role role, @Nullable UUID unit) {
        return new SignedIn("ai", "Ai", role, unit, new UUID(3, 99));
    }

    private void record(Object... commands) {
        directory.domain().record("test/" + UUID.randomUUID(), Domain.AUTOMATION, commands);
    }
}
