package vn.oneplusone.app.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDayTest {
    @ParameterizedTest
    @ValueSource(strings = {"26/03/2003", "26/3/2003", "26-03-2003", "26.3.2003", "26 3 2003", " 26 / 03 / 2003 ",
            "26032003",
            "2003-03-26"})
    void a_day_is_typed_in_many_ways(String typed) {
        assertThat(TypedDay.of(typed)).isEqualTo(LocalDate.of(2003, 3, 26));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "26", "26/03", "26/03/03", "03/26/2003", "30/02/2003", "20030326", "2003/03/26",
            "2003-3-26",
            "26/03/2003/1", "hôm nay", "26/03/20033"})
    void what_may_mean_another_day_is_none(String typed) {
        assertThatThrownBy(() -> TypedDay.of(typed)).isInstanceOf(DateTimeException.class);
    }
}
