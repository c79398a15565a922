package vn.oneplusone.app.ledger.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamPlaceTest {
    @ParameterizedTest
    @ValueSource(strings = {"a", "", "#", "##", "a#", "#a", "a#0000000000000000001", "0000000000000000001", "đ#ư"})
    void a_place_tells_its_stream_and_sequence(String stream) {
        for (long sequence : new long[]{0, 1, 10, Long.MAX_VALUE}) {
            String place = StreamPlace.of(stream, sequence);
            assertThat(StreamPlace.stream(place)).isEqualTo(stream);
            assertThat(StreamPlace.number(place)).isEqualTo(sequence);
        }
        assertThat(StreamPlace.of(stream, 9)).isLessThan(StreamPlace.of(stream, 10));
    }

    @Test
    void no_two_streams_share_a_place() {
        Set<String> places = new HashSet<>();
        List<String> names = List.of("a", "a#", "a##", "a#0000000000000000000", "a##0000000000000000000", "", "#");
        for (String name : names) {
            for (long sequence = 0; sequence < 3; sequence++) {
                assertThat(places.add(StreamPlace.of(name, sequence))).as(name + " " + sequence).isTrue();
            }
        }
        assertThat(places.add(StreamPlace.alone(0))).isTrue();
    }

    @Test
    void what_stands_alone_has_its_position() {
        assertThat(StreamPlace.stream(StreamPlace.alone(7))).isNull();
        assertThat(StreamPlace.number(StreamPlace.alone(7))).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a#1", "a#b#0000000000000000001", "a0000000000000000001", "a#-000000000000000001"})
    void refuses_what_is_no_place(String text) {
        assertThatThrownBy(() -> StreamPlace.stream(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
