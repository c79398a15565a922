package vn.oneplusone.app.files;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.oneplusone.app.files.Workbooks.number;
import static vn.oneplusone.app.files.Workbooks.row;
import static vn.oneplusone.app.files.Workbooks.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.oneplusone.app.files.rows.campaign.TargetRow;
import vn.oneplusone.app.files.rows.membership.MemberRow;
import vn.oneplusone.app.files.rows.membership.PersonRow;
import vn.oneplusone.app.files.shape.ListRow;
import vn.oneplusone.app.files.sheets.ListEncoding;

/** Workbooks as people have them. */
class WorkbookReadingTest {
    private static final String[] TARGETS = {"mã đơn vị", "tổ chức", "năm", "chỉ tiêu", "số quyết định",
            "ngày quyết định"};
    private static final String[] PEOPLE = {"mã người", "họ và tên", "ngày sinh", "giới tính", "mã đơn vị",
            "hình thức đồng ý", "ngày đồng ý", "ngày đăng ký", "điện thoại", "số định danh"};

    private static String target(int line, String number, String date) {
        return row(line, text("A" + line, "888") + text("B" + line, "Đoàn") + number("C" + line, 0, "2021")
                + number + text("E" + line, "1-KH") + date);
    }

    private static String target(int line, String date) {
        return target(line, number("D" + line, 0, "1132"), date);
    }

    private static TargetRow read(Workbooks book) {
        return Lists.read(book.bytes()).row(TargetRow.class);
    }

    @ParameterizedTest
    @CsvSource({"1,44281", "2,44281", "0,44281", "1,44281.0"})
    void days_are_read_as_the_workbook_counts_them(int style, String number) {
        Workbooks book = new Workbooks().sheet("Chỉ tiêu", "visible",
                row(1, TARGETS) + target(2, number("F2", style, number)));
        assertThat(read(book).decisionOn()).isEqualTo(LocalDate.of(2021, 3, 26));
        Workbooks mac = new Workbooks().from1904().sheet("Chỉ tiêu", "visible",
                row(1, TARGETS) + target(2, number("F2", style, String.valueOf(44281 - 1462))));
        assertThat(read(mac).decisionOn()).isEqualTo(LocalDate.of(2021, 3, 26));
    }

    @ParameterizedTest
    @CsvSource({"26/03/2021", "2021-03-26", "26.3.2021", "26-03-2021"})
    void days_may_be_texts(String date) {
        Workbooks book = new Workbooks().sheet("Chỉ tiêu", "visible",
                row(1, TARGETS) + target(2, text("F2", date)));
        assertThat(read(book).decisionOn()).isEqualTo(LocalDate.of(2021, 3, 26));
    }

    @ParameterizedTest
    @CsvSource({"26-3-21,UNREADABLE_DATE", "03/26/2021,IMPOSSIBLE_DATE", "44281,UNREADABLE_DATE"})
    void what_may_be_more_than_one_day_is_refused(String date, String code) {
        Workbooks book = new Workbooks().sheet("Chỉ tiêu", "visible",
                row(1, TARGETS) + target(2, text("F2", date)));
        assertThat(Lists.read(book.bytes()).codes()).containsExactly(code);
    }

    @Test
    void a_number_with_a_fraction_is_no_thousands() {
        Workbooks book = new Workbooks().sheet("Chỉ tiêu", "visible",
                row(1, TARGETS) + target(2, number("D2", 4, "1.132"), text("F2", "26/03/2021")));
        assertThat(Lists.read(book.bytes()).codes()).containsExactly("UNREADABLE_NUMBER");
        Workbooks whole = new Workbooks().sheet("Chỉ tiêu", "visible",
                row(1, TARGETS) + target(2, number("D2", 4, "1.132E3"), text("F2", "26/03/2021")));
        assertThat(read(whole).number()).isEqualTo(1132);
    }

    @Test
    void formulas_count_by_what_they_came_to() {
        String sum = "<c r=\"D2\"><f>SUM(H1:H9)</f><v>1132</v></c>";
        Workbooks book = new Workbooks().sheet("Chỉ tiêu", "visible",
                row(1, TARGETS) + target(2, sum, text("F2", "26/03/2021")));
        assertThat(read(book).number()).isEqualTo(1132);
        for (String without : new String[]{"<c r=\"D2\"><f>SUM(H1:H9)</f></c>",
                "<c r=\"D2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>"}) {
            Workbooks broken = new Workbooks().sheet("Chỉ tiêu", "visible",
                    row(1, TARGETS) + target(2, without, text("F2", "26/03/2021")));
            assertThat(Lists.read(broken.bytes()).codes()).containsExactly("DAMAGED_BY_SPREADSHEET");
        }
    }

    @ParameterizedTest
    @CsvSource({"0,912345678,0912345678,0,79201001234,079201001234",
            "0,84912345678,0912345678,0,1200001234,001200001234",
            "0,912345678,0912345678,0,271234567,271234567", "0,912345678,0912345678,0,71234567,071234567"})
    void zeros_that_were_lost_come_back_where_it_is_certain(int style, String phone, String dialled, int idStyle,
            String number, String identity) {
        String person = row(2, text("A2", "MAU-1") + text("B2", "Nguyễn Văn Mẫu") + number("C2", 1, "36526")
                + text("D2", "nam") + number("E2", 0, "1234") + text("F2", "giấy") + number("G2", 1, "44197")
                + number("H2", 1, "44197") + number("I2", style, phone) + number("J2", idStyle, number));
        PersonRow read = Lists.read(new Workbooks().sheet("Người", "visible", row(1, PEOPLE) + person).bytes())
                .row(PersonRow.class);
        assertThat(read.phone()).isEqualTo(dialled);
        assertThat(read.identityNumber()).isEqualTo(identity);
        assertThat(read.unitCode()).isEqualTo("01234");
        assertThat(read.birthDate()).isEqualTo(LocalDate.of(2000, 1, 1));
    }

    @Test
    void a_format_of_zeros_is_part_of_the_code_and_a_short_code_without_one_is_kept() {
        String rows = row(1, TARGETS) + target(2, text("F2", "26/03/2021")).replace(text("A2", "888"),
                number("A2", 3, "12"));
        assertThat(read(new Workbooks().sheet("Chỉ tiêu", "visible", rows)).unitCode()).isEqualTo("00012");
        assertThat(read(new Workbooks().sheet("Chỉ tiêu", "visible", rows.replace("s=\"3\"", "s=\"0\""))).unitCode())
                .isEqualTo("12");
    }

    @Test
    void a_title_merged_headings_numbers_of_columns_and_empty_rows_are_no_rows_of_the_list() {
        String rows = row(1, "DANH SÁCH ĐOÀN VIÊN NĂM 2021") + row(2, "Xã Phú Xuân")
                + row(4, "STT", "mã người", "tổ chức", "mã chi đoàn", "ngày kết nạp", "quyết định", "")
                + row(5, "", "", "", "", "", "số", "ngày") + row(6, "(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)")
                + row(7, "1", "MAU-1", "Đoàn", "30439-01", "26/03/2021", "1-QĐ/ĐTN", "25/03/2021")
                + row(8, "", "", " ") + row(900, "");
        Lists.Outcome outcome = Lists.read(new Workbooks().sheet("Đoàn viên", "visible", rows).bytes());
        MemberRow member = outcome.row(MemberRow.class);
        assertThat(member.line()).isEqualTo(7);
        assertThat(member.decisionNumber()).isEqualTo("1-QĐ/ĐTN");
        assertThat(member.decisionOn()).isEqualTo(LocalDate.of(2021, 3, 25));
        assertThat(outcome.rows()).hasSize(1);
        assertThat(outcome.report().warnings()).isEmpty();
    }

    @Test
    void of_several_sheets_the_one_that_is_a_list_is_taken_and_its_name_is_told() {
        Workbooks book = new Workbooks().sheet("Hướng dẫn", "visible", row(1, "Cách điền danh sách"))
                .sheet("Ẩn", "hidden", row(1, TARGETS) + target(2, text("F2", "26/03/2021")))
                .sheet("Chỉ tiêu", "visible", row(1, TARGETS) + target(2, text("F2", "26/03/2021")))
                .sheet("Trống", "visible", row(1, TARGETS));
        Lists.Outcome outcome = Lists.read(book.bytes());
        assertThat(outcome.row(TargetRow.class).number()).isEqualTo(1132);
        assertThat(Objects.requireNonNull(outcome.report().origin()).sheet()).isEqualTo("Chỉ tiêu");

        book.sheet("Chỉ tiêu 2", "visible", row(1, TARGETS) + target(2, text("F2", "26/03/2021")));
        assertThat(Lists.read(book.bytes()).codes()).containsExactly("MANY_LISTS");
    }

    @Test
    void rows_that_are_hidden_are_taken_and_told() {
        String rows = row(1, TARGETS)
                + target(2, text("F2", "26/03/2021")).replace("<row r=\"2\">", "<row r=\"2\" hidden=\"1\">");
        Lists.Outcome outcome = Lists.read(new Workbooks().sheet("Chỉ tiêu", "visible", rows).bytes());
        assertThat(outcome.rows()).hasSize(1);
        assertThat(outcome.report().warnings()).extracting(RowProblem::code).containsExactly("HIDDEN_ROWS");
    }

    @Test
    void old_fonts_show_through_a_workbook_too() {
        String rows = row(1, "m· ®¬n vÞ", "tæ chøc", "n¨m", "chØ tiªu", "sè quyÕt ®Þnh", "ngµy quyÕt ®Þnh")
                + target(2, text("F2", "26/03/2021")).replace("Đoàn", "§oµn").replace("1-KH", "1-KÕ ho¹ch");
        Lists.Outcome outcome = Lists.read(new Workbooks().sheet("S1", "visible", rows).bytes());
        assertThat(outcome.row(TargetRow.class).decisionNumber()).isEqualTo("1-Kế hoạch");
        assertThat(Objects.requireNonNull(outcome.report().origin()).encoding()).isEqualTo(ListEncoding.TCVN3);
    }

    /** Whatever a list is saved as, its rows are the same facts. */
    @Test
    void a_row_has_one_identity_in_every_format() throws IOException {
        ListRow csv = Lists.read(String.join(";", TARGETS), "888;Đoàn;2021;1.132;1-KH;26/03/2021").rows().getFirst();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Chỉ tiêu");
            for (int i = 0; i < TARGETS.length; i++) {
                sheet.value(0, i, TARGETS[i]);
            }
            sheet.value(1, 0, 888);
            sheet.value(1, 1, "Đoàn");
            sheet.value(1, 2, 2021);
            sheet.value(1, 3, 1132);
            sheet.value(1, 4, "1-KH");
            sheet.value(1, 5, LocalDate.of(2021, 3, 26));
            sheet.style(1, 5).format("dd/mm/yyyy").set();
        }
        assertThat(Lists.read(bytes.toByteArray()).rows().getFirst().canonical()).isEqualTo(csv.canonical());
    }
}
