package vn.oneplusone.app.files;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.oneplusone.app.files.Workbooks.row;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no list, or was made to do harm, is refused by a clear sentence and costs no memory. */
class WorkbookRefusalsTest {
    private static final String[] TARGETS = {"mã đơn vị", "tổ chức", "năm", "chỉ tiêu", "số quyết định",
            "ngày quyết định"};
    private static final String GOOD = row(1, TARGETS) + row(2, "888", "Đoàn", "2021", "5", "1-KH", "26/03/2021");
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    private static Workbooks good() {
        return new Workbooks().sheet("Chỉ tiêu", "visible", GOOD);
    }

    static Stream<Arguments> refused() {
        return Stream.of(Arguments.argumentSet("macros", good().put("xl/vbaProject.bin", "x").bytes(),
                "MACRO_WORKBOOK"),
                Arguments.argumentSet("macros by their type", good().put("[Content_Types].xml",
                        "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.ms-excel.sheet."
                                + "macroEnabled.main+xml\"/></Types>")
                        .bytes(), "MACRO_WORKBOOK"),
                Arguments.argumentSet("old Excel", compound("Workbook"), "OLD_WORKBOOK"),
                Arguments.argumentSet("password", compound("EncryptedPackage"), "ENCRYPTED_FILE"),
                Arguments.argumentSet("another document", compound("WordDocument"), "OTHER_FORMAT"),
                Arguments.argumentSet("password of an archive", encrypted(good().bytes()), "ENCRYPTED_FILE"),
                Arguments.argumentSet("another archive", zip("mimetype", "application/vnd.oasis"), "OTHER_FORMAT"),
                Arguments.argumentSet("half a file", Arrays.copyOf(good().bytes(), 500), "BROKEN_WORKBOOK"),
                Arguments.argumentSet("no workbook at all", new byte[]{'P', 'K', 3, 4, 9, 9, 9, 9}, "BROKEN_WORKBOOK"),
                Arguments.argumentSet("garbage for a sheet", good().put(SHEET, "garbage").bytes(), "BROKEN_WORKBOOK"),
                Arguments.argumentSet("half a sheet", good().put(SHEET, "<worksheet><sheetData><row>").bytes(),
                        "BROKEN_WORKBOOK"),
                Arguments.argumentSet("an entity from elsewhere", good().put(SHEET,
                        "<!DOCTYPE w [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
                                + sheet(GOOD.replace("1-KH", "&e;")))
                        .bytes(), "BROKEN_WORKBOOK"),
                Arguments.argumentSet("entities that grow", good().put("xl/styles.xml",
                        "<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;\">]><styleSheet>&b;</styleSheet>")
                        .bytes(), "BROKEN_WORKBOOK"),
                Arguments.argumentSet("deep", good().put(SHEET, sheet("<a>".repeat(100_000) + "</a>".repeat(100_000)))
                        .bytes(), "WORKBOOK_TOO_LARGE"),
                Arguments.argumentSet("far right", good().put(SHEET,
                        sheet(GOOD + "<row r=\"3\"><c r=\"ZZZZZZ3\"><v>1</v></c></row>")).bytes(), "BROKEN_WORKBOOK"),
                Arguments.argumentSet("a sheet that is not looked at", good().put("xl/evil.bin", "<worksheet/>")
                        .put("xl/_rels/workbook.xml.rels",
                                "<Relationships><Relationship Id=\"rId1\" Type=\"x/worksheet\""
                                        + " Target=\"evil.bin\"/></Relationships>")
                        .bytes(), "BROKEN_WORKBOOK"),
                Arguments.argumentSet("a number of a million digits", good().put(SHEET,
                        sheet(GOOD + "<row r=\"3\"><c r=\"A3\"><v>" + "7".repeat(1_000_000) + "</v></c></row>"))
                        .bytes(),
                        "BROKEN_WORKBOOK"),
                Arguments.argumentSet("formulas that grow", good().put(SHEET, sheet(GOOD + shared())).bytes(),
                        "WORKBOOK_TOO_LARGE"),
                Arguments.argumentSet("thousands of parts", parts(1_200), "WORKBOOK_TOO_LARGE"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void is_refused(byte[] file, String code) {
        Lists.Outcome outcome = Lists.read(file);
        assertThat(outcome.codes()).containsExactly(code);
        assertThat(outcome.rows().size()).isLessThan(2);
        RowProblem problem = outcome.problem();
        assertThat(problem.in(Locale.of("vi")).remedy()).isNotEqualTo(problem.in(Locale.ENGLISH).remedy());
        assertThat(problem.toString()).doesNotContain("Exception", "hostname");
    }

    /** Hundreds of megabytes of spaces in less than one, as a sheet, as texts and as a picture. */
    @ParameterizedTest
    @ValueSource(strings = {SHEET, "xl/sharedStrings.xml", "xl/media/image1.png"})
    void a_bomb_is_refused_without_being_unpacked(String part) throws IOException {
        byte[] bomb = bomb(part);
        long before = allocated();
        Lists.Outcome outcome = Lists.read(bomb);
        assertThat(outcome.codes()).containsExactly("WORKBOOK_TOO_LARGE");
        assertThat(allocated() - before).isLessThan(64 << 20);
    }

    @Test
    void a_file_that_never_ends_is_not_read_to_its_end() throws IOException {
        long[] taken = new long[1];
        byte[] start = good().bytes();
        InputStream endless = new InputStream() {
            private int at;

            @Override
            public int read() {
                taken[0]++;
                return at < start.length ? start[at++] & 0xFF : 7;
            }

            @Override
            public int read(byte[] target, int from, int length) {
                for (int i = 0; i < length; i++) {
                    target[from + i] = (byte) read();
                }
                return length;
            }
        };
        ListReport report = new ListReader().read("x", endless, row -> {
        });
        assertThat(report.problems()).extracting(RowProblem::code).containsExactly("WORKBOOK_TOO_LARGE");
        assertThat(taken[0]).isLessThan(22 << 20);
    }

    @Test
    void more_rows_than_are_wanted_are_not_read() throws IOException {
        StringBuilder rows = new StringBuilder(row(1, TARGETS));
        for (int i = 2; i < 1_000; i++) {
            rows.append(row(i, "888", "Đoàn", "2021", "5", i + "-KH", "26/03/2021"));
        }
        int[] count = new int[1];
        ListReport report = new ListReader(10, null, null, 500).read("x",
                new ByteArrayInputStream(new Workbooks().sheet("S", "visible", rows.toString()).bytes()),
                row -> count[0]++);
        assertThat(report.problems()).extracting(RowProblem::code).containsExactly("TOO_MANY_ROWS");
        assertThat(count[0]).isEqualTo(500);
    }

    @Test
    void a_text_that_is_missing_is_no_empty_cell() {
        Lists.Outcome outcome = Lists.read(good().put(SHEET, sheet(GOOD
                .replace("<c r=\"E2\" t=\"inlineStr\"><is><t>1-KH</t></is></c>", "<c r=\"E2\" t=\"s\"><v>77</v></c>")))
                .bytes());
        assertThat(outcome.codes()).containsExactly("DAMAGED_BY_SPREADSHEET");
    }

    /** Files that were good once. A failure names the seed with which it can be repeated. */
    @Test
    void damaged_workbooks_give_a_report() {
        byte[] whole = good().bytes();
        for (long seed = 0; seed < 800; seed++) {
            Random random = new Random(seed);
            byte[] damaged = whole.clone();
            for (int i = random.nextInt(8); i >= 0; i--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            if (random.nextInt(4) == 0) {
                damaged = Arrays.copyOf(damaged, random.nextInt(damaged.length));
            }
            try {
                Lists.Outcome outcome = Lists.read(damaged);
                assertThat(outcome.report().rows() + outcome.report().problemCount()).isPositive();
            } catch (Throwable failure) {
                throw new AssertionError("seed " + seed, failure);
            }
        }
    }

    private static String sheet(String rows) {
        return "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows
                + "</sheetData></worksheet>";
    }

    private static String shared() {
        StringBuilder rows = new StringBuilder("<row r=\"3\"><c r=\"A3\"><f t=\"shared\" ref=\"A3:A20000\" si=\"0\">"
                + "A1+".repeat(2_000) + "1</f><v>1</v></c></row>");
        for (int i = 4; i < 20_000; i++) {
            rows.append("<row r=\"").append(i).append("\"><c r=\"A").append(i)
                    .append("\"><f t=\"shared\" si=\"0\"/><v>1</v></c></row>");
        }
        return rows.toString();
    }

    private static byte[] parts(int count) {
        Workbooks book = good();
        for (int i = 0; i < count; i++) {
            book.put("xl/media/" + i + ".png", "x");
        }
        return book.bytes();
    }

    /** The container of the old Office, by its first bytes and the name of what is in it. */
    private static byte[] compound(String name) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[]{(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A,
                (byte) 0xE1});
        bytes.writeBytes(new byte[1_000]);
        bytes.writeBytes(name.getBytes(StandardCharsets.UTF_16LE));
        return bytes.toByteArray();
    }

    private static byte[] encrypted(byte[] zip) {
        byte[] file = zip.clone();
        for (int i = 0; i + 10 < file.length; i++) {
            if (file[i] == 'P' && file[i + 1] == 'K' && file[i + 2] == 1 && file[i + 3] == 2) {
                file[i + 8] |= 1;
            }
            if (file[i] == 'P' && file[i + 1] == 'K' && file[i + 2] == 3 && file[i + 3] == 4) {
                file[i + 6] |= 1;
            }
        }
        return file;
    }

    private static byte[] zip(String name, String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] bomb(String part) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<workbook/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(part));
            zip.write("<worksheet><sheetData>".getBytes(StandardCharsets.UTF_8));
            byte[] megabyte = new byte[1 << 20];
            Arrays.fill(megabyte, (byte) ' ');
            for (int i = 0; i < 210; i++) {
                zip.write(megabyte);
            }
            zip.write("</sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    /** Bytes that this thread has asked for since it began: what others hold meanwhile is not among them. */
    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
}
