package vn.oneplusone.app.vault.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.oneplusone.app.vault.StoredVault;
import vn.oneplusone.app.vault.keys.VaultPlace;

/** One identity of a provider for each account, one account for each identity: the same in both stores. */
@ParameterizedClass
@EnumSource(VaultPlace.Kind.class)
class ProviderBindingsTest {
    private static final Instant NOW = Instant.parse("2021-12-31T10:00:00Z");
    private static final ProviderIdentity AN = new ProviderIdentity("https://id.example", "Hồ An");

    @RegisterExtension
    final VaultPlace place;

    private StoredVault vault;
    private Accounts accounts;

    ProviderBindingsTest(VaultPlace.Kind kind) {
        place = new VaultPlace(kind);
    }

    @BeforeEach
    void open() {
        vault = place.open();
        accounts = vault.accounts(Clock.fixed(NOW, ZoneOffset.UTC));
        add("an");
        add("binh");
    }

    @AfterEach
    void close() {
        vault.close();
    }

    private Account add(String username) {
        return accounts.create(username, username, Role.ADMINISTRATOR, null, "Đoàn kết là sức mạnh");
    }

    @Test
    void an_identity_finds_its_account_by_exactly_the_same_characters() {
        accounts.bindings().bind("AN", AN);
        assertThat(accounts.bindings().account(AN)).isEqualTo(accounts.find("an"));
        assertThat(accounts.bindings().of("an")).hasValue(new ProviderBinding(AN, NOW));
        for (String subject : List.of("hồ an", "HỒ AN", "Hồ An ", "Hồ\u00a0An", "ＨỒ An",
                Normalizer.normalize("Hồ An", Normalizer.Form.NFD), "an")) {
            assertThat(accounts.bindings().account(new ProviderIdentity(AN.issuer(), subject))).as(subject).isEmpty();
        }
        for (String issuer : List.of("https://id.example/", "https://ID.example", "http://id.example")) {
            assertThat(accounts.bindings().account(new ProviderIdentity(issuer, AN.subject()))).as(issuer).isEmpty();
        }
    }

    @Test
    void an_identity_belongs_to_one_account_and_an_account_has_one() {
        accounts.bindings().bind("an", AN);
        assertThatThrownBy(() -> accounts.bindings().bind("binh", AN)).isInstanceOf(AccountRefused.IdentityTaken.class);
        assertThatThrownBy(() -> accounts.bindings().bind("an", new ProviderIdentity(AN.issuer(), "another")))
                .isInstanceOf(AccountRefused.IdentityBound.class);
        assertThat(accounts.bindings().account(new ProviderIdentity(AN.issuer(), "another"))).isEmpty();
        assertThat(accounts.bindings().of("binh")).isEmpty();

        assertThat(accounts.bindings().unbind("an")).isTrue();
        assertThat(accounts.bindings().unbind("an")).isFalse();
        assertThat(accounts.bindings().account(AN)).isEmpty();
        accounts.bindings().bind("binh", AN);
        assertThat(accounts.bindings().account(AN)).isEqualTo(accounts.find("binh"));
    }

    @Test
    void of_many_who_bind_the_same_at_once_one_succeeds() {
        IntStream.range(0, 8).forEach(i -> add("nguoi" + i));
        List<CompletableFuture<Boolean>> tries = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> {
                    try {
                        accounts.bindings().bind("nguoi" + i, AN);
                        return true;
                    } catch (AccountRefused.IdentityTaken e) {
                        return false;
                    }
                })).toList();
        assertThat(tries.stream().filter(CompletableFuture::join)).hasSize(1);
        assertThat(IntStream.range(0, 8).filter(i -> accounts.bindings().of("nguoi" + i).isPresent())).hasSize(1);
    }

    @Test
    void a_closed_account_is_found_by_nothing_and_binds_nothing() {
        accounts.bindings().bind("an", AN);
        accounts.close("an", 0);
        assertThat(accounts.bindings().account(AN)).isEmpty();
        Account third = add("chin");
        accounts.close("chin", third.version());
        assertThatThrownBy(() -> accounts.bindings().bind("chin", new ProviderIdentity(AN.issuer(), "chín")))
                .isInstanceOf(AccountRefused.Closed.class);
    }

    @Test
    void what_could_be_no_subject_is_none() {
        assertThatThrownBy(() -> new ProviderIdentity("https://id.example", ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ProviderIdentity("https://id.example", "x".repeat(256)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
