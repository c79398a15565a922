package vn.oneplusone.reporting.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SuppressionTest {
    @Test
    void nothing_small_hides_nothing() {
        assertThat(shown(30, 0, 10, 20)).isEqualTo("30: 0 10 20");
    }

    @Test
    void a_small_one_is_hidden_with_the_next_larger_ones() {
        assertThat(shown(43, 3, 8, 12, 20)).isEqualTo("43: - - 12 20");
        assertThat(shown(33, 3, 5, 5, 20)).isEqualTo("33: - - - 20");
    }

    @Test
    void small_ones_that_are_few_together_are_not_left_alone() {
        assertThat(shown(22, 1, 1, 20)).isEqualTo("22: - - -");
        assertThat(shown(52, 1, 1, 20, 30)).isEqualTo("52: - - - 30");
        assertThat(shown(50, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 40)).isEqualTo("50: - - - - - - - - - - -");
    }

    @Test
    void where_nothing_else_can_be_hidden_the_total_is() {
        assertThat(shown(7, 1, 1, 5)).isEqualTo("-: - - -");
        assertThat(shown(3, 3, 0)).isEqualTo("-: - 0");
        assertThat(shown(20, 3, 0)).isEqualTo("-: - 0");
    }

    /** Somebody who subtracts, and knows that 0 is never hidden. */
    @Test
    void subtraction_leaves_each_hidden_number_open() {
        Random random = new Random(20210326);
        int hidden = 0;
        for (int i = 0; i < 200_000; i++) {
            long[] units = random.longs(1 + random.nextInt(6), 0, random.nextBoolean() ? 4 : 30).toArray();
            long total = Arrays.stream(units).sum();
            Suppression suppression = new Suppression(units, total);
            if (suppression.isTotalHidden()) {
                continue;
            }
            int[] kept = IntStream.range(0, units.length).filter(suppression::isHidden).toArray();
            long rest = total
                    - IntStream.range(0, units.length).filter(unit -> !suppression.isHidden(unit)).mapToLong(
                            unit -> units[unit]).sum();
            for (int unit : kept) {
                hidden++;
                // from one person to all but one for each of the others: a small number may be a large one
                assertThat(rest - (kept.length - 1)).as("%s", suppression)
                        .isGreaterThanOrEqualTo(Suppression.POSSIBLE);
                assertThat(units[unit]).isPositive();
            }
            assertThat(IntStream.range(0, units.length).filter(unit -> !suppression.isHidden(unit))
                    .noneMatch(unit -> units[unit] > 0 && units[unit] < Suppression.SMALLEST)).isTrue();
        }
        assertThat(hidden).isGreaterThan(1000);
    }

    private static String shown(long total, long... units) {
        Suppression suppression = new Suppression(units, total);
        StringBuilder shown = new StringBuilder(suppression.isTotalHidden() ? "-:" : total + ":");
        for (int unit = 0; unit < units.length; unit++) {
            shown.append(' ').append(suppression.isHidden(unit) ? "-" : Long.toString(units[unit]));
        }
        return shown.toString();
    }
}
