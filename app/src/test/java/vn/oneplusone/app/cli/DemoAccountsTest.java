package vn.oneplusone.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.oneplusone.app.cli.console.Console;
import vn.oneplusone.app.domain.Domain;
import vn.oneplusone.app.installation.DataDirectory;
import vn.oneplusone.app.vault.accounts.Account;
import vn.oneplusone.app.vault.accounts.Accounts;
import vn.oneplusone.app.vault.accounts.KnownAccount;
import vn.oneplusone.app.vault.accounts.Role;
import vn.oneplusone.membership.commands.UnitCommand.DissolveUnit;
import vn.oneplusone.membership.commands.UnitCommand.EstablishUnit;
import vn.oneplusone.membership.commands.UnitCommand.MergeUnits;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.UnitLevel;

/** Who tries the sample year gets an account of each role, and nobody else does. */
class DemoAccountsTest {
    private static final UUID DISTRICT = new UUID(7, 1);
    private static final UUID COMMUNE = new UUID(7, 2);
    private static final UUID BRANCH = new UUID(7, 3);

    @TempDir
    Path data;

    private final StringWriter out = new StringWriter();
    private final Console console = new Console(new PrintWriter(out, true), Locale.ENGLISH);
    private DataDirectory directory;

    @BeforeEach
    void open() {
        directory = DataDirectory.open(data, Clock.systemUTC(), Map.of(), warning -> {
        });
    }

    @AfterEach
    void close() {
        directory.close();
    }

    private void establish(String cause) {
        LocalDate founded = LocalDate.of(2000, 1, 1);
        directory.domain().record(cause, Domain.AUTOMATION,
                new EstablishUnit(DISTRICT, UnitLevel.DISTRICT, null, "888", "Phú Tân", founded),
                new EstablishUnit(new UUID(7, 9), UnitLevel.COMMUNE, DISTRICT, "30406", "Phú Mỹ", founded),
                new EstablishUnit(COMMUNE, UnitLevel.COMMUNE, DISTRICT, "30439", "Phú Xuân", founded),
                new EstablishUnit(BRANCH, UnitLevel.BRANCH, COMMUNE, "30439-01", "Ấp 1", founded));
    }

    private String password() {
        Matcher matcher = Pattern.compile("password for all, ([A-Za-z0-9_-]{12}):").matcher(out.toString());
        assertThat(matcher.find()).as(out.toString()).isTrue();
        return matcher.group(1);
    }

    @Test
    void the_sample_year_has_an_account_of_each_role_with_its_unit_and_a_new_password_at_every_start() {
        establish(DemoYear.cause(2021));
        DemoAccounts.tell(directory, console);
        String password = password();
        Accounts accounts = directory.accounts();

        assertThat(out.toString()).contains("demo.xa – Commune officer, Phú Xuân",
                "demo.chidoan – Branch secretary, Ấp 1");
        assertThat(accounts.all()).extracting(KnownAccount::account)
                .allSatisfy(account -> assertThat(accounts.verify(account.username(), password)).isPresent())
                .extracting(Account::username, Account::role, Account::unit)
                .containsExactlyInAnyOrder(tuple("demo.chidoan", Role.BRANCH_SECRETARY, BRANCH),
                        tuple("demo.xa", Role.COMMUNE_OFFICER, COMMUNE),
                        tuple("demo.huyen", Role.DISTRICT_OFFICER, DISTRICT),
                        tuple("demo.kiemtra", Role.AUDITOR, null),
                        tuple("demo.quantri", Role.ADMINISTRATOR, null));

        DemoAccounts.tell(directory, console);
        assertThat(accounts.all()).hasSize(Role.values().length);
        assertThat(accounts.verify("demo.xa", password)).isEmpty();

        out.getBuffer().setLength(0);
        DemoAccounts.warn(accounts, console);
        assertThat(out.toString()).contains("this directory has demo accounts");
    }

    @Test
    void an_account_is_of_a_unit_that_still_is() {
        establish(DemoYear.cause(2025));
        LocalDate reorganised = LocalDate.of(2025, 7, 1);
        Decision decision = new Decision("1-NQ/HĐ", reorganised);
        UUID province = new UUID(7, 4);
        UUID joined = new UUID(7, 5);
        directory.domain().record("reorganisation", Domain.AUTOMATION,
                new EstablishUnit(province, UnitLevel.PROVINCE, null, "89", "An Giang", LocalDate.of(2000, 1, 1)),
                new EstablishUnit(joined, UnitLevel.COMMUNE, province, "30412", "Phú An", reorganised),
                new EstablishUnit(new UUID(7, 6), UnitLevel.BRANCH, joined, "30412-01", "Ấp 2", reorganised),
                new MergeUnits(List.of(COMMUNE, new UUID(7, 9)), joined, null, reorganised, decision),
                new DissolveUnit(DISTRICT, reorganised, decision));
        DemoAccounts.tell(directory, console);

        assertThat(directory.accounts().all()).extracting(known -> known.account().unit())
                .containsExactlyInAnyOrder(new UUID(7, 6), joined, province, null, null);
    }

    @Test
    void a_directory_with_facts_of_its_own_never_gets_one() {
        establish("import/1");
        DemoAccounts.tell(directory, console);
        DemoAccounts.warn(directory.accounts(), console);
        directory.accounts().linkForFirstAdministrator(Duration.ofHours(1));

        assertThat(out.toString()).contains("no demo accounts").doesNotContain("Warning");
        assertThat(directory.accounts().all()).extracting(known -> known.account().username())
                .containsExactly("admin");
    }
}
