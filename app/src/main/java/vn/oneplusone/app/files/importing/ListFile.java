package vn.oneplusone.app.files.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.files.ListReader;
import vn.oneplusone.app.files.ListReport;
import vn.oneplusone.app.files.shape.ListRow;

/**
 * A list to be taken in.
 *
 * @param name as reports call it
 */
public record ListFile(String name, Content content) {
    /** Opens the bytes, each time anew. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }

    /** A file on disk, called by its folder and its own name: lists of several communes are often called the same. */
    public static ListFile of(Path file) {
        int names = file.getNameCount();
        Path name = names > 1 ? file.subpath(names - 2, names) : file;
        return new ListFile(name.toString().replace('\\', '/'), () -> Files.newInputStream(file));
    }

    /** What is in memory only. */
    public static ListFile of(String name, byte[] bytes) {
        return new ListFile(name, () -> new ByteArrayInputStream(bytes));
    }

    /**
     * A list that was read.
     *
     * @param wrong rows with something wrong in a cell
     * @param whole whether more is wrong with it than single rows, of which it is known whom they are about: then the rules say nothing of it
     */
    record Read(ListReport report, List<ListRow> rows, List<ListRow> wrong, boolean whole) {}

    Read read(ListReader reader) {
        List<ListRow> rows = new ArrayList<>();
        WrongRows wrong = new WrongRows();
        try (InputStream in = content.open()) {
            ListReport report = reader.read(name, in, rows::add, wrong);
            return new Read(report, rows, wrong.rows, report.problemCount() > 0 && wrong.whole);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class WrongRows implements ListReader.Sight {
        private final List<ListRow> rows = new ArrayList<>();
        private boolean whole;

        @Override
        public void wrong(@Nullable ListRow row) {
            if (row == null || row.turn().keys().stream().anyMatch(key -> key.endsWith("/"))) {
                whole = true;
            } else {
                rows.add(row);
            }
        }
    }
}
