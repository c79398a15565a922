package vn.oneplusone.app.ledger.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {
    @Test
    void events_get_ids_that_grow() {
        assertThat(IdentifierFactory.getInstance()).isInstanceOf(TimeOrderedIds.class);
        List<String> ids = Stream.generate(() -> GenericEventMessage.asEventMessage("an event").getIdentifier())
                .limit(10_000).toList();
        assertThat(ids).isSorted().doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(UUID.fromString(id).version()).isEqualTo(7));
    }

    @Test
    void threads_at_once_get_different_ones() {
        IdentifierFactory ids = new TimeOrderedIds();
        assertThat(IntStream.range(0, 100_000).parallel().mapToObj(i -> ids.generateIdentifier()).distinct().count())
                .isEqualTo(100_000);
    }
}
