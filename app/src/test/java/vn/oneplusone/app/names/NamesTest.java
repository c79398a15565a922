package vn.oneplusone.app.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.oneplusone.app.actions.Reach;
import vn.oneplusone.app.domain.Domain;
import vn.oneplusone.app.erasure.Erasures;
import vn.oneplusone.app.installation.DataDirectory;
import vn.oneplusone.app.ledger.entries.LedgerFacts;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.vault.accounts.Role;
import vn.oneplusone.membership.commands.PersonCommand.CorrectDetails;
import vn.oneplusone.membership.commands.PersonCommand.RegisterPerson;
import vn.oneplusone.membership.commands.PersonalDetails;
import vn.oneplusone.membership.commands.UnitCommand.EstablishUnit;
import vn.oneplusone.membership.events.Consent;
import vn.oneplusone.membership.events.ConsentForm;
import vn.oneplusone.membership.events.Gender;
import vn.oneplusone.membership.events.UnitLevel;

/** Which names are opened for a search, and how long they stay: what no page shows, because pages look again before they show. */
class NamesTest {
    private static final UUID DISTRICT = new UUID(6, 1);
    private static final UUID COMMUNE = new UUID(6, 2);
    private static final UUID BRANCH = new UUID(6, 3);
    private static final UUID OTHER_BRANCH = new UUID(6, 4);
    private static final LocalDate ON = LocalDate.of(2020, 1, 10);

    @TempDir
    Path data;

    private DataDirectory directory;
    private Register register;
    private Names names;
    private final List<UUID> read = new ArrayList<>();

    @BeforeEach
    void start() {
        directory = DataDirectory.open(data, Clock.systemUTC(), Map.of(), warning -> {
        });
        register = new Register(LedgerFacts.of(directory.ledger()), directory.clock());
        names = new Names(directory.domain().texts(), register,
                new Reach(register), (me, people, where) -> read.addAll(people));
        LocalDate founded = LocalDate.of(2000, 1, 1);
        record(new EstablishUnit(DISTRICT, UnitLevel.DISTRICT, null, "888", "Phú Tân", founded),
                new EstablishUnit(COMMUNE, UnitLevel.COMMUNE, DISTRICT, "30439", "Phú Xuân", founded),
                new EstablishUnit(BRANCH, UnitLevel.BRANCH, COMMUNE, "30439-01", "Ấp 1", founded),
                new EstablishUnit(OTHER_BRANCH, UnitLevel.BRANCH, COMMUNE, "30439-02", "Ấp 2", founded));
    }

    @AfterEach
    void stop() {
        register.close();
        directory.close();
    }

    @Test
    void only_people_within_reach_are_opened_and_found() {
        UUID near = person("Nguyễn Thị Gần", BRANCH);
        UUID far = person("Nguyễn Văn Xa", OTHER_BRANCH);
        SignedIn secretary = account(Role.BRANCH_SECRETARY, BRANCH);

        assertThat(names.find(secretary, "nguyen", 10)).containsExactly(near);
        assertThat(names.size()).isEqualTo(1);
        assertThat(names.find(secretary, "van xa", 10)).isEmpty();
        assertThat(names.of(secretary, List.of(near, far), "x")).containsOnlyKeys(near);
        assertThat(read).containsExactly(near);
        assertThat(names.find(account(Role.DISTRICT_OFFICER, DISTRICT), "nguyen", 10)).containsExactlyInAnyOrder(near,
                far);
        assertThat(names.size()).isEqualTo(2);
    }

    @Test
    void those_who_read_no_names_search_none() {
        UUID person = person("Nguyễn Thị Gần", BRANCH);
        assertThat(names.find(account(Role.AUDITOR, null), "nguyen", 10)).isEmpty();
        assertThat(names.of(account(Role.AUDITOR, null), List.of(person), "x")).isEmpty();
        assertThat(names.find(account(Role.COMMUNE_OFFICER, null), "nguyen", 10)).isEmpty();
        assertThat(names.size()).isZero();
        assertThat(read).isEmpty();
    }

    @Test
    void a_folded_name_goes_with_the_fact_of_the_erasure() {
        UUID person = person("Quách Sẽ Xóa", BRANCH);
        UUID other = person("Quách Ở Lại", BRANCH);
        SignedIn officer = account(Role.COMMUNE_OFFICER, COMMUNE);
        assertThat(names.find(officer, "quach", 10)).containsExactlyInAnyOrder(person, other);
        assertThat(names.size()).isEqualTo(2);

        new Erasures(directory.domain()).erase(person, ON, Domain.AUTOMATION);
        // whatever the register is asked next, it reads the fact first
        assertThat(register.unit(BRANCH)).isNotNull();
        assertThat(names.size()).isEqualTo(1);
        assertThat(names.find(officer, "quach", 10)).containsExactly(other);
        assertThat(names.size()).isEqualTo(1);
    }

    @Test
    void a_corrected_name_is_found_and_the_one_before_no_more() {
        UUID person = person("Nguyễn Thị Sai", BRANCH);
        SignedIn officer = account(Role.COMMUNE_OFFICER, COMMUNE);
        assertThat(names.find(officer, "sai", 10)).containsExactly(person);
        record(new CorrectDetails(person, details("Nguyễn Thị Đúng"), Gender.FEMALE, ON));
        assertThat(names.find(officer, "sai", 10)).isEmpty();
        assertThat(names.find(officer, "dung", 10)).containsExactly(person);
    }

    private UUID person(String name, UUID unit) {
        UUID person = UUID.randomUUID();
        record(new RegisterPerson(person, details(name), Gender.FEMALE, unit,
                new Consent(ConsentForm.PAPER, ON, null, null), ON));
        return person;
    }

    private static PersonalDetails details(String name) {
        return new PersonalDetails(name, LocalDate.of(2000, 1, 1), null, null, null);
    }

    private static SignedIn account(Role role, @Nullable UUID unit) {
        return new SignedIn("ai", "Ai", role, unit, UUID.randomUUID());
    }

    private void record(Object... commands) {
        directory.domain().record("test/" + UUID.randomUUID(), Domain.AUTOMATION, commands);
    }
}
