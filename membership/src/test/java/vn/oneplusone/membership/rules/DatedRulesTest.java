package vn.oneplusone.membership.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatedRulesTest {
    @TempDir
    Path folder;

    record Sample(String version, LocalDate effectiveFrom, @Nullable String corrects,
            int years) implements DatedRules.Dated {
        Sample(String version, LocalDate effectiveFrom, int years) {
            this(version, effectiveFrom, null, years);
        }
    }

    private static final class Samples extends DatedRules<Sample> {
        Samples(List<Sample> sets) {
            super(sets);
        }

        static Samples of(ClassLoader files) {
            return new Samples(read(files, "some.module", Sample.class));
        }
    }

    @Test
    void another_rule_set_is_another_file_and_nothing_else() throws IOException {
        put("2018-2022",
                "{\"version\": \"2018-2022\", \"effectiveFrom\": \"2018-01-01\", \"corrects\": null, \"years\": 15}");
        put("2023-2027",
                "{\"version\": \"2023-2027\", \"effectiveFrom\": \"2023-01-01\", \"corrects\": null, \"years\": 16}");
        Samples samples = read();
        assertThat(samples.all()).extracting(Sample::version).containsExactly("2018-2022", "2023-2027");
        assertThat(samples.on(LocalDate.of(1999, 1, 1)).years()).isEqualTo(15);
        assertThat(samples.on(LocalDate.of(2022, 12, 31)).years()).isEqualTo(15);
        assertThat(samples.on(LocalDate.of(2023, 1, 1)).years()).isEqualTo(16);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "another name | {'version': 'b', 'effectiveFrom': '2018-01-01', 'corrects': null, 'years': 15}",
            "a member too many | {'version': 'a', 'effectiveFrom': '2018-01-01', 'corrects': null, 'years': 15, 'months': 3}",
            "a member too few | {'version': 'a', 'effectiveFrom': '2018-01-01', 'corrects': null}",
            "an empty number | {'version': 'a', 'effectiveFrom': '2018-01-01', 'corrects': null, 'years': null}",
            "two in one file | {'version': 'a', 'effectiveFrom': '2018-01-01', 'corrects': null, 'years': 15} {}",
            "no date | {'version': 'a', 'effectiveFrom': 'soon', 'corrects': null, 'years': 15}"}, quoteCharacter = '`')
    void a_file_that_is_not_as_it_should_be_stops_the_start(String why, String content) throws IOException {
        put("a", content.replace('\'', '"'));
        assertThatThrownBy(this::read).as(why).isInstanceOf(RuntimeException.class);
    }

    @Test
    void no_file_two_of_one_day_and_two_of_one_name_are_refused() {
        LocalDate day = LocalDate.of(2018, 1, 1);
        assertThatThrownBy(() -> new Samples(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Samples(List.of(new Sample("a", day, 1), new Sample("b", day, 1))))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("a").hasMessageContaining("b");
        assertThatThrownBy(() -> new Samples(List.of(new Sample("a", day, 1), new Sample("a", day.plusDays(1), 1))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_set_that_corrects_another_holds_in_its_place_and_both_are_known_by_name() {
        LocalDate day = LocalDate.of(2018, 1, 1);
        Sample wrong = new Sample("a", day, 1);
        Sample right = new Sample("b", day, "a", 2);
        Sample later = new Sample("c", day.plusYears(5), 3);
        Samples samples = new Samples(List.of(later, right, wrong));
        assertThat(samples.on(day)).isEqualTo(right);
        assertThat(samples.all()).containsExactly(right, later);
        assertThat(samples.everWritten()).containsExactly(wrong, right, later);
        assertThat(samples.named("a")).contains(wrong);
        assertThat(samples.named("d")).isEmpty();
    }

    @Test
    void a_set_corrects_one_that_is_there_and_starts_on_the_same_day() {
        LocalDate day = LocalDate.of(2018, 1, 1);
        assertThatThrownBy(() -> new Samples(List.of(new Sample("b", day, "a", 2))))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("corrects no set");
        assertThatThrownBy(
                () -> new Samples(List.of(new Sample("a", day.minusDays(1), 1), new Sample("b", day, "a", 2))))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("corrects no set");
        assertThatThrownBy(() -> new Samples(List.of(new Sample("a", day, "b", 1), new Sample("b", day, "a", 2))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Samples read() throws IOException {
        try (URLClassLoader files = new URLClassLoader(new URL[]{folder.toUri().toURL()}, null)) {
            return Samples.of(files);
        }
    }

    private void put(String name, String content) throws IOException {
        Path rules = Files.createDirectories(folder.resolve("some/module/rules"));
        Files.writeString(rules.resolve(name + ".json"), content);
    }
}
