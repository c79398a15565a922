package vn.oneplusone.app.files.sheets;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of one file in their order, in bounded memory. */
public interface RawRows extends AutoCloseable {
    /**
     * The next row that is not blank; empty at the end.
     *
     * @throws UnreadableText where nothing can be made of what follows
     * @throws IOException if the bytes cannot be read
     */
    Optional<RawRow> next() throws IOException;

    /** As what the file is read. */
    Origin origin();

    /** How many rows that were handed out are hidden in the sheet. */
    int hidden();

    @Override
    void close() throws IOException;

    /**
     * As what a file is read.
     *
     * @param encoding of its letters
     * @param sheet the sheet that was chosen; null in a text file
     */
    record Origin(ListEncoding encoding, @Nullable String sheet) {}
}
