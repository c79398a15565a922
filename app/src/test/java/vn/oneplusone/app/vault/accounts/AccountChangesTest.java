package vn.oneplusone.app.vault.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.oneplusone.app.vault.StoredVault;
import vn.oneplusone.app.vault.journal.Journal;
import vn.oneplusone.app.vault.journal.JournalEntry;
import vn.oneplusone.app.vault.keys.VaultPlace;

/** What becomes of accounts, and what is written down about those who use them: the same in both stores. */
@ParameterizedClass
@EnumSource(VaultPlace.Kind.class)
class AccountChangesTest {
    private static final Instant NOW = Instant.parse("2021-12-31T10:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);
    private static final String PASSWORD = "Đoàn kết là sức mạnh";

    private final UUID unit = UUID.randomUUID();

    @RegisterExtension
    final VaultPlace place;

    private StoredVault vault;
    private Accounts accounts;

    AccountChangesTest(VaultPlace.Kind kind) {
        place = new VaultPlace(kind);
    }

    @BeforeEach
    void open() {
        vault = place.open();
        accounts = vault.accounts(Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        vault.close();
    }

    private Account officer() {
        return accounts.create("canbo", "Trần Thị B", Role.COMMUNE_OFFICER, unit, PASSWORD);
    }

    private Account administrator(String username) {
        return accounts.create(username, "Quản trị", Role.ADMINISTRATOR, null, PASSWORD);
    }

    @Test
    void name_role_and_unit_are_changed_and_the_ledger_knows_them_as_before() {
        Account old = officer();
        accounts.change("CanBo", 0, " Trần B ", Role.AUDITOR, null);

        assertThat(accounts.now("canbo")).hasValue(new Account("canbo", "Trần B", Role.AUDITOR, null, old.actor(), NOW,
                false, 1, old.sessions()));
        assertThat(accounts.verify("canbo", PASSWORD)).isEqualTo(accounts.find("canbo"));
    }

    @Test
    void who_decided_on_an_earlier_version_changes_nothing() {
        officer();
        Account changed = accounts.change("canbo", 0, "Trần B", Role.COMMUNE_OFFICER, unit);

        assertThatThrownBy(() -> accounts.change("canbo", 0, "Khác", Role.AUDITOR, null))
                .isInstanceOf(AccountRefused.ChangedMeanwhile.class);
        assertThatThrownBy(() -> accounts.close("canbo", 0)).isInstanceOf(AccountRefused.ChangedMeanwhile.class);
        assertThat(accounts.find("canbo")).hasValue(changed);
    }

    @Test
    void of_several_who_change_the_same_version_at_once_one_succeeds() {
        officer();
        List<CompletableFuture<Boolean>> changes = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> {
                    try {
                        accounts.change("canbo", 0, "Tên " + i, Role.COMMUNE_OFFICER, unit);
                        return true;
                    } catch (AccountRefused.ChangedMeanwhile e) {
                        return false;
                    }
                })).toList();
        assertThat(changes.stream().filter(CompletableFuture::join)).hasSize(1);
    }

    @Test
    void changes_that_will_not_do_are_refused() {
        officer();
        assertThatThrownBy(() -> accounts.change("canbo", 0, " ", Role.COMMUNE_OFFICER, unit))
                .isInstanceOf(AccountRefused.NameMissing.class);
        assertThatThrownBy(() -> accounts.change("canbo", 0, "B", Role.COMMUNE_OFFICER, null))
                .isInstanceOf(AccountRefused.UnitMissing.class);
        assertThatThrownBy(() -> accounts.close("aiđó", 0)).isInstanceOf(AccountRefused.UsernameUnknown.class);
    }

    @Test
    void a_closed_account_lets_nobody_in_and_opens_again_with_the_password_it_had() {
        officer();
        SignInLink link = accounts.linkFor("canbo", DAY);
        Account closed = accounts.close("canbo", 0);

        assertThat(closed.closed()).isTrue();
        assertThat(closed.sessions()).isOne();
        assertThat(accounts.verify("canbo", PASSWORD)).isEmpty();
        assertThat(accounts.redeem(link.token(), PASSWORD)).isEmpty();
        assertThatThrownBy(() -> accounts.linkFor("canbo", DAY)).isInstanceOf(AccountRefused.Closed.class);

        accounts.reopen("canbo", 1);
        assertThat(accounts.verify("canbo", PASSWORD)).isPresent();
        assertThat(accounts.redeem(link.token(), PASSWORD)).as("the link of before").isEmpty();
    }

    @Test
    void the_last_administrator_stays() {
        administrator("mot");
        accounts.create("hai", "Chưa đặt mật khẩu", Role.ADMINISTRATOR, null, null);

        assertThatThrownBy(() -> accounts.close("mot", 0)).isInstanceOf(AccountRefused.LastAdministrator.class);
        assertThatThrownBy(() -> accounts.change("mot", 0, "Một", Role.AUDITOR, null))
                .isInstanceOf(AccountRefused.LastAdministrator.class);
        assertThat(accounts.change("mot", 0, "Một", Role.ADMINISTRATOR, null).displayName()).isEqualTo("Một");

        administrator("ba");
        assertThat(accounts.close("mot", 1).closed()).isTrue();
        assertThatThrownBy(() -> accounts.close("ba", 0)).isInstanceOf(AccountRefused.LastAdministrator.class);
    }

    @Test
    void administrators_who_close_one_another_at_the_same_moment_do_not_all_go() {
        for (int round = 0; round < 5; round++) {
            List<String> two = List.of("a" + round, "b" + round);
            two.forEach(this::administrator);
            accounts.all().stream().map(KnownAccount::account)
                    .filter(other -> other.administers() && !two.contains(other.username()))
                    .forEach(other -> accounts.close(other.username(), other.version()));
            Stream<CompletableFuture<Void>> closing = two.stream().map(name -> CompletableFuture.runAsync(() -> {
                try {
                    accounts.close(name, 0);
                } catch (AccountRefused.LastAdministrator e) {
                    // one of them, or both
                }
            })).toList().stream();
            closing.forEach(CompletableFuture::join);
            assertThat(accounts.all()).extracting(KnownAccount::account).anyMatch(Account::administers);
        }
    }

    @Test
    void another_password_ends_the_sessions_of_before_and_so_does_asking_for_it() {
        officer();
        assertThatThrownBy(() -> accounts.changePassword("canbo", "không phải", "mật khẩu mới"))
                .isInstanceOf(AccountRefused.PasswordWrong.class);
        assertThatThrownBy(() -> accounts.changePassword("canbo", PASSWORD, "ngắn"))
                .isInstanceOf(AccountRefused.PasswordRefused.class);
        assertThat(accounts.now("canbo").orElseThrow().sessions()).isZero();

        assertThat(accounts.changePassword("canbo", PASSWORD, "mật khẩu mới").sessions()).isOne();
        assertThat(accounts.verify("canbo", PASSWORD)).isEmpty();
        assertThat(accounts.verify("canbo", "mật khẩu mới")).isPresent();
        assertThat(accounts.endSessions("canbo").sessions()).isEqualTo(2);
        assertThat(accounts.redeem(accounts.linkFor("canbo", DAY).token(), PASSWORD).orElseThrow().sessions())
                .isEqualTo(3);
        assertThat(accounts.now("canbo").orElseThrow().sessions()).isEqualTo(3);
    }

    @Test
    void everybody_is_listed_with_what_is_to_be_known_of_their_coming_in() {
        Account invited = accounts.create("moi", "Mới", Role.AUDITOR, null, null);
        SignInLink link = accounts.linkFor("moi", DAY);
        Account officer = officer();
        accounts.signedIn(officer);

        assertThat(accounts.all()).containsExactly(new KnownAccount(officer, true, NOW, null, null),
                new KnownAccount(invited, false, null, link.expires(), null));
        vault.close();
        open();
        assertThat(accounts.all()).hasSize(2);
    }

    @Test
    void the_journal_tells_who_read_whose_details_and_who_was_refused_the_newest_first() {
        UUID actor = officer().actor();
        List<UUID> people = Stream.generate(UUID::randomUUID).limit(5).toList();
        Journal journal = accounts.journal();
        journal.reading(actor, people, "/people");
        journal.refusal(actor, people.getFirst(), "/people/{person}");
        journal.reading(actor, List.of(), "/people");
        vault.close();
        open();

        List<JournalEntry> newest = accounts.journal().before(null, 4);
        assertThat(newest).extracting(JournalEntry::kind).containsExactly(JournalEntry.Kind.REFUSAL,
                JournalEntry.Kind.READING, JournalEntry.Kind.READING, JournalEntry.Kind.READING);
        assertThat(newest.getFirst()).usingRecursiveComparison().ignoringFields("cursor").isEqualTo(
                new JournalEntry("", NOW, actor, JournalEntry.Kind.REFUSAL, people.getFirst(), "/people/{person}"));
        List<JournalEntry> older = accounts.journal().before(newest.getLast().cursor(), 4);
        assertThat(older).hasSize(2);
        assertThat(Stream.concat(newest.stream().skip(1), older.stream()).map(JournalEntry::person))
                .containsExactlyElementsOf(people.reversed());
        assertThatThrownBy(() -> accounts.journal().before("khong-phai", 4))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_journal_is_read_by_spans_of_time_page_by_page() {
        UUID actor = officer().actor();
        for (int hour = 0; hour < 6; hour++) {
            vault.accounts(Clock.fixed(NOW.plus(Duration.ofHours(hour)), ZoneOffset.UTC)).journal().refusal(actor, null,
                    "/" + hour);
        }
        Journal journal = accounts.journal();
        Instant from = NOW.plus(Duration.ofHours(1));
        Instant until = NOW.plus(Duration.ofHours(4));

        assertThat(journal.before(null, from, until, 9)).extracting(JournalEntry::place).containsExactly("/3", "/2",
                "/1");
        assertThat(journal.before(null, null, from, 9)).extracting(JournalEntry::place).containsExactly("/0");
        assertThat(journal.before(null, until, null, 9)).extracting(JournalEntry::place).containsExactly("/5", "/4");
        String cursor = journal.before(null, from, until, 2).getLast().cursor();
        assertThat(journal.before(cursor, from, until, 2)).extracting(JournalEntry::place).containsExactly("/1");
    }
}
