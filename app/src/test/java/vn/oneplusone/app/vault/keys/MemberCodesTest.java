package vn.oneplusone.app.vault.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.oneplusone.app.text.MemberCode;
import vn.oneplusone.app.vault.StoredVault;
import vn.oneplusone.membership.commands.PersonalDetails;

/** Each person has one code of their own, on both stores. */
@ParameterizedClass
@EnumSource(VaultPlace.Kind.class)
class MemberCodesTest {
    private final UUID person = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @RegisterExtension
    final VaultPlace place;

    private StoredVault vault;

    MemberCodesTest(VaultPlace.Kind kind) {
        place = new VaultPlace(kind);
    }

    @BeforeEach
    void open() {
        vault = place.open();
        vault.prepareKeys(List.of(person, other));
    }

    @AfterEach
    void close() {
        vault.close();
    }

    private static MemberCode of(Vault vault, UUID one) {
        return Objects.requireNonNull(vault.memberCodes(List.of(one)).get(one));
    }

    private static Optional<UUID> bearer(Vault vault, MemberCode code) {
        return Optional.ofNullable(vault.bearers(List.of(code)).get(code));
    }

    @Test
    void a_person_has_one_code_ever_after_and_is_found_by_it() {
        MemberCode code = of(vault, person);
        assertThat(vault.memberCodes(List.of(other, person, other))).containsOnlyKeys(person, other)
                .containsEntry(person, code);
        assertThat(of(vault, other)).isNotEqualTo(code);
        vault.close();
        open();
        assertThat(of(vault, person)).isEqualTo(code);
        assertThat(bearer(vault, code)).hasValue(person);
        // other people's erasures wrap every key anew
        vault.forget(other);
        assertThat(of(vault, person)).isEqualTo(code);
    }

    @Test
    void whoever_has_no_key_has_no_code_and_gets_none() {
        UUID stranger = UUID.randomUUID();
        assertThat(vault.memberCodes(List.of(stranger))).isEmpty();
        assertThat(vault.memberCodes(List.of())).isEmpty();
        vault.prepareKeys(List.of(stranger));
        assertThat(vault.memberCodes(List.of(stranger))).containsOnlyKeys(stranger);
    }

    @Test
    void an_erasure_destroys_it() {
        MemberCode code = of(vault, person);
        vault.forget(person);
        assertThat(bearer(vault, code)).isEmpty();
        assertThat(vault.memberCodes(List.of(person, other))).containsOnlyKeys(other);
        vault.close();
        open();
        assertThat(bearer(vault, code)).isEmpty();
        assertThat(vault.memberCodes(List.of(person))).isEmpty();
    }

    @Test
    void a_trial_uses_no_code_up_and_what_it_keeps_has_the_code_that_it_had() {
        UUID fresh = UUID.randomUUID();
        MemberCode tried;
        MemberCode old;
        try (Vault fork = vault.fork()) {
            fork.prepareKeys(List.of(fresh));
            old = of(fork, person);
            tried = of(fork, fresh);
            assertThat(bearer(fork, tried)).hasValue(fresh);
        }
        assertThat(bearer(vault, old)).isEmpty();
        assertThat(bearer(vault, tried)).isEmpty();
        assertThat(vault.memberCodes(List.of(fresh))).isEmpty();
        assertThat(of(vault, person)).isEqualTo(old);
        try (VaultFork fork = vault.fork()) {
            fork.prepareKeys(List.of(fresh));
            tried = of(fork, fresh);
            assertThat(fork.keep()).isTrue();
        }
        assertThat(bearer(vault, tried)).hasValue(fresh);
        assertThat(of(vault, fresh)).isEqualTo(tried);
    }

    @Test
    void of_two_whose_keys_lead_to_one_code_the_later_gets_another_and_keeps_it() {
        MemberCode first;
        try (Vault fork = vault.fork()) {
            first = of(fork, person);
        }
        VaultStore store = place.store();
        try {
            store.claim(MemberCodes.PURPOSE, vault.token(MemberCodes.PURPOSE, first.signs()), other, null);
        } finally {
            store.close();
        }
        MemberCode second = of(vault, person);
        assertThat(second).isNotEqualTo(first);
        assertThat(bearer(vault, second)).hasValue(person);
        assertThat(bearer(vault, first)).hasValue(other);
        vault.forget(other);
        assertThat(of(vault, person)).isEqualTo(second);
    }

    @Test
    void nodes_that_ask_at_once_are_told_the_same_and_never_one_code_twice() {
        List<UUID> people = IntStream.range(0, 60).mapToObj(i -> new UUID(9, i)).toList();
        vault.prepareKeys(people);
        try (StoredVault node = place.open()) {
            List<UUID> backwards = new ArrayList<>(people);
            Collections.reverse(backwards);
            List<CompletableFuture<Map<UUID, MemberCode>>> asked = Stream
                    .<Supplier<Map<UUID, MemberCode>>>of(() -> vault.memberCodes(people),
                            () -> node.memberCodes(backwards), () -> node.memberCodes(people.subList(20, 40)))
                    .map(CompletableFuture::supplyAsync).toList();
            Map<UUID, MemberCode> mine = asked.getFirst().join();
            assertThat(asked.get(1).join()).isEqualTo(mine);
            assertThat(mine).containsAllEntriesOf(asked.get(2).join()).hasSize(60);
            assertThat(new HashSet<>(mine.values())).hasSize(60);
            mine.forEach((one, code) -> assertThat(bearer(node, code)).hasValue(one));
        }
    }

    @Test
    void people_of_before_have_one_without_a_step_of_their_own() {
        UUID old = UUID.randomUUID();
        vault.detailsSeal().seal(old,
                new PersonalDetails("Nguyễn Văn An", LocalDate.of(2003, 3, 26), null, null, null));
        vault.close();
        vault = place.openExisting();
        assertThat(vault.memberCodes(List.of(old))).containsOnlyKeys(old);
    }
}
