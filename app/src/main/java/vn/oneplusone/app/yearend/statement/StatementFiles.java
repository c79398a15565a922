package vn.oneplusone.app.yearend.statement;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import vn.oneplusone.app.json.Json;
import vn.oneplusone.app.storage.DurableFile;
import vn.oneplusone.app.web.tables.Book;
import vn.oneplusone.reporting.queries.fixed.Statement;
import vn.oneplusone.reporting.queries.fixed.Supplement;

/** A statement, or a supplement to one, in each form. The same statement gives the same bytes. */
public final class StatementFiles {
    private final String name;
    private final Object content;
    private final Form xlsx;
    private final Form pdf;

    private interface Form {
        byte[] bytes() throws IOException;
    }

    private StatementFiles(String name, Object content, Form xlsx, Form pdf) {
        this.name = name;
        this.content = content;
        this.xlsx = xlsx;
        this.pdf = pdf;
    }

    /** In the reader's language. */
    public static StatementFiles of(Statement statement, Locale locale) {
        StatementPage page = new StatementPage(statement, locale);
        return new StatementFiles("statement-" + statement.scope().code() + "-" + statement.year(), statement,
                () -> Book.of(statement.closedOn(), new StatementXlsx(page, statement)::write),
                () -> PrintedPages.of("statement", page, statement.closedOn(), statement.ledger().size()));
    }

    /** In the reader's language. */
    public static StatementFiles of(Supplement supplement, Locale locale) {
        SupplementPage page = new SupplementPage(supplement, locale);
        return new StatementFiles(
                "supplement-" + supplement.scope().code() + "-" + supplement.year() + "-" + supplement.number(),
                supplement, () -> Book.of(supplement.issuedOn(), new SupplementXlsx(page, supplement)::write),
                () -> PrintedPages.of("supplement", page, supplement.issuedOn(), supplement.ledger().size()));
    }

    /** What the files are called, without their ending. */
    String name() {
        return name;
    }

    /** For other programs. */
    public byte[] json() {
        return (Json.mapper().writeValueAsString(content) + "\n").getBytes(UTF_8);
    }

    /** For spreadsheets. */
    public byte[] xlsx() throws IOException {
        return xlsx.bytes();
    }

    /** To print and sign. */
    public byte[] pdf() throws IOException {
        return pdf.bytes();
    }

    /** Writes all forms into a directory, each file whole or not at all; returns the files. */
    public List<Path> write(Path directory) throws IOException {
        Files.createDirectories(directory);
        return List.of(write(directory, ".json", json()), write(directory, ".xlsx", xlsx()),
                write(directory, ".pdf", pdf()));
    }

    private Path write(Path directory, String ending, byte[] bytes) throws IOException {
        Path file = directory.resolve(name + ending);
        DurableFile.write(file, bytes, false, true);
        return file;
    }
}
