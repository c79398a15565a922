package vn.oneplusone.app.sample;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import vn.oneplusone.app.files.ListKind;
import vn.oneplusone.app.files.ListTemplate;
import vn.oneplusone.app.files.shape.ListRow;
import vn.oneplusone.app.sample.district.Draw;
import vn.oneplusone.app.sample.district.Places;
import vn.oneplusone.app.text.Letters;

/** A list as a file, with the small untidiness that files from many hands have. */
final class Sheet {
    private static final Pattern DATE = Pattern.compile("\\d\\d/\\d\\d/\\d{4}");
    private static final Pattern AMOUNT = Pattern.compile("\\d{4,9}");
    private static final String NO_BREAK_SPACE = "\u00A0";

    private final String name;
    private final ListKind kind;
    private final List<ListRow> rows;
    private final Draw draw;
    private final List<String> plain;
    private List<String> headings;
    private char delimiter = ',';
    private boolean byteOrderMark;
    private boolean accentsApart;

    Sheet(String name, ListKind kind, List<ListRow> rows, Draw draw) {
        this.name = name;
        this.kind = kind;
        this.rows = rows;
        this.draw = draw;
        this.plain = ListTemplate.headings(kind);
        this.headings = plain;
    }

    Sheet withColumnsShuffled() {
        headings = draw.shuffled(plain);
        return this;
    }

    /** As spreadsheet programs save it where the comma separates decimals. */
    Sheet withSemicolons() {
        delimiter = ';';
        byteOrderMark = true;
        return this;
    }

    /** As some telephones and computers write: letters and accents apart. */
    Sheet withAccentsApart() {
        accentsApart = true;
        return this;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    Path write(Path directory) throws IOException {
        Path file = directory.resolve(name);
        CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter).setRecordSeparator("\r\n").get();
        StringBuilder line = new StringBuilder();
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                CSVPrinter printer = new CSVPrinter(line, format)) {
            if (byteOrderMark) {
                out.write('\uFEFF');
            }
            printer.printRecord(headings);
            for (ListRow row : rows) {
                write(line, out);
                printer.printRecord(untidy(ListTemplate.cells(row)));
                if (draw.chance(0.002)) {
                    printer.println();
                }
            }
            write(line, out);
        }
        return file;
    }

    /** Line by line: lists are long. */
    private void write(StringBuilder line, Writer out) throws IOException {
        out.write(accentsApart ? Letters.apart(line.toString()) : line.toString());
        line.setLength(0);
    }

    private List<String> untidy(List<String> cells) {
        List<String> line = new ArrayList<>();
        for (String heading : headings) {
            String cell = cells.get(plain.indexOf(heading));
            boolean town = heading.equals("cấp") && Places.isTown(cells.getFirst());
            line.add(untidy(heading, town ? "thị trấn" : cell));
        }
        return line;
    }

    private String untidy(String heading, String cell) {
        if (cell.isEmpty()) {
            return cell;
        }
        if (DATE.matcher(cell).matches()) {
            return date(cell);
        }
        if (AMOUNT.matcher(cell).matches() && (heading.equals("chỉ tiêu") || heading.equals("số tiền"))) {
            return draw.chance(0.7) ? String.format(Locale.of("vi"), "%,d", Long.parseLong(cell)) : cell;
        }
        if (heading.equals("điện thoại")) {
            String between = draw.chance(0.8) ? " " : ".";
            return cell.substring(0, 4) + between + cell.substring(4, 7) + between + cell.substring(7);
        }
        if (heading.equals("họ và tên") && draw.chance(0.06)) {
            return cell.toUpperCase(Locale.of("vi"));
        }
        if (heading.equals("địa chỉ") && draw.chance(0.3)) {
            return cell.contains("Hoà") ? cell.replace("Hoà", "Hòa") : cell.replace("Hòa", "Hoà");
        }
        return switch (draw.weighted(960, 15, 15, 10)) {
            case 1 -> cell + " ";
            case 2 -> NO_BREAK_SPACE + cell;
            case 3 -> cell.replace(" ", "  ");
            default -> cell;
        };
    }

    private String date(String cell) {
        String day = cell.substring(0, 2);
        String month = cell.substring(3, 5);
        String year = cell.substring(6);
        return switch (draw.weighted(kind == ListKind.PEOPLE ? 60 : 90, 15, 5, 5)) {
            case 1 -> day + "-" + month + "-" + year;
            case 2 -> year + "-" + month + "-" + day;
            case 3 -> Integer.parseInt(day) + "/" + Integer.parseInt(month) + "/" + year;
            default -> cell;
        };
    }
}
