package vn.oneplusone.app.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vn.oneplusone.app.files.shape.ListRow;

/** Reads lists that tests write down in place. */
final class Lists {
    private Lists() {}

    record Outcome(List<ListRow> rows, ListReport report) {
        List<String> codes() {
            return report.problems().stream().map(RowProblem::code).toList();
        }

        RowProblem problem() {
            return report.problems().getFirst();
        }

        <R extends ListRow> R row(Class<R> type) {
            if (report.problemCount() > 0) {
                throw new AssertionError("problems: " + report.problems());
            }
            return type.cast(rows.getFirst());
        }
    }

    static Outcome read(String... lines) {
        return read(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    static Outcome read(byte[] bytes) {
        return read(new ListReader(), bytes);
    }

    static Outcome read(ListReader reader, byte[] bytes) {
        List<ListRow> rows = new ArrayList<>();
        try {
            return new Outcome(rows, reader.read("danh sách.csv", new ByteArrayInputStream(bytes), rows::add));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
