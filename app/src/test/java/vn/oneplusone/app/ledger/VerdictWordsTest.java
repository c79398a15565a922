package vn.oneplusone.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.oneplusone.app.ledger.tree.Damage;
import vn.oneplusone.app.ledger.tree.Verdict;

class VerdictWordsTest {
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");
    private static final Pattern VIETNAMESE_LETTERS = Pattern.compile("[ạảấầậẩắặếềệểốồộổớợởứừựửđơưăâêô]");

    @ParameterizedTest
    @EnumSource
    void each_damage_has_words_in_both_languages(Damage damage) {
        Verdict finding = new Verdict.Finding(41_012, damage, List.of("first", "second", "third"));

        assertThat(finding.exitCode()).isEqualTo(1);
        assertThat(finding.words(VIETNAMESE)).containsPattern(VIETNAMESE_LETTERS).doesNotContain("{")
                .satisfies(words -> assertThat(Normalizer.isNormalized(words, Normalizer.Form.NFC)).isTrue());
        assertThat(finding.words(Locale.ENGLISH)).doesNotContain("{")
                .doesNotContainPattern(VIETNAMESE_LETTERS);
        if (!List.of(Damage.STORE, Damage.HEAD_WRONG, Damage.CHECKPOINT_UNREADABLE, Damage.KEPT_UNREADABLE)
                .contains(damage)) {
            assertThat(finding.words(VIETNAMESE)).contains("41012");
            assertThat(finding.words(Locale.ENGLISH)).contains("41012");
        }
    }

    @Test
    void a_sound_ledger_is_told_with_size_and_root() {
        Verdict sound = new Verdict.Sound(12_345, NaiveTree.root(List.of()));

        assertThat(sound.exitCode()).isZero();
        assertThat(sound.words(VIETNAMESE)).isEqualTo("Sổ cái nguyên vẹn: 12345 mục, gốc "
                + "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855.");
        assertThat(sound.words(Locale.ENGLISH)).startsWith("The ledger is sound: 12345 entries");
    }
}
