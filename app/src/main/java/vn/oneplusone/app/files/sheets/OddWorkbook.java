package vn.oneplusone.app.files.sheets;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A workbook that follows the standard in ways the reader does not know, written as most programs write it. */
final class OddWorkbook {
    private static final int LARGEST_PART = 48 << 20;
    private OddWorkbook() {}

    /** The same without phonetic readings, days as texts, texts that are none as empty cells, Strict OOXML as Transitional. */
    static byte[] evened(byte[] file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(file.length * 2);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                byte[] content = in.readNBytes(LARGEST_PART + 1);
                if (content.length > LARGEST_PART) {
                    throw WorkbookCheck.tooLarge();
                }
                out.putNextEntry(new ZipEntry(part.getName()));
                boolean isXml = part.getName().endsWith(".xml") || part.getName().endsWith(".rels");
                out.write(isXml
                        ? even(new String(content, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8)
                        : content);
            }
        }
        return bytes.toByteArray();
    }

    private static String even(String xml) {
        String usual = xml
                .replace("http://purl.oclc.org/ooxml/spreadsheetml/main",
                        "http://schemas.openxmlformats.org/spreadsheetml/2006/main")
                .replace("http://purl.oclc.org/ooxml/officeDocument/relationships",
                        "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
        return cells(usual);
    }

    /** Tag by tag: what is well-formed was seen before. */
    private static String cells(String xml) {
        StringBuilder even = new StringBuilder(xml.length());
        int from = 0;
        for (int at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', from)) {
            even.append(xml, from, at);
            int end = xml.indexOf('>', at) + 1;
            if (end == 0) {
                even.append(xml, at, xml.length());
                return even.toString();
            }
            String tag = xml.substring(at, end);
            String name = name(tag);
            from = end;
            if (isCalled(name, "rPh")) {
                String close = "</" + name + ">";
                int closed = tag.endsWith("/>") ? end - close.length() : xml.indexOf(close, end);
                from = closed < 0 ? end : closed + close.length();
            } else {
                boolean empty = tag.endsWith("/>") || xml.startsWith("</", end);
                even.append(isCalled(name, "c") ? cell(tag, empty) : tag);
            }
        }
        return even.append(xml, from, xml.length()).toString();
    }

    private static String cell(String tag, boolean empty) {
        String day = tag.replace(" t=\"d\"", " t=\"str\"").replace(" t='d'", " t=\"str\"");
        // a text cell without a text is an empty cell
        return empty ? day.replace(" t=\"inlineStr\"", "").replace(" t='inlineStr'", "") : day;
    }

    private static String name(String tag) {
        int end = 1;
        while (end < tag.length() && tag.charAt(end) > ' ' && tag.charAt(end) != '>' && tag.charAt(end) != '/') {
            end++;
        }
        return tag.substring(1, end);
    }

    private static boolean isCalled(String name, String wanted) {
        return name.equals(wanted) || name.endsWith(":" + wanted);
    }
}
