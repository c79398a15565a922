package vn.oneplusone.app.statement;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.oneplusone.app.api.Json;
import vn.oneplusone.app.ledger.proofs.DurableFile;
import vn.oneplusone.reporting.queries.Statement;
import vn.oneplusone.reporting.queries.Supplement;

/** A statement in each of its forms. The same statement gives the same bytes. */
public final class StatementFiles {
    private StatementFiles() {}

    /** For other programs. */
    public static byte[] json(Statement statement) {
        return (Json.mapper().writeValueAsString(statement) + "\n").getBytes(UTF_8);
    }

    /** For spreadsheets, in the reader's language. */
    public static byte[] xlsx(Statement statement, Locale locale) throws IOException {
        return StatementXlsx.of(statement, locale);
    }

    /** To print and sign, in the reader's language. */
    public static byte[] pdf(Statement statement, Locale locale) throws IOException {
        return StatementPdf.of(statement, locale);
    }

    /** Writes all forms into a directory, each file whole or not at all; returns the files. */
    public static List<Path> write(Statement statement, Locale locale, Path directory) throws IOException {
        Files.createDirectories(directory);
        List<Path> written = new ArrayList<>();
        written.add(write(directory, name(statement) + ".json", json(statement)));
        written.add(write(directory, name(statement) + ".xlsx", xlsx(statement, locale)));
        written.add(write(directory, name(statement) + ".pdf", pdf(statement, locale)));
        return written;
    }

    /** Writes a supplement into a directory; returns the file. */
    public static Path write(Supplement supplement, Path directory) throws IOException {
        Files.createDirectories(directory);
        return write(directory, "supplement-" + supplement.scope().code() + "-" + supplement.year() + "-"
                + supplement.number() + ".json",
                (Json.mapper().writeValueAsString(supplement) + "\n").getBytes(UTF_8));
    }

    /** What the files are called, without their ending. */
    public static String name(Statement statement) {
        return "statement-" + statement.scope().code() + "-" + statement.year();
    }

    private static Path write(Path directory, String name, byte[] content) throws IOException {
        Path file = directory.resolve(name);
        DurableFile.write(file, content, false, true);
        return file;
    }
}
