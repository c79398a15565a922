package vn.oneplusone.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FingerprintsTest {
    @Test
    void remembers_the_last_number_of_each_of_many_texts() {
        Fingerprints fingerprints = new Fingerprints();
        for (int i = 0; i < 200_000; i++) {
            assertThat(fingerprints.put("person/" + i, i)).isEqualTo(Fingerprints.NONE);
        }
        for (int i = 0; i < 200_000; i++) {
            assertThat(fingerprints.put("person/" + i, i + 1)).isEqualTo(i);
        }
        assertThat(fingerprints.put("person/7", 0)).isEqualTo(8);
        assertThat(fingerprints.put("person/7", 3)).isZero();
    }

    @Test
    void tells_texts_apart_that_differ_little() {
        Fingerprints fingerprints = new Fingerprints();
        for (String text : List.of("", "\u0000", "\u0000\u0000", "a", "b", "ab", "ba", "a\u0000", "\u0000a", "â",
                "ấ")) {
            assertThat(fingerprints.put(text, 1)).as("'%s'", text).isEqualTo(Fingerprints.NONE);
        }
    }
}
