package vn.oneplusone.app.web.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.text.Formulas;
import vn.oneplusone.app.text.Letters;

/** A workbook in which numbers are numbers, and text is text, whatever it begins with. The same content gives the same bytes. */
public final class Book {
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final Pattern CREATED = Pattern.compile("(?<=W3CDTF\">)[^<]*");

    private Book() {}

    /** Writes the sheets. */
    public interface Content {
        void write(Workbook book) throws IOException;
    }

    /** @param on the day that the content is of */
    public static byte[] of(LocalDate on, Content content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "oneplusone", "1.0")) {
            content.write(book);
        }
        return undated(bytes.toByteArray(), on);
    }

    /** Writes a table from a row on; returns the row behind it. */
    public static int put(Worksheet sheet, int row, Table table) {
        head(sheet, row, table.headings());
        int next = row + 1;
        for (List<@Nullable Object> cells : table.rows()) {
            put(sheet, next++, cells);
        }
        return next;
    }

    /** Writes headings. */
    public static void head(Worksheet sheet, int row, List<String> names) {
        for (int column = 0; column < names.size(); column++) {
            sheet.value(row, column, Formulas.escape(names.get(column)));
            sheet.style(row, column).bold().fillColor("DCE8F4").wrapText(true).set();
        }
    }

    /** Sets the widths of the first columns. */
    public static void widths(Worksheet sheet, double... widths) {
        for (int column = 0; column < widths.length; column++) {
            sheet.width(column, widths[column]);
        }
    }

    /** Writes the cells of a row, each as what it is. */
    public static void put(Worksheet sheet, int row, List<? extends @Nullable Object> cells) {
        for (int column = 0; column < cells.size(); column++) {
            switch (cells.get(column)) {
                case null -> {
                }
                case Double share -> {
                    sheet.value(row, column, TableFile.shown(share));
                    sheet.style(row, column).format(TableFile.isNearlyAll(share) ? "0.0%" : "0%").set();
                }
                case Number number -> {
                    sheet.value(row, column, number);
                    sheet.style(row, column).format("#,##0").set();
                }
                case LocalDate date -> {
                    sheet.value(row, column, date);
                    // without a format it would be shown as the number of a day
                    sheet.style(row, column).format("dd/mm/yyyy").set();
                }
                case LocalDateTime moment -> {
                    sheet.value(row, column, moment);
                    sheet.style(row, column).format("dd/mm/yyyy hh:mm").set();
                }
                // a string cell is no formula here, but becomes one in a program that saves the sheet as text
                case Object text -> sheet.value(row, column, Formulas.escape(Letters.composed(text.toString())));
            }
        }
    }

    /** The same files in the same order, without the time of day and stored as they are: the same bytes on every machine. */
    private static byte[] undated(byte[] book, LocalDate on) throws IOException {
        // fastexcel leaves sizes to the directory at the end, which only a file is read by
        Path temporary = Files.createTempFile("statement", ".xlsx");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            Files.write(temporary, book);
            try (ZipFile in = new ZipFile(temporary.toFile()); ZipOutputStream out = new ZipOutputStream(bytes)) {
                for (ZipEntry entry : Collections.list(in.entries())) {
                    byte[] content = in.getInputStream(entry).readAllBytes();
                    if (entry.getName().equals("docProps/core.xml")) {
                        content = CREATED.matcher(new String(content, StandardCharsets.UTF_8))
                                .replaceAll(on + "T00:00:00Z").getBytes(StandardCharsets.UTF_8);
                    }
                    out.putNextEntry(stored(entry.getName(), content));
                    out.write(content);
                    out.closeEntry();
                }
            }
        } finally {
            Files.delete(temporary);
        }
        return bytes.toByteArray();
    }

    private static ZipEntry stored(String name, byte[] content) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ALWAYS);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        CRC32 crc = new CRC32();
        crc.update(content);
        entry.setCrc(crc.getValue());
        return entry;
    }
}
