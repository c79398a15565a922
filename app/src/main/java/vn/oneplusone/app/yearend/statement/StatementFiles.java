package vn.oneplusone.app.yearend.statement;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.oneplusone.app.json.Json;
import vn.oneplusone.app.disk.DurableFile;
import vn.oneplusone.reporting.queries.fixed.Statement;
import vn.oneplusone.reporting.queries.fixed.Supplement;

/** A statement, and a supplement to it, in each form. The same statement gives the same bytes. */
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
        return PrintedPages.of("statement", new StatementPage(statement, locale), statement.closedOn(),
                statement.ledger().size());
    }

    /** For other programs. */
    public static byte[] json(Supplement supplement) {
        return (Json.mapper().writeValueAsString(supplement) + "\n").getBytes(UTF_8);
    }

    /** For spreadsheets, in the reader's language. */
    public static byte[] xlsx(Supplement supplement, Locale locale) throws IOException {
        return SupplementXlsx.of(supplement, locale);
    }

    /** To print and sign, in the reader's language. */
    public static byte[] pdf(Supplement supplement, Locale locale) throws IOException {
        return PrintedPages.of("supplement", new SupplementPage(supplement, locale), supplement.issuedOn(),
                supplement.ledger().size());
    }

    /** Writes all forms into a directory, each file whole or not at all; returns the files. */
    public static List<Path> write(Statement statement, Locale locale, Path directory) throws IOException {
        return write(directory, name(statement), json(statement), xlsx(statement, locale), pdf(statement, locale));
    }

    /** The same of a supplement. */
    public static List<Path> write(Supplement supplement, Locale locale, Path directory) throws IOException {
        return write(directory, name(supplement), json(supplement), xlsx(supplement, locale),
                pdf(supplement, locale));
    }

    /** What the files are called, without their ending. */
    public static String name(Statement statement) {
        return "statement-" + statement.scope().code() + "-" + statement.year();
    }

    /** The same of a supplement. */
    public static String name(Supplement supplement) {
        return "supplement-" + supplement.scope().code() + "-" + supplement.year() + "-" + supplement.number();
    }

    private static List<Path> write(Path directory, String name, byte[] json, byte[] xlsx, byte[] pdf)
            throws IOException {
        Files.createDirectories(directory);
        List<Path> written = new ArrayList<>();
        written.add(write(directory, name + ".json", json));
        written.add(write(directory, name + ".xlsx", xlsx));
        written.add(write(directory, name + ".pdf", pdf));
        return written;
    }

    private static Path write(Path directory, String name, byte[] content) throws IOException {
        Path file = directory.resolve(name);
        DurableFile.write(file, content, false, true);
        return file;
    }
}
