package vn.oneplusone.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.oneplusone.membership.events.PersonErased;
import vn.oneplusone.membership.events.PersonRegistered;
import vn.oneplusone.reporting.History;
import vn.oneplusone.reporting.RandomHistory;

class ErasureCountsTest {
    static LongStream seeds() {
        return RandomHistory.seeds();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void erasing_everybody_changes_no_number(long seed) {
        RandomHistory random = new RandomHistory(seed);
        History history = random.recorded(seed);
        String before = digest(history);
        List<UUID> people = random.facts().stream()
                .flatMap(fact -> fact instanceof PersonRegistered registered
                        ? java.util.stream.Stream.of(registered.person())
                        : java.util.stream.Stream.empty())
                .toList();
        assertThat(people).isNotEmpty();
        people.forEach(person -> history.fact("person/" + person, new PersonErased(person, LocalDate.of(2021, 5, 1))));
        assertThat(digest(history)).isEqualTo(before);
    }

    private static String digest(History history) {
        try (Figures figures = Figures.of(history, history.size(), size -> "root")) {
            return figures.digest(null);
        }
    }
}
