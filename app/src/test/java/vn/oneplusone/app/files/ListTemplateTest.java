package vn.oneplusone.app.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ListTemplateTest {
    static Stream<ReadingUnderstandsTest.Known> what_is_written_is_read_back_as_the_same_row() {
        return ReadingUnderstandsTest.every_kind_of_list_is_understood().stream();
    }

    @ParameterizedTest
    @MethodSource
    void what_is_written_is_read_back_as_the_same_row(ReadingUnderstandsTest.Known known) {
        ListKind kind = Objects.requireNonNull(Lists.read(known.lines().toArray(String[]::new)).report().kind());
        Lists.Outcome again = Lists.read(line(ListTemplate.headings(kind).stream()),
                line(ListTemplate.cells(known.row()).stream()));
        assertThat(again.rows()).containsExactly(known.row());
        assertThat(again.report().warnings()).isEmpty();
    }

    private static String line(Stream<String> cells) {
        return cells.map(cell -> '"' + cell + '"').collect(Collectors.joining(","));
    }
}
