package vn.oneplusone.app.files.sheets;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.text.Letters;

/** What people save as a list and is none: told by its beginning. */
enum OtherFormat implements Problem.InWords {
    /** Web pages that programs hand out under the name of a workbook. */
    HTML("trang web (HTML), dù tên tệp là .xls", "a web page (HTML), though it may be called .xls"),
    /** The XML of Excel 2003. */
    XML_2003("bảng tính XML 2003", "an XML spreadsheet of Excel 2003"),
    /** Web archives. */
    MHTML("trang web lưu trữ (MHTML)", "a web archive (MHTML)"),
    /** Text with formats. */
    RTF("văn bản RTF", "a text document (RTF)"),
    /** An old exchange format. */
    SYLK("bảng tính SYLK", "a SYLK spreadsheet"),
    /** Data for programs. */
    JSON("dữ liệu JSON", "JSON data"),
    /** Photographs of lists. */
    PICTURE("hình ảnh", "a picture"),
    /** Other packed files. */
    ARCHIVE("tệp nén", "an archive"),
    /** LibreOffice. */
    ODS("bảng tính OpenDocument (.ods)", "an OpenDocument spreadsheet (.ods)"),
    /** Excel's own binary form. */
    XLSB("Excel nhị phân (.xlsb)", "a binary Excel workbook (.xlsb)"),
    /** Word. */
    DOCX("văn bản Word (.docx)", "a Word document (.docx)"),
    /** Apple's spreadsheet. */
    NUMBERS("bảng tính Numbers của Apple", "a spreadsheet of Apple’s Numbers");

    private static final int LOOKED_AT = 2_000;

    private final String vietnamese;
    private final String english;

    OtherFormat(String vietnamese, String english) {
        this.vietnamese = vietnamese;
        this.english = english;
    }

    @Override
    public String in(Locale language) {
        return language.equals(Locale.ENGLISH) ? english : vietnamese;
    }

    /** By the first bytes of a file; empty where they tell of nothing known. */
    static Optional<Problem.InWords> of(byte[] sample) {
        if (FileRows.startsWith(sample, 0xFF, 0xD8, 0xFF) || FileRows.startsWith(sample, 0x89, 'P', 'N', 'G')
                || FileRows.startsWith(sample, 'G', 'I', 'F', '8')) {
            return Optional.of(PICTURE);
        }
        if (FileRows.startsWith(sample, 'R', 'a', 'r', '!') || FileRows.startsWith(sample, '7', 'z', 0xBC, 0xAF)
                || FileRows.startsWith(sample, 0x1F, 0x8B)) {
            return Optional.of(ARCHIVE);
        }
        boolean wide = FileRows.startsWith(sample, 0xFF, 0xFE);
        String start = new String(sample, 0, Math.min(sample.length, LOOKED_AT),
                wide ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1);
        return Optional.ofNullable(ofText(withoutMark(Letters.small(start)).strip()));
    }

    private static String withoutMark(String text) {
        return text.startsWith("\u00ef\u00bb\u00bf")
                ? text.substring(3)
                : text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static @Nullable OtherFormat ofText(String start) {
        if (start.startsWith("<?xml") && (start.contains("urn:schemas-microsoft-com:office:spreadsheet")
                || start.contains("excel.sheet"))) {
            return XML_2003;
        }
        if (start.startsWith("<") && (start.startsWith("<!doctype html") || start.contains("<html")
                || start.startsWith("<table") || start.startsWith("<meta") || start.startsWith("<style"))) {
            return HTML;
        }
        if (start.startsWith("mime-version:")) {
            return MHTML;
        }
        if (start.startsWith("{\\rtf")) {
            return RTF;
        }
        return start.startsWith("id;p") ? SYLK : start.startsWith("[{\"") || start.startsWith("{\"") ? JSON : null;
    }

    /** By the names of the parts of a packed file; empty where it is nothing known. */
    static Optional<OtherFormat> ofPart(String name) {
        if (name.equals("xl/workbook.bin")) {
            return Optional.of(XLSB);
        }
        if (name.equals("word/document.xml")) {
            return Optional.of(DOCX);
        }
        if (name.equals("content.xml")) {
            return Optional.of(ODS);
        }
        return name.startsWith("index/") && name.endsWith(".iwa") ? Optional.of(NUMBERS) : Optional.empty();
    }
}
