package vn.oneplusone.app.vault.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NearbyIdsTest {
    private static final int MANY = 100 * NearbyIds.RUN;

    private final List<UUID> ids = Stream.generate(NearbyIds::next).limit(MANY).toList();

    @Test
    void each_is_a_random_id_of_its_own() {
        assertThat(ids).doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(List.of(id.version(), id.variant())).containsExactly(4, 2));
        assertThat(ids.stream().map(UUID::getLeastSignificantBits)).doesNotHaveDuplicates();
    }

    @Test
    void those_given_out_together_begin_alike() {
        // a test that runs beside this one may take some of a run
        assertThat(ids.stream().collect(Collectors.groupingBy(NearbyIdsTest::beginning)).size()).isBetween(100, 300);
    }

    @Test
    void the_runs_lie_in_no_order() {
        List<Long> runs = ids.stream().map(NearbyIdsTest::beginning).distinct().toList();

        assertThat(runs).isNotEqualTo(runs.stream().sorted().toList());
    }

    private static long beginning(UUID id) {
        return id.getMostSignificantBits() >>> 32;
    }
}
