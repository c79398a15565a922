package vn.oneplusone.app.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.RoundingMode;
import java.net.http.HttpResponse;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** A table that was taken away from a page, in both formats, which say the same. */
final class Taken {
    private static final Pattern LINK = Pattern.compile("href=\"(/tables/[^\"]+)\"");
    private static final Pattern ROW = Pattern.compile("<tr[^>]*>(.*?)</tr>", Pattern.DOTALL);
    private static final Pattern CELL = Pattern.compile("<t[hd][^>]*>(.*?)</t[hd]>", Pattern.DOTALL);

    private Taken() {}

    /** Where a page says that its table can be taken away. */
    static List<String> links(String page) {
        List<String> links = new ArrayList<>();
        for (Matcher link = LINK.matcher(page); link.find();) {
            links.add(HtmlUtils.htmlUnescape(link.group(1)));
        }
        return links;
    }

    /** The rows below the headings, the same in both files; no cell of them is a formula. */
    static List<List<String>> rows(Reader reader, String table, String query) {
        List<List<String>> text = text(reader, "/tables/" + table + ".csv" + query);
        assertThat(workbook(reader, "/tables/" + table + ".xlsx" + query)).as(table).isEqualTo(text);
        assertThat(text).allSatisfy(row -> assertThat(row).hasSameSizeAs(text.getFirst()));
        return text.subList(1, text.size());
    }

    private static List<List<String>> text(Reader reader, String path) {
        HttpResponse<String> answer = reader.page(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.body()).startsWith("\uFEFF");
        try (CSVParser parser = CSVParser.builder().setReader(new StringReader(answer.body().substring(1)))
                .setFormat(CSVFormat.EXCEL).get()) {
            return parser.getRecords().stream().map(CSVRecord::toList).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<List<String>> workbook(Reader reader, String path) {
        HttpResponse<byte[]> answer = reader.client()
                .sendAsync(reader.request(path).build(), HttpResponse.BodyHandlers.ofByteArray()).join();
        assertThat(answer.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment;")
                .endsWith(".xlsx\"");
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(answer.body()),
                new ReadingOptions(true, true))) {
            List<Row> rows = book.getFirstSheet().read();
            int width = rows.getFirst().getCellCount();
            List<List<String>> written = new ArrayList<>();
            for (Row row : rows) {
                List<String> cells = new ArrayList<>();
                for (int column = 0; column < width; column++) {
                    cells.add(written(row.getOptionalCell(column).orElse(null)));
                }
                written.add(cells);
            }
            return written;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the same cell is written in text. */
    private static String written(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        assertThat(cell.getFormula()).isNull();
        if (cell.getType() == CellType.STRING) {
            return cell.getText();
        }
        String format = cell.getDataFormatString();
        if (format != null && format.startsWith("dd/mm/yyyy")) {
            LocalDateTime moment = cell.asDate();
            return DateTimeFormatter.ofPattern(format.contains("hh") ? "dd/MM/uuuu HH:mm" : "dd/MM/uuuu", Locale.ROOT)
                    .format(moment);
        }
        return "0%".equals(format)
                ? cell.asNumber().movePointRight(2).setScale(0, RoundingMode.HALF_UP) + "%"
                : cell.asNumber().toPlainString();
    }

    /** The rows of a part of a page that have cells of their own, as a reader sees them; thousands without points, minus as in files. */
    static List<List<String>> shown(String part) {
        String body = part.replaceAll("(?s)<thead>.*?</thead>", "");
        List<List<String>> rows = new ArrayList<>();
        for (Matcher row = ROW.matcher(body); row.find();) {
            List<String> cells = new ArrayList<>();
            for (Matcher cell = CELL.matcher(row.group(1)); cell.find();) {
                cells.add(plain(cell.group(1)));
            }
            rows.add(cells);
        }
        return rows;
    }

    /** From the first of these words to the next of those. */
    static String part(String page, String from, String to) {
        int begin = page.indexOf(from);
        assertThat(begin).as(from).isNotNegative();
        return page.substring(begin, page.indexOf(to, begin));
    }

    static String plain(String html) {
        return HtmlUtils.htmlUnescape(html.replaceAll("<[^>]*>", "")).strip().replaceAll("\\s+", " ")
                .replaceAll("(?<=[0-9])[.](?=[0-9]{3}\\b)", "").replaceFirst("^[+](?=[0-9]+$)", "")
                .replaceFirst("^−", "-").replaceFirst("^–$", "");
    }

    /** As a text stands in a file. */
    static String guarded(String text) {
        return text.matches("(?s)\\s*[=+@-].*") && !text.matches("-?[0-9]+") ? "'" + text : text;
    }
}
