package vn.oneplusone.app.vault.journal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.oneplusone.app.vault.keys.VaultPlace;
import vn.oneplusone.app.vault.store.Broken;

/** A contract that could not fail would guard nothing. */
class BrokenJournalStoreTest {
    @RegisterExtension
    final VaultPlace place = new VaultPlace(VaultPlace.Kind.SQLITE);

    private void isCaught(String method, Function<JournalStore, Function<Object[], Object>> broken,
            Consumer<JournalStoreContract> check) {
        JournalStore honest = place.store(SqliteJournal::new, MongoJournal::new);
        var contract = new JournalStoreContract() {
            @Override
            JournalStore empty() {
                return Broken.in(JournalStore.class, honest, method, broken.apply(honest));
            }
        };
        contract.begin();
        assertThatThrownBy(() -> check.accept(contract)).isInstanceOf(AssertionError.class);
    }

    @Test
    void entries_that_are_kept_in_another_order_are_caught() {
        isCaught("append", honest -> arguments -> {
            honest.append(((List<?>) arguments[0]).stream().map(JournalEntry.class::cast).toList().reversed());
            return arguments;
        }, JournalStoreContract::what_was_kept_is_read_the_newest_first_page_by_page);
    }

    @Test
    void a_span_that_is_overlooked_is_caught() {
        isCaught("before", honest -> arguments -> honest.before((String) arguments[0], null, null, 9),
                JournalStoreContract::a_span_has_its_beginning_and_not_its_end);
    }
}
