package vn.oneplusone.app.vault.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.oneplusone.app.vault.accounts.AccountStore.Bound;
import vn.oneplusone.app.vault.accounts.AccountStore.HandedOver;
import vn.oneplusone.app.vault.accounts.AccountStore.Outcome;

/** What a store of accounts promises, wherever it is. */
@SuppressWarnings("NullAway.Init")
abstract class AccountStoreContract {
    private static final Instant NOW = Instant.parse("2021-12-31T10:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final ProviderIdentity AN = new ProviderIdentity("https://id.example", "an");

    private AccountStore store;

    /** An empty one. */
    abstract AccountStore empty();

    @BeforeEach
    void begin() {
        store = empty();
    }

    private Account added(String username, Role role) {
        Account account = new Account(username, "Tên " + username, role,
                role == Role.ADMINISTRATOR ? null : UUID.randomUUID(), UUID.randomUUID(), NOW, false, 0, 0);
        assertThat(store.add(account, Optional.of("hash of " + username))).isTrue();
        return account;
    }

    private Account officer(String username) {
        return added(username, Role.COMMUNE_OFFICER);
    }

    private Account now(String username) {
        return store.find(username).orElseThrow().account();
    }

    @Test
    void a_username_is_taken_once() {
        Account an = officer("an");
        assertThat(store.add(an.at(5, 5), Optional.empty())).isFalse();
        assertThat(store.find("an")).hasValue(new AccountStore.Entry(an, Optional.of("hash of an")));
        assertThat(store.find("binh")).isEmpty();
    }

    @Test
    void all_are_listed_by_username_with_what_is_known_of_their_coming_in() {
        Account binh = officer("binh");
        Account an = officer("an");
        store.signedIn("binh", LATER);
        store.replaceLink("an", "a token", LATER);
        assertThat(store.all()).containsExactly(new KnownAccount(an, true, null, LATER, null),
                new KnownAccount(binh, true, LATER, null, null));
    }

    @Test
    void a_change_holds_for_the_version_it_was_decided_on() {
        Account an = officer("an");
        Account changed = an.changed("An", Role.AUDITOR, null);
        assertThat(store.replace(changed)).isEqualTo(Outcome.CHANGED);
        assertThat(store.replace(an.changed("Khác", Role.AUDITOR, null))).isEqualTo(Outcome.STALE);
        assertThat(now("an")).isEqualTo(changed);
        assertThat(store.replace(changed.changed("An", Role.COMMUNE_OFFICER, an.unit()))).isEqualTo(Outcome.CHANGED);
    }

    @Test
    void a_closed_account_has_no_link_and_gets_no_password() {
        Account an = officer("an");
        store.replaceLink("an", "a token", LATER);
        assertThat(store.replace(an.closed(true))).isEqualTo(Outcome.CHANGED);
        assertThat(store.linked("a token", NOW)).isEmpty();
        assertThat(store.redeem("a token", NOW, "another hash")).isEmpty();
        assertThat(store.replaceLink("an", "another token", LATER)).isFalse();
        assertThat(store.setPassword("an", "another hash")).isFalse();
        assertThat(store.find("an")).hasValue(new AccountStore.Entry(an.closed(true), Optional.of("hash of an")));
    }

    @Test
    void somebody_who_can_sign_in_is_left_to_administer() {
        Account an = added("an", Role.ADMINISTRATOR);
        Account invited = new Account("binh", "Bình", Role.ADMINISTRATOR, null, UUID.randomUUID(), NOW, false, 0, 0);
        store.add(invited, Optional.empty());
        assertThat(store.replace(an.closed(true))).isEqualTo(Outcome.LAST_ADMINISTRATOR);
        assertThat(store.replace(an.changed("An", Role.AUDITOR, null))).isEqualTo(Outcome.LAST_ADMINISTRATOR);
        assertThat(store.handOver(an, new Account("chi", "Chi", Role.ADMINISTRATOR, null, UUID.randomUUID(), NOW,
                false, 0, 0))).isEqualTo(HandedOver.LAST_ADMINISTRATOR);
        assertThat(now("an")).isEqualTo(an);
        store.setPassword("binh", "a hash");
        assertThat(store.replace(an.closed(true))).isEqualTo(Outcome.CHANGED);
    }

    @Test
    void a_link_lets_in_once_while_it_is_good_and_ends_the_sessions() {
        Account an = officer("an");
        assertThat(store.replaceLink("nobody", "a token", LATER)).isFalse();
        store.replaceLink("an", "lost", LATER);
        store.replaceLink("an", "a token", LATER);
        assertThat(store.linked("lost", NOW)).isEmpty();
        assertThat(store.linked("a token", LATER)).as("over").isEmpty();
        assertThat(store.linked("a token", NOW)).hasValue("an");
        assertThat(store.redeem("a token", LATER, "another hash")).isEmpty();
        assertThat(store.redeem("a token", NOW, "another hash")).hasValue("an");
        assertThat(store.redeem("a token", NOW, "a third")).isEmpty();
        assertThat(store.find("an")).hasValue(new AccountStore.Entry(an.at(0, 1), Optional.of("another hash")));
    }

    @Test
    void the_first_link_is_only_for_a_vault_in_which_nobody_has_a_password() {
        store.add(new Account("an", "An", Role.ADMINISTRATOR, null, UUID.randomUUID(), NOW, false, 0, 0),
                Optional.empty());
        assertThat(store.nobodyHasPassword()).isTrue();
        assertThat(store.replaceFirstLink("an", "a token", LATER)).isTrue();
        assertThat(store.linked("a token", NOW)).hasValue("an");
        officer("binh");
        assertThat(store.nobodyHasPassword()).isFalse();
        assertThat(store.replaceFirstLink("an", "another token", LATER)).isFalse();
        assertThat(store.linked("another token", NOW)).isEmpty();
    }

    @Test
    void an_identity_belongs_to_one_account_and_an_account_has_one() {
        List.of("an", "binh", "chi").forEach(this::officer);
        assertThat(store.bind("an", AN, NOW)).isEqualTo(Bound.DONE);
        assertThat(store.bind("binh", AN, NOW)).isEqualTo(Bound.TAKEN);
        assertThat(store.bind("an", new ProviderIdentity(AN.issuer(), "other"), NOW)).isEqualTo(Bound.ALREADY);
        assertThat(store.owner(AN)).hasValue("an");
        assertThat(store.binding("an")).hasValue(new ProviderBinding(AN, NOW));
        assertThat(store.binding("binh")).isEmpty();
        assertThat(store.unbind("an")).isTrue();
        assertThat(store.unbind("an")).isFalse();
        assertThat(store.owner(AN)).isEmpty();
        assertThat(store.bind("binh", AN, NOW)).isEqualTo(Bound.DONE);
        store.replace(now("chi").closed(true));
        assertThat(store.bind("chi", new ProviderIdentity(AN.issuer(), "chi"), NOW)).isEqualTo(Bound.CLOSED);
    }

    @Test
    void an_account_is_handed_over_once_with_all_that_belongs_to_it() {
        Account an = officer("an");
        officer("khac");
        store.bind("an", AN, NOW);
        Account next = new Account("binh", "Bình", an.role(), an.unit(), UUID.randomUUID(), LATER, false, 0, 0);
        assertThat(store.handOver(an.at(7, 0), next)).isEqualTo(HandedOver.STALE);
        assertThat(store.handOver(an, new Account("khac", "Khác", an.role(), an.unit(), UUID.randomUUID(), LATER,
                false, 0, 0))).isEqualTo(HandedOver.TAKEN);
        assertThat(store.handOver(an, next)).isEqualTo(HandedOver.DONE);
        assertThat(now("an")).isEqualTo(an.closed(true));
        assertThat(store.owner(AN)).isEmpty();
        assertThat(store.handOver(an.closed(true), next)).isEqualTo(HandedOver.AGAIN);
        assertThat(store.all()).filteredOn(one -> one.account().username().equals("binh")).singleElement()
                .extracting(KnownAccount::former, one -> one.account().closed()).containsExactly(an.actor(), false);
    }
}
