package vn.oneplusone.app.vault.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A contract that could not fail would guard nothing. */
class BrokenVaultStoreTest {
    private static final List<Consumer<VaultStoreContract>> CHECKS = List.of(
            VaultStoreContract::each_person_has_one_key_ever_after,
            VaultStoreContract::each_text_has_a_key_of_its_own_that_is_nobodys,
            VaultStoreContract::a_token_stands_for_one_id_for_each_purpose,
            VaultStoreContract::a_token_is_held_by_the_first_who_claims_it_until_that_one_is_outdated,
            VaultStoreContract::of_many_tokens_each_is_held_by_the_first_who_claims_it,
            VaultStoreContract::who_is_forgotten_has_no_key_no_id_and_no_token_and_everybody_else_what_they_had,
            VaultStoreContract::what_a_fork_gave_out_is_kept_as_it_was_given_out,
            VaultStoreContract::nothing_of_a_fork_is_to_be_used_where_it_was_given_out_otherwise);

    private static VaultStoreContract contract(Supplier<VaultStore> store) {
        var contract = new VaultStoreContract() {
            @Override
            VaultStore empty() {
                return store.get();
            }
        };
        contract.begin();
        return contract;
    }

    private static void isCaught(Supplier<VaultStore> store, Consumer<VaultStoreContract> check) {
        assertThatThrownBy(() -> check.accept(contract(store))).isInstanceOf(AssertionError.class);
    }

    @Test
    void an_honest_store_breaks_nothing() {
        assertThat(CHECKS).allSatisfy(check -> assertThatCode(
                () -> check.accept(contract(MemoryVaultStore::new))).doesNotThrowAnyException());
    }

    @Test
    void a_second_key_for_the_same_person_is_caught() {
        isCaught(() -> new MemoryVaultStore() {
            @Override
            Map<String, SealingKey> find(Owners owners, Collection<String> names) {
                return Map.of();
            }

            @Override
            Map<String, SealingKey> add(Owners owners, List<SealingKey> added) {
                Map<String, SealingKey> fresh = new HashMap<>();
                added.forEach(key -> fresh.put(key.owner(), key));
                return fresh;
            }
        }, VaultStoreContract::each_person_has_one_key_ever_after);
    }

    @Test
    void a_key_for_a_person_who_was_forgotten_is_caught() {
        isCaught(() -> new MemoryVaultStore() {
            @Override
            Map<String, SealingKey> add(Owners owners, List<SealingKey> added) {
                Map<String, SealingKey> all = new HashMap<>(super.add(owners, added));
                added.forEach(key -> all.putIfAbsent(key.owner(), key));
                return all;
            }
        }, VaultStoreContract::who_is_forgotten_has_no_key_no_id_and_no_token_and_everybody_else_what_they_had);
    }

    @Test
    void a_token_that_passes_to_a_person_who_was_forgotten_is_caught() {
        isCaught(() -> new MemoryVaultStore() {
            @Override
            Optional<UUID> claim(String purpose, String token, UUID person, @Nullable UUID outdated) {
                return forgotten().contains(person)
                        ? Optional.of(person)
                        : super.claim(purpose, token, person, outdated);
            }
        }, VaultStoreContract::who_is_forgotten_has_no_key_no_id_and_no_token_and_everybody_else_what_they_had);
    }

    @Test
    void many_tokens_that_are_taken_from_others_are_caught() {
        isCaught(() -> new MemoryVaultStore() {
            @Override
            Map<String, UUID> claimAll(String purpose, Map<String, UUID> persons) {
                super.claimAll(purpose, persons);
                return persons;
            }
        }, VaultStoreContract::of_many_tokens_each_is_held_by_the_first_who_claims_it);
    }

    @Test
    void an_id_that_is_given_out_anew_is_caught() {
        isCaught(() -> new MemoryVaultStore() {
            @Override
            Map<String, UUID> reserved(String purpose, Collection<String> tokens) {
                return Map.of();
            }

            @Override
            Map<String, UUID> addReserved(String purpose, Map<String, UUID> ids) {
                return ids;
            }
        }, VaultStoreContract::a_token_stands_for_one_id_for_each_purpose);
    }

    @Test
    void an_erasure_that_nobody_remembers_is_caught() {
        isCaught(() -> new MemoryVaultStore() {
            @Override
            Set<UUID> forgotten() {
                return Set.of();
            }
        }, VaultStoreContract::who_is_forgotten_has_no_key_no_id_and_no_token_and_everybody_else_what_they_had);
    }
}
