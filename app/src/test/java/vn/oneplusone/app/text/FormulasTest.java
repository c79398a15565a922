package vn.oneplusone.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulasTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+84", "-1", "@SUM(A1)", "\t=1", "\r1", "\n=1", " =1", "＝1+1", "＋84", "－1", "＠SUM",
            " ＝1"})
    void a_formula_stands_behind_an_apostrophe(String text) {
        assertThat(Formulas.escape(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Phú Xuân", "1.494", "'=1", "a=b", "12-QĐ/ĐTN", "x\n=1"})
    void other_text_stays(String text) {
        assertThat(Formulas.escape(text)).isEqualTo(text);
    }
}
