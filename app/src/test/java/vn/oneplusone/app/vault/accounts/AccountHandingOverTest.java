package vn.oneplusone.app.vault.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.oneplusone.app.vault.StoredVault;
import vn.oneplusone.app.vault.journal.JournalEntry;
import vn.oneplusone.app.vault.keys.VaultPlace;
import vn.oneplusone.app.vault.store.VaultDatabase;

/** An account goes to its next holder, all of it or nothing: the same in both stores. */
@ParameterizedClass
@EnumSource(VaultPlace.Kind.class)
class AccountHandingOverTest {
    private static final Instant NOW = Instant.parse("2021-12-31T10:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);
    private static final String PASSWORD = "Đoàn kết là sức mạnh";
    private static final ProviderIdentity AN = new ProviderIdentity("https://id.example", "an");

    private final UUID unit = UUID.randomUUID();
    private final UUID officer = UUID.randomUUID();

    @RegisterExtension
    final VaultPlace place;

    private final VaultPlace.Kind kind;
    private StoredVault vault;
    private Accounts accounts;

    AccountHandingOverTest(VaultPlace.Kind kind) {
        this.kind = kind;
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

    private Account secretary() {
        return accounts.create("an", "Hồ An", Role.BRANCH_SECRETARY, unit, PASSWORD);
    }

    private Account handOver(String next) {
        return accounts.handOver(officer, "an", 0, next, "Lê Bình");
    }

    private KnownAccount known(String username) {
        return accounts.all().stream().filter(one -> one.account().username().equals(username)).findFirst()
                .orElseThrow();
    }

    @Test
    void the_account_of_before_lets_nobody_in_by_any_way() {
        Account old = secretary();
        accounts.bindings().bind("an", AN);
        SignInLink link = accounts.linkFor("an", DAY);
        handOver("binh");

        assertThat(accounts.verify("an", PASSWORD)).isEmpty();
        assertThat(accounts.linkedAccount(link.token())).isEmpty();
        assertThat(accounts.redeem(link.token(), PASSWORD)).isEmpty();
        assertThat(accounts.bindings().account(AN)).isEmpty();
        assertThat(accounts.bindings().of("an")).isEmpty();
        assertThat(accounts.now("an")).hasValue(new Account("an", "Hồ An", Role.BRANCH_SECRETARY, unit, old.actor(),
                NOW, true, 1, old.sessions() + 1));
    }

    @Test
    void the_next_holder_has_the_role_and_the_unit_and_an_id_of_their_own() {
        Account old = secretary();
        accounts.bindings().bind("an", AN);
        Account next = handOver(" Binh ");

        assertThat(next).extracting(Account::username, Account::displayName, Account::role, Account::unit,
                Account::closed).containsExactly("binh", "Lê Bình", Role.BRANCH_SECRETARY, unit, false);
        assertThat(next.actor()).isNotEqualTo(old.actor());
        assertThat(accounts.now("binh")).hasValue(next);
        assertThat(known("binh")).isEqualTo(new KnownAccount(next, false, null, null, old.actor()));
        assertThat(accounts.redeem(accounts.linkFor("binh", DAY).token(), PASSWORD)).isPresent();
        accounts.bindings().bind("binh", AN);
        assertThat(accounts.bindings().account(AN)).isEqualTo(accounts.find("binh"));
        assertThat(accounts.change("binh", 0, "Bình", Role.BRANCH_SECRETARY, unit).version()).isOne();
        vault.close();
        open();
        assertThat(known("binh").former()).isEqualTo(old.actor());
    }

    @Test
    void the_journal_says_who_handed_what_to_whom_once() {
        Account old = secretary();
        Account next = handOver("binh");
        handOver("binh");

        assertThat(accounts.journal().before(null, 9)).singleElement().usingRecursiveComparison()
                .ignoringFields("cursor").isEqualTo(new JournalEntry("", NOW, officer, JournalEntry.Kind.HANDING_OVER,
                        null, old.actor() + " → " + next.actor()));
    }

    @Test
    void asked_for_twice_it_is_done_once() {
        secretary();
        Account next = handOver("binh");
        assertThat(handOver("binh")).isEqualTo(next);
        assertThat(accounts.all()).hasSize(2);
        assertThatThrownBy(() -> handOver("chi")).isInstanceOf(AccountRefused.Closed.class);
        assertThat(accounts.find("chi")).isEmpty();
    }

    @Test
    void of_several_at_the_same_moment_one_next_holder_comes_out() {
        for (List<String> names : List.of(List.of("binh", "binh", "binh"), List.of("binh", "chi", "dung"))) {
            accounts.create("an" + names.getLast(), "Hồ An", Role.BRANCH_SECRETARY, unit, PASSWORD);
            long done = IntStream.range(0, 3).mapToObj(i -> CompletableFuture.supplyAsync(() -> {
                try {
                    accounts.handOver(officer, "an" + names.getLast(), 0, names.get(i) + names.getLast(), "Lê");
                    return 1;
                } catch (AccountRefused.Closed | AccountRefused.ChangedMeanwhile e) {
                    return 0;
                }
            })).toList().stream().mapToInt(CompletableFuture::join).sum();
            assertThat(done).isEqualTo(names.getFirst().equals(names.getLast()) ? 3 : 1);
            assertThat(accounts.all()).filteredOn(one -> one.account().username().endsWith(names.getLast()))
                    .filteredOn(one -> !one.account().closed()).hasSize(1);
        }
    }

    @Test
    void what_cannot_be_handed_over_stays_as_it_is() {
        Account old = secretary();
        accounts.create("co.nguoi", "Người Khác", Role.AUDITOR, null, PASSWORD);
        assertThatThrownBy(() -> handOver("CO.NGUOI")).isInstanceOf(AccountRefused.UsernameTaken.class);
        assertThatThrownBy(() -> handOver("an")).isInstanceOf(AccountRefused.UsernameTaken.class);
        assertThatThrownBy(() -> handOver("x")).isInstanceOf(AccountRefused.UsernameMalformed.class);
        assertThatThrownBy(() -> accounts.handOver(officer, "an", 0, "binh", " "))
                .isInstanceOf(AccountRefused.NameMissing.class);
        assertThatThrownBy(() -> accounts.handOver(officer, "an", 7, "binh", "Lê Bình"))
                .isInstanceOf(AccountRefused.ChangedMeanwhile.class);
        assertThatThrownBy(() -> accounts.handOver(officer, "khong.co", 0, "binh", "Lê Bình"))
                .isInstanceOf(AccountRefused.UsernameUnknown.class);
        assertThat(accounts.find("an")).hasValue(old);
        accounts.close("an", 0);
        assertThatThrownBy(() -> accounts.handOver(officer, "an", 1, "binh", "Lê Bình"))
                .isInstanceOf(AccountRefused.Closed.class);
        assertThat(accounts.find("binh")).isEmpty();
        assertThat(accounts.journal().before(null, 9)).isEmpty();
    }

    @Test
    void the_last_administrator_hands_nothing_over() {
        Account last = accounts.create("an", "Quản trị", Role.ADMINISTRATOR, null, PASSWORD);
        assertThatThrownBy(() -> handOver("binh")).isInstanceOf(AccountRefused.LastAdministrator.class);
        assertThat(accounts.find("an")).hasValue(last);
        assertThat(accounts.find("binh")).isEmpty();

        accounts.create("chi", "Quản trị", Role.ADMINISTRATOR, null, PASSWORD);
        assertThat(handOver("binh").role()).isEqualTo(Role.ADMINISTRATOR);
    }

    @Test
    void interrupted_in_a_transaction_nothing_is_changed() {
        assumeThat(kind).isEqualTo(VaultPlace.Kind.SQLITE);
        Account old = secretary();
        accounts.bindings().bind("an", AN);
        place.change("CREATE TRIGGER broken BEFORE INSERT ON account BEGIN SELECT RAISE(ABORT, 'broken'); END");
        assertThatThrownBy(() -> handOver("binh")).isNotInstanceOf(AccountRefused.class);
        assertThat(accounts.find("an")).hasValue(old);
        assertThat(accounts.bindings().account(AN)).hasValue(old);

        place.change("DROP TRIGGER broken");
        assertThat(handOver("binh").closed()).isFalse();
    }

    @Test
    void interrupted_without_transactions_what_is_left_is_done_by_repeating() {
        assumeThat(kind).isEqualTo(VaultPlace.Kind.MONGODB);
        Account old = secretary();
        accounts.bindings().bind("an", AN);
        BsonDocument open = account("an");
        Account next = handOver("binh");
        BsonDocument closed = account("an");
        Bson pending = Updates.combine(Updates.set("closed", true), Updates.set("pending", true));
        // before the next holder's account was opened: nobody comes in
        change("binh", pending);
        assertThat(accounts.verify("an", PASSWORD)).isEmpty();
        assertThat(handOver("binh")).isEqualTo(next);
        assertThat(account("an")).isEqualTo(closed);

        // before the old one was closed: nothing is handed over yet, and the username may be another one
        change("binh", pending);
        place.collection(VaultDatabase.ACCOUNTS).replaceOne(Filters.eq("an"), open);
        assertThat(accounts.verify("an", PASSWORD)).hasValue(old);
        assertThat(handOver("chi").actor()).isNotEqualTo(next.actor());
        assertThat(known("binh").account().closed()).isTrue();
        assertThat(accounts.all()).filteredOn(one -> !one.account().closed()).hasSize(1);
    }

    private BsonDocument account(String username) {
        return place.collection(VaultDatabase.ACCOUNTS).find(Filters.eq(username)).first();
    }

    private void change(String username, Bson change) {
        place.collection(VaultDatabase.ACCOUNTS).updateOne(Filters.eq(username), change);
    }
}
