package vn.oneplusone.app.web.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import vn.oneplusone.app.refusals.Refused;
import vn.oneplusone.app.text.Formulas;
import vn.oneplusone.app.text.Letters;

/** Writes a table as a file in one of the two formats that spreadsheet programs open. */
public enum TableFile {
    /** UTF-8 with a mark at the beginning, without which Excel takes Vietnamese for something else. */
    CSV("text/csv;charset=UTF-8") {
        @Override
        byte[] bytes(Table table) {
            return ("\uFEFF" + text(table, CSVFormat.EXCEL)).getBytes(StandardCharsets.UTF_8);
        }
    },
    /** A workbook in which numbers are numbers. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        byte[] bytes(Table table) {
            try {
                return Book.of(LocalDate.EPOCH, book -> {
                    Worksheet sheet = book.newWorksheet("1+1");
                    Book.put(sheet, 0, table);
                    for (int column = 0; column < table.headings().size(); column++) {
                        sheet.width(column, 22);
                    }
                    sheet.freezePane(0, 1);
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    };

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm", Locale.ROOT);

    private final String type;

    TableFile(String type) {
        this.type = type;
    }

    abstract byte[] bytes(Table table);

    /** As lines of text for programs. */
    public static String text(Table table, CSVFormat format) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            printer.printRecord(table.headings().stream().map(Formulas::escape).toList());
            for (List<@Nullable Object> row : table.rows()) {
                printer.printRecord(row.stream().map(TableFile::written).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** The format of that name; a page that is not there for any other. */
    public static TableFile named(String extension) {
        return switch (extension) {
            case "csv" -> CSV;
            case "xlsx" -> XLSX;
            default -> throw Refused.because(HttpStatus.NOT_FOUND, "NotFound");
        };
    }

    /** The table as a file to be kept. */
    public ResponseEntity<byte[]> answer(Table table) {
        if (table.rows().size() > Table.MOST_ROWS) {
            throw Table.tooLong();
        }
        return answer(table.name(), bytes(table));
    }

    /** Bytes of this format as a file to be kept. */
    public ResponseEntity<byte[]> answer(String name, byte[] bytes) {
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(type))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                        .filename(name + "." + name().toLowerCase(Locale.ROOT)).build().toString())
                .body(bytes);
    }

    /** Whether a share would be rounded to all while something is missing. */
    static boolean isNearlyAll(double share) {
        return share < 1 && share >= 0.995;
    }

    /** A share as it is shown: never as all while something is missing. */
    static double shown(double share) {
        return isNearlyAll(share) ? Math.floor(share * 1_000) / 1_000 : share;
    }

    private static String written(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case Double share -> BigDecimal.valueOf(shown(share) * 100).setScale(isNearlyAll(share) ? 1 : 0,
                    RoundingMode.HALF_UP) + "%";
            case Number number -> number.toString();
            case LocalDate date -> DAY.format(date);
            case LocalDateTime moment -> MOMENT.format(moment);
            default -> Formulas.escape(Letters.composed(cell.toString()));
        };
    }
}
