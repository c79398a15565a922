package vn.oneplusone.app.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.oneplusone.app.text.Shapes;

/** What is looked for is compared with every name: few words, each once, and none of a text that no name is like. */
class FoldedTest {
    @Test
    void words_are_found_without_accents_and_each_once() {
        assertThat(Folded.words("  Phú XUÂN phu, Đoàn ")).containsExactly("phu", "xuan", "doan");
        assertThat(Folded.matches(Folded.of("Đoàn xã Phú Xuân"), Folded.words("xuan phú đ"))).isTrue();
    }

    @Test
    void a_text_longer_than_any_name_has_no_words() {
        assertThat(Folded.words("a b ".repeat(50))).containsExactly("a", "b");
        assertThat(Folded.words("a b ".repeat(51))).isEmpty();
        Shapes.LENGTHS.stream().filter(length -> length > 200).flatMap(Shapes::of)
                .filter(text -> text.length() > 200).forEach(text -> assertThat(Folded.words(text)).isEmpty());
    }
}
