package vn.oneplusone.app.vault.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.oneplusone.app.text.Counted;
import vn.oneplusone.app.text.Shapes;
import vn.oneplusone.app.vault.StoredVault;
import vn.oneplusone.app.vault.keys.VaultPlace;

@ParameterizedClass
@EnumSource(VaultPlace.Kind.class)
class AccountsTest {
    private static final Instant NOW = Instant.parse("2021-12-31T10:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);
    private static final String PASSWORD = "Đoàn kết là sức mạnh";

    private final UUID unit = UUID.randomUUID();

    @RegisterExtension
    final VaultPlace place;

    private StoredVault vault;
    private Accounts accounts;

    AccountsTest(VaultPlace.Kind kind) {
        place = new VaultPlace(kind);
    }

    @BeforeEach
    void open() {
        vault = place.open();
        accounts = at(NOW);
    }

    @AfterEach
    void close() {
        vault.close();
    }

    private Accounts at(Instant now) {
        return vault.accounts(Clock.fixed(now, ZoneOffset.UTC));
    }

    @Test
    void a_name_longer_than_any_is_nobodys_and_is_not_even_read() {
        String longest = "a".repeat(Accounts.LONGEST_USERNAME);
        accounts.create(longest, "Ai Đó", Role.ADMINISTRATOR, null, PASSWORD);
        assertThat(accounts.verify(longest, PASSWORD)).isPresent();
        String longer = longest + ' ';
        assertThat(accounts.find(longer)).isEmpty();
        assertThat(accounts.verify(longer, PASSWORD)).isEmpty();
        assertThatThrownBy(() -> accounts.linkFor(longer, DAY)).isInstanceOf(AccountRefused.UsernameUnknown.class);
        assertThatThrownBy(() -> accounts.create(longer, "Ai Đó", Role.ADMINISTRATOR, null, null))
                .isInstanceOf(AccountRefused.UsernameMalformed.class);

        Shapes.LENGTHS.stream().filter(length -> length > Accounts.LONGEST_USERNAME).flatMap(Shapes::of)
                .filter(name -> name.length() > Accounts.LONGEST_USERNAME).map(name -> new Counted(name, 0))
                .forEach(name -> assertThat(Accounts.spelt(name)).isEmpty());
    }

    @Test
    void what_is_longer_than_a_password_or_a_token_is_not_worked_on() {
        accounts.create("ai", "Ai Đó", Role.ADMINISTRATOR, null, PASSWORD);
        String token = accounts.linkFor("ai", DAY).token();
        assertThat(accounts.linkedAccount(token)).isPresent();
        assertThat(accounts.linkedAccount(token + " ".repeat(100_000))).isEmpty();
        assertThat(accounts.redeem(token + " ".repeat(100_000), PASSWORD)).isEmpty();
        assertThatThrownBy(() -> accounts.redeem(token, "\u0300\u0323".repeat(50_000)))
                .isInstanceOf(AccountRefused.PasswordRefused.class);
        assertThat(accounts.verify("ai", "\u0300\u0323".repeat(50_000))).isEmpty();
        assertThat(accounts.redeem(token, PASSWORD)).as("the link stayed good").isPresent();
    }

    @Test
    void somebody_signs_in_with_the_right_password_only() {
        Account created = accounts.create("BiThu.PhuXuan", "Nguyễn Văn A", Role.BRANCH_SECRETARY, unit, PASSWORD);

        assertThat(accounts.verify("bithu.phuxuan", PASSWORD)).hasValue(created);
        assertThat(accounts.verify("bithu.phuxuan", PASSWORD + "!")).isEmpty();
        assertThat(accounts.verify("bithu.phuxuan", "")).isEmpty();
        assertThat(accounts.verify("bithu.phuan", PASSWORD)).isEmpty();
    }

    @Test
    void an_account_survives_a_restart() {
        Account created = accounts.create("canbo", "Trần Thị B", Role.COMMUNE_OFFICER, unit, PASSWORD);
        vault.close();
        open();

        assertThat(accounts.find(" CanBo ")).hasValue(created);
        assertThat(created.createdAt()).isEqualTo(NOW);
        assertThat(created.unit()).isEqualTo(unit);
        assertThat(accounts.verify("canbo", PASSWORD)).hasValue(created);
    }

    @Test
    void a_password_is_the_same_however_the_keyboard_composes_accents() {
        accounts.create("canbo", "Trần Thị B", Role.AUDITOR, null, PASSWORD);

        assertThat(accounts.verify("canbo", Normalizer.normalize(PASSWORD, Normalizer.Form.NFD))).isPresent();
        assertThat(accounts.verify("canbo", " " + PASSWORD)).isEmpty();
    }

    @Test
    void the_ledger_knows_everybody_by_a_random_id() {
        Account one = accounts.create("mot", "Một", Role.AUDITOR, null, PASSWORD);
        Account two = accounts.create("hai", "Hai", Role.AUDITOR, null, PASSWORD);

        assertThat(one.actor()).isNotEqualTo(two.actor());
        assertThat(one.toString()).contains(one.actor().toString()).doesNotContain("mot", "Một");
    }

    @Test
    void refuses_a_username_that_somebody_has_however_it_is_spelt() {
        accounts.create("canbo", "Một", Role.AUDITOR, null, PASSWORD);

        assertThatThrownBy(() -> accounts.create(" CANBO", "Hai", Role.ADMINISTRATOR, null, PASSWORD))
                .isInstanceOf(AccountRefused.UsernameTaken.class);
        assertThat(accounts.find("canbo")).map(Account::displayName).hasValue("Một");
    }

    @Test
    void refuses_usernames_passwords_and_units_that_will_not_do() {
        for (String username : List.of("", "a", "có khoảng trắng", ".dot", "a".repeat(65), "a\u0000b")) {
            assertThatThrownBy(() -> accounts.create(username, "Tên", Role.AUDITOR, null, PASSWORD))
                    .isInstanceOf(AccountRefused.UsernameMalformed.class);
        }
        for (String password : List.of("", "1234567", "dài".repeat(100))) {
            assertThatThrownBy(() -> accounts.create("canbo", "Tên", Role.AUDITOR, null, password))
                    .isInstanceOf(AccountRefused.PasswordRefused.class);
        }
        for (Role role : List.of(Role.BRANCH_SECRETARY, Role.COMMUNE_OFFICER, Role.DISTRICT_OFFICER)) {
            assertThatThrownBy(() -> accounts.create("canbo", "Tên", role, null, PASSWORD))
                    .isInstanceOf(AccountRefused.UnitMissing.class);
        }
        assertThat(accounts.find("canbo")).isEmpty();
    }

    @Test
    void an_account_without_a_password_cannot_sign_in() {
        accounts.create("canbo", "Tên", Role.AUDITOR, null, null);

        assertThat(accounts.verify("canbo", "")).isEmpty();
        assertThat(accounts.verify("canbo", PASSWORD)).isEmpty();
        assertThat(accounts.isEmpty()).isTrue();
    }

    @Test
    void the_first_administrator_sets_a_password_with_a_link() {
        SignInLink link = accounts.linkForFirstAdministrator(DAY).orElseThrow();
        assertThat(accounts.linkedAccount(link.token())).map(Account::role).hasValue(Role.ADMINISTRATOR);
        assertThat(accounts.isEmpty()).isTrue();

        Optional<Account> administrator = accounts.redeem(link.token(), PASSWORD);

        assertThat(administrator).map(Account::username).hasValue(link.username());
        assertThat(accounts.verify(link.username(), PASSWORD)).isEqualTo(administrator);
        assertThat(accounts.isEmpty()).isFalse();
        assertThat(accounts.linkForFirstAdministrator(DAY)).as("nobody gets in that way any more").isEmpty();
    }

    @Test
    void a_link_works_once() {
        SignInLink link = accounts.linkForFirstAdministrator(DAY).orElseThrow();
        accounts.redeem(link.token(), PASSWORD);

        assertThat(accounts.redeem(link.token(), "mật khẩu khác")).isEmpty();
        assertThat(accounts.linkedAccount(link.token())).isEmpty();
        assertThat(accounts.verify(link.username(), PASSWORD)).isPresent();
    }

    @Test
    void a_link_works_once_for_all_who_try_at_the_same_moment() throws Exception {
        SignInLink link = accounts.linkForFirstAdministrator(DAY).orElseThrow();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Optional<Account>>> trying = IntStream.range(0, 4)
                    .mapToObj(i -> threads.submit(() -> accounts.redeem(link.token(), "mật khẩu số " + i))).toList();
            int redeemed = 0;
            for (int i = 0; i < trying.size(); i++) {
                boolean mine = trying.get(i).get().isPresent();
                redeemed += mine ? 1 : 0;
                assertThat(accounts.verify(link.username(), "mật khẩu số " + i).isPresent()).isEqualTo(mine);
            }
            assertThat(redeemed).isOne();
        }
    }

    @Test
    void a_link_expires() {
        SignInLink link = accounts.linkForFirstAdministrator(DAY).orElseThrow();

        assertThat(link.expires()).isEqualTo(NOW.plus(DAY));
        assertThat(at(link.expires()).redeem(link.token(), PASSWORD)).isEmpty();
        assertThat(at(link.expires().minusMillis(1)).redeem(link.token(), PASSWORD)).isPresent();
    }

    @Test
    void a_new_link_takes_the_place_of_a_lost_one() {
        SignInLink lost = accounts.linkForFirstAdministrator(DAY).orElseThrow();
        SignInLink link = accounts.linkForFirstAdministrator(DAY).orElseThrow();

        assertThat(accounts.redeem(lost.token(), PASSWORD)).isEmpty();
        assertThat(accounts.redeem(link.token(), PASSWORD)).isPresent();
    }

    @Test
    void a_password_that_will_not_do_leaves_the_link_good() {
        SignInLink link = accounts.linkForFirstAdministrator(DAY).orElseThrow();

        assertThatThrownBy(() -> accounts.redeem(link.token(), "ngắn"))
                .isInstanceOf(AccountRefused.PasswordRefused.class);
        assertThat(accounts.redeem(link.token(), PASSWORD)).isPresent();
    }

    @Test
    void an_administrator_lets_others_in_with_a_link_that_replaces_their_password() {
        accounts.create("canbo", "Tên", Role.COMMUNE_OFFICER, unit, PASSWORD);
        SignInLink link = accounts.linkFor("CanBo", DAY);
        accounts.redeem(link.token(), "mật khẩu mới");

        assertThat(accounts.verify("canbo", PASSWORD)).isEmpty();
        assertThat(accounts.verify("canbo", "mật khẩu mới")).isPresent();
        assertThatThrownBy(() -> accounts.linkFor("aiđó", DAY)).isInstanceOf(AccountRefused.UsernameUnknown.class);
    }

    @Test
    void a_guessed_link_opens_nothing_and_a_link_shows_no_secret() {
        SignInLink link = accounts.linkForFirstAdministrator(DAY).orElseThrow();

        assertThat(accounts.redeem("đoán", PASSWORD)).isEmpty();
        assertThat(accounts.linkedAccount("")).isEmpty();
        assertThat(link.token()).matches("[A-Za-z0-9_-]{43}");
        assertThat(link.toString()).doesNotContain(link.token());
    }
}
