package vn.oneplusone.app.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** Workbooks part by part, as they come from elsewhere, so that tests can make them wrong in every way. */
public final class Workbooks {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final StringBuilder sheets = new StringBuilder();
    private String properties = "";
    private int count;

    public Workbooks() {
        put("[Content_Types].xml",
                """
                        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                        <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>\
                        <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>\
                        </Types>""");
        // style 1: a built-in date, 2: a date in words, 3: five digits, 4: two decimals
        put("xl/styles.xml", """
                <styleSheet xmlns="%s"><numFmts count="3"><numFmt numFmtId="164" formatCode="dd/mm/yyyy;@"/>\
                <numFmt numFmtId="165" formatCode="00000"/><numFmt numFmtId="166" formatCode="0.00"/></numFmts>\
                <cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/>\
                <xf numFmtId="166"/></cellXfs></styleSheet>""".formatted(MAIN));
    }

    /** Days are counted from 1904. */
    public Workbooks from1904() {
        properties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    /** A sheet of rows, which are {@code row} elements. */
    public Workbooks sheet(String name, String state, String rows) {
        return sheet(name, state, rows, null);
    }

    /** The same with one merged cell. */
    public Workbooks sheet(String name, String state, String rows, @Nullable String merged) {
        count++;
        sheets.append("<sheet name=\"%s\" sheetId=\"%d\" state=\"%s\" r:id=\"rId%d\"/>".formatted(name, count, state,
                count));
        return put("xl/worksheets/sheet" + count + ".xml",
                "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData>%s</worksheet>".formatted(MAIN, rows,
                        merged == null
                                ? ""
                                : "<mergeCells count=\"1\"><mergeCell ref=\"%s\"/></mergeCells>".formatted(merged)));
    }

    /** A row of texts. */
    public static String row(int number, String... texts) {
        StringBuilder cells = new StringBuilder();
        for (int i = 0; i < texts.length; i++) {
            cells.append(text(cell(i, number), texts[i]));
        }
        return row(number, cells);
    }

    /** A row of cells. */
    public static String row(int number, CharSequence cells) {
        return "<row r=\"" + number + "\">" + cells + "</row>";
    }

    public static String text(String cell, String text) {
        return text.isEmpty() ? "" : "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(cell, text);
    }

    public static String number(String cell, int style, String number) {
        return "<c r=\"%s\" s=\"%d\"><v>%s</v></c>".formatted(cell, style, number);
    }

    private static String cell(int column, int row) {
        return (char) ('A' + column) + "" + row;
    }

    public Workbooks put(String part, String text) {
        return put(part, text.getBytes(StandardCharsets.UTF_8));
    }

    public Workbooks put(String part, byte[] bytes) {
        parts.put(part, bytes);
        return this;
    }

    public byte[] bytes() {
        put("xl/workbook.xml", "<workbook xmlns=\"%s\" xmlns:r=\"%s\">%s<sheets>%s</sheets></workbook>".formatted(MAIN,
                REL, properties, sheets));
        StringBuilder relations = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            relations.append("<Relationship Id=\"rId%d\" Type=\"%s/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
                    .formatted(i, REL, i));
        }
        Map<String, byte[]> all = new LinkedHashMap<>(parts);
        all.putIfAbsent("xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">%s</Relationships>"
                        .formatted(relations).getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
