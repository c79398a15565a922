package vn.oneplusone.app.vault.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.oneplusone.app.vault.keys.VaultStore.ForkedValues;

/** What a store of keys and reserved ids promises, wherever it is. */
@SuppressWarnings("NullAway.Init")
abstract class VaultStoreContract {
    private static final String PURPOSE = "person-code";

    private final UUID person = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private VaultStore store;

    /** An empty one. */
    abstract VaultStore empty();

    @BeforeEach
    void begin() {
        store = empty();
    }

    private static String secret(SealingKey key) {
        return key.id() + " " + HexFormat.of().formatHex(key.secret().getEncoded());
    }

    private String keyOf(UUID one) {
        return secret(Objects.requireNonNull(store.keysOf(List.of(one)).get(one)));
    }

    @Test
    void each_person_has_one_key_ever_after() {
        assertThat(store.keyOf(person)).isEmpty();
        String key = keyOf(person);
        Map<UUID, SealingKey> both = store.keysOf(List.of(other, person, other));
        assertThat(both.keySet()).containsExactly(other, person);
        assertThat(both).extractingByKey(person).extracting(VaultStoreContract::secret).isEqualTo(key);
        assertThat(store.keyOf(person).map(VaultStoreContract::secret)).hasValue(key);
        assertThat(keyOf(other)).isNotEqualTo(key);
        assertThat(store.keysOf(List.of())).isEmpty();
    }

    @Test
    void each_text_has_a_key_of_its_own_that_is_nobodys() {
        List<SealingKey> keys = store.newTextKeys(3);
        assertThat(keys).extracting(SealingKey::id).doesNotHaveDuplicates().hasSize(3);
        keys.forEach(key -> assertThat(store.textKey(key.id()).map(VaultStoreContract::secret)).hasValue(secret(key)));
        keyOf(person);
        assertThat(store.textKey(store.keyOf(person).orElseThrow().id())).isEmpty();
        assertThat(store.newTextKeys(0)).isEmpty();
    }

    @Test
    void a_token_stands_for_one_id_for_each_purpose() {
        UUID id = store.reserve(PURPOSE, List.of("b")).get("b");
        Map<String, UUID> ids = store.reserve(PURPOSE, List.of("c", "b", "a", "c"));
        assertThat(ids.keySet()).containsExactly("c", "b", "a");
        assertThat(ids).containsEntry("b", id);
        assertThat(ids.values()).doesNotHaveDuplicates();
        assertThat(store.reserve(PURPOSE, ids.keySet())).isEqualTo(ids);
        assertThat(store.reserved(PURPOSE, "a")).hasValue(ids.get("a"));
        assertThat(store.reserved("household", "a")).isEmpty();
        assertThat(store.reserved(PURPOSE, List.of("a", "z"))).containsOnlyKeys("a");
    }

    @Test
    void a_token_is_held_by_the_first_who_claims_it_until_that_one_is_outdated() {
        assertThat(store.claim(PURPOSE, "1", person, null)).hasValue(person);
        assertThat(store.claim(PURPOSE, "1", other, null)).hasValue(person);
        assertThat(store.claim(PURPOSE, "1", other, UUID.randomUUID())).hasValue(person);
        assertThat(store.claim(PURPOSE, "1", other, person)).hasValue(other);
        assertThat(store.holder(PURPOSE, "1")).hasValue(other);
        assertThat(store.claim(PURPOSE, "2", person, other)).hasValue(person);
        assertThat(store.holders(PURPOSE, List.of("1", "2", "3"))).isEqualTo(Map.of("1", other, "2", person));
    }

    @Test
    void of_many_tokens_each_is_held_by_the_first_who_claims_it() {
        store.claim(PURPOSE, "1", other, null);
        assertThat(store.claimAll(PURPOSE, Map.of("1", person, "2", person, "3", other)))
                .isEqualTo(Map.of("1", other, "2", person, "3", other));
        assertThat(store.claimAll(PURPOSE, Map.of("2", other))).isEqualTo(Map.of("2", person));
        assertThat(store.holders(PURPOSE, List.of("1", "2", "3", "4")))
                .isEqualTo(Map.of("1", other, "2", person, "3", other));
        assertThat(store.claimAll(PURPOSE, Map.of())).isEmpty();
        store.forget(person);
        assertThat(store.claimAll(PURPOSE, Map.of("2", person, "4", other))).isEqualTo(Map.of("4", other));
        assertThat(store.holders(PURPOSE, List.of("2", "4"))).isEqualTo(Map.of("4", other));
    }

    @Test
    void who_is_forgotten_has_no_key_no_id_and_no_token_and_everybody_else_what_they_had() {
        String key = keyOf(other);
        String text = secret(store.newTextKeys(1).getFirst());
        keyOf(person);
        store.addReserved(PURPOSE, Map.of("theirs", person, "anothers", other));
        store.claim(PURPOSE, "1", person, null);
        store.claim(PURPOSE, "2", other, null);
        for (int time = 1; time <= 2; time++) {
            store.forget(person);
            assertThat(store.forgotten()).containsExactly(person);
            assertThat(store.keyOf(person)).isEmpty();
            assertThat(store.keysOf(List.of(person, other))).containsOnlyKeys(other);
            assertThat(store.reserved(PURPOSE, List.of("theirs", "anothers"))).containsOnlyKeys("anothers");
            assertThat(store.holders(PURPOSE, List.of("1", "2"))).containsOnlyKeys("2");
            assertThat(store.claim(PURPOSE, "1", person, null)).isEmpty();
            assertThat(store.claim(PURPOSE, "2", person, other)).as("passes to nobody").isEmpty();
        }
        assertThat(keyOf(other)).isEqualTo(key);
        assertThat(store.textKey(text.substring(0, text.indexOf(' '))).map(VaultStoreContract::secret)).hasValue(text);
        assertThat(store.tokenKey()).isNotNull();
        store.forget(List.of());
    }

    private ForkedValues values(SealingKey key) {
        return new ForkedValues(Map.of(PURPOSE, Map.of("a", other)),
                List.of(key, SealingKey.fresh(Optional.empty())),
                List.of(new ForkedValues.Claim(PURPOSE, "1", person, null)));
    }

    @Test
    void what_a_fork_gave_out_is_kept_as_it_was_given_out() {
        ForkedValues values = values(SealingKey.fresh(Optional.of(person)));
        for (int time = 1; time <= 2; time++) {
            assertThat(store.keep(values)).as("time %d", time).isTrue();
        }
        values.keys().forEach(key -> assertThat(
                key.person().isPresent() ? store.keyOf(person) : store.textKey(key.id()))
                .map(VaultStoreContract::secret).hasValue(secret(key)));
        assertThat(store.reserved(PURPOSE, "a")).hasValue(other);
        assertThat(store.holder(PURPOSE, "1")).hasValue(person);
    }

    @Test
    void nothing_of_a_fork_is_to_be_used_where_it_was_given_out_otherwise() {
        List<Runnable> meanwhile = List.of(() -> store.reserve(PURPOSE, List.of("a")), () -> keyOf(person),
                () -> store.claim(PURPOSE, "1", other, null), () -> store.forget(person));
        for (Runnable change : meanwhile) {
            store.close();
            begin();
            change.run();
            assertThat(store.keep(values(SealingKey.fresh(Optional.of(person))))).isFalse();
        }
    }
}
