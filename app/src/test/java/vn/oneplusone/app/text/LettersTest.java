package vn.oneplusone.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What people write is evened out as ever; what nobody writes is cut into pieces that cost no more than others. */
class LettersTest {
    private static final Pattern SPACE_AROUND = Pattern.compile("^[\\s\\h]+|[\\s\\h]+$");
    private static final String SENTENCE = "Nguyễn Thị Hòa, xã Phú Xuân – ĐOÀN viên ﬁ Ⅳ ½ ガ ᄀ\u1161";

    @Test
    void usual_text_is_normalised_as_the_jdk_does() {
        String apart = Normalizer.normalize(SENTENCE, Form.NFD);
        assertThat(Letters.composed(apart)).isEqualTo(Normalizer.normalize(apart, Form.NFC));
        assertThat(Letters.apart(SENTENCE)).isEqualTo(apart);
        assertThat(Letters.compatible(apart)).isEqualTo(Normalizer.normalize(apart, Form.NFKC));
        assertThat(Letters.compatibleApart(SENTENCE)).isEqualTo(Normalizer.normalize(SENTENCE, Form.NFKD));
        assertThat(Letters.small(SENTENCE)).isEqualTo(SENTENCE.toLowerCase(Locale.ROOT));
        assertThat(Letters.small("ΟΔΟΣ")).isEqualTo("οδοσ");
    }

    @Test
    void no_piece_that_is_normalised_has_a_letter_with_more_marks_than_anybody_writes() {
        for (int length : Shapes.LENGTHS) {
            Shapes.of(length).forEach(text -> {
                List<String> pieces = new ArrayList<>();
                String whole = Letters.inPieces(text, piece -> {
                    pieces.add(piece);
                    return piece;
                });
                assertThat(whole).isEqualTo(text);
                assertThat(pieces).allMatch(piece -> mostMarks(piece) <= Letters.MOST_MARKS);
            });
        }
    }

    @Test
    void a_letter_with_more_marks_than_anybody_writes_is_normalised_in_pieces() {
        String text = "a" + "\u0300\u0323".repeat(30);
        String first = text.substring(0, 1 + Letters.MOST_MARKS);
        String second = text.substring(1 + Letters.MOST_MARKS);
        for (UnaryOperator<String> even : List.<UnaryOperator<String>>of(Letters::composed, Letters::apart,
                Letters::compatible, Letters::compatibleApart)) {
            assertThat(even.apply(text)).isEqualTo(even.apply(first) + even.apply(second));
        }
    }

    private static int mostMarks(String piece) {
        int most = 0;
        int marks = 0;
        for (int c : piece.codePoints().toArray()) {
            marks = Letters.isMark(c) ? marks + 1 : 0;
            most = Math.max(most, marks);
        }
        return most;
    }

    /** Else a run of it would be sorted by insertion after all. */
    @Test
    void whatever_the_jdk_sorts_among_marks_counts_as_one() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            if (Character.isDefined(c) && Character.getType(c) != Character.SURROGATE
                    && isSorted(Character.toString(c))) {
                assertThat(Letters.isMark(c)).as("U+%04X", c).isTrue();
            }
        }
    }

    /** Before the mark that comes last of all. */
    private static boolean isSorted(String one) {
        return !Normalizer.normalize("a\u0345" + one, Form.NFKD)
                .equals("a\u0345" + Normalizer.normalize(one, Form.NFKD));
    }

    @Test
    void space_around_is_what_it_always_was() {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            String text = (char) c + "a" + (char) c + "b" + (char) c;
            assertThat(Letters.trimmed(text)).as("U+%04X", c).isEqualTo(SPACE_AROUND.matcher(text).replaceAll(""));
        }
        assertThat(Letters.trimmed(" \u00A0\t ")).isEmpty();
        assertThat(Letters.trimmed("")).isEmpty();
    }

    @Test
    void a_number_has_digits_and_nothing_else() {
        assertThat(Letters.isNumber("0123", 4)).isTrue();
        assertThat(Letters.isNumber("01234", 4)).isFalse();
        assertThat(Letters.isNumber("", 4)).isFalse();
        assertThat(Letters.isNumber("٣", 4)).isFalse();
        assertThat(Letters.isNumber("-1", 4)).isFalse();
    }
}
