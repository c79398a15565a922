package vn.oneplusone.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemberCodeTest {
    private static List<MemberCode> some() {
        Random random = new Random(88);
        List<MemberCode> codes = new ArrayList<>();
        while (codes.size() < 40) {
            byte[] bytes = new byte[32];
            random.nextBytes(bytes);
            MemberCode.from(bytes).ifPresent(codes::add);
        }
        return codes;
    }

    @Test
    void is_nine_signs_in_threes_of_which_none_is_taken_for_another() {
        assertThat(some()).allSatisfy(code -> assertThat(code.printed())
                .matches("[2-9CDFHJKMNPRTVWXY]{3}-[2-9CDFHJKMNPRTVWXY]{3}-[2-9CDFHJKMNPRTVWXY]{3}")
                .containsPattern("[0-9]").containsPattern("[A-Z]"));
        assertThat(some()).doesNotHaveDuplicates();
    }

    @Test
    void is_known_however_it_is_written() {
        for (MemberCode code : some()) {
            String signs = code.signs();
            assertThat(List.of(code.printed(), signs, signs.toLowerCase(Locale.ROOT),
                    " " + code.printed().toLowerCase(Locale.ROOT) + "\u00a0",
                    code.printed().replace('-', '\u2013'), code.printed().replace('-', '\u2212'),
                    code.printed().replace('-', ' '), code.printed().replace("-", " - "),
                    code.printed().replace('-', '.'), signs.replace('2', '\uff12')))
                    .allSatisfy(written -> assertThat(MemberCode.of(written)).hasValue(code));
        }
    }

    @Test
    void tells_each_wrong_sign_and_each_two_that_changed_places() {
        for (MemberCode code : some()) {
            for (int i = 0; i < 9; i++) {
                for (char wrong : "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".toCharArray()) {
                    StringBuilder signs = new StringBuilder(code.signs());
                    signs.setCharAt(i, wrong);
                    assertThat(MemberCode.of(signs.toString()))
                            .isEqualTo(wrong == code.signs().charAt(i) ? Optional.of(code) : Optional.empty());
                }
                for (int j = 0; j < i; j++) {
                    if (code.signs().charAt(i) != code.signs().charAt(j)) {
                        StringBuilder signs = new StringBuilder(code.signs());
                        signs.setCharAt(i, code.signs().charAt(j));
                        signs.setCharAt(j, code.signs().charAt(i));
                        assertThat(MemberCode.of(signs.toString())).isEmpty();
                        signs.insert(6, '-').insert(3, '-');
                        assertThat(MemberCode.isSlip(signs.toString())).isTrue();
                    }
                }
            }
            assertThat(MemberCode.isSlip(code.printed())).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Nguyễn Văn An", "TN-0001", "0912345678", "091 234 567", "234567892", "CDFHJKMNP",
            "089203001234", "M-17", "30406-01", "TN2101234", "Phu Tan CD"})
    void what_lists_and_people_write_otherwise_is_neither_code_nor_slip(String written) {
        assertThat(MemberCode.of(written)).isEmpty();
        assertThat(MemberCode.isSlip(written)).isFalse();
    }

    @Test
    void a_code_of_letters_or_digits_alone_is_none() {
        assertThat(MemberCode.from(ByteBuffer.allocate(32).array())).isEmpty();
        assertThat(MemberCode.of("222222222")).isEmpty();
    }

    @Test
    void does_not_tell_itself_in_a_log() {
        assertThat(some().getFirst()).hasToString("MemberCode");
    }
}
