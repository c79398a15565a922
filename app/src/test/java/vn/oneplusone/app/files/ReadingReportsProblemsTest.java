package vn.oneplusone.app.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.oneplusone.app.files.shape.ListRow;
import vn.oneplusone.app.files.sheets.Problem;

class ReadingReportsProblemsTest {
    private static final String TARGETS = "mã đơn vị,tổ chức,năm,chỉ tiêu,số quyết định,ngày quyết định";
    private static final String GOOD = "888,UNION,2021,5,1-KH,26/03/2021";
    private static final String PEOPLE = "mã người,họ và tên,ngày sinh,giới tính,điện thoại,địa chỉ,số định danh,mã đơn vị,"
            + "hình thức đồng ý,ngày đồng ý,ngày đăng ký";
    private static final String STEPS = "mã thanh niên,tổ chức,bước,ngày,có mặt,tán thành,số quyết định,mã người giúp đỡ,"
            + "bên từ chối";

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"888,UNION,2021,5,1-KH,30/02/2021|IMPOSSIBLE_DATE|ngày quyết định",
            "888,UNION,2021,5,1-KH,03/26/2021|IMPOSSIBLE_DATE|ngày quyết định",
            "888,UNION,2021,5,1-KH,26/03/21|UNREADABLE_DATE|ngày quyết định",
            "888,UNION,2021,5,1-KH,26/03/0021|IMPOSSIBLE_DATE|ngày quyết định",
            "888,UNION,2021,5,1-KH,44281|UNREADABLE_DATE|ngày quyết định",
            "888,UNION,2021,5,1-KH,|EMPTY_CELL|ngày quyết định", ",UNION,2021,5,1-KH,26/03/2021|EMPTY_CELL|mã đơn vị",
            "888,Đội,2021,5,1-KH,26/03/2021|UNKNOWN_WORD|tổ chức", "888,UNION,21,5,1-KH,26/03/2021|UNREADABLE_YEAR|năm",
            "888,UNION,2021,-5,1-KH,26/03/2021|UNREADABLE_NUMBER|chỉ tiêu",
            "888,UNION,2021,\"1,132\",1-KH,26/03/2021|UNREADABLE_NUMBER|chỉ tiêu",
            "888,UNION,2021,1.13,1-KH,26/03/2021|UNREADABLE_NUMBER|chỉ tiêu",
            "888,UNION,2021,9999999999,1-KH,26/03/2021|NUMBER_TOO_LARGE|chỉ tiêu",
            "888,UNION,2021,9.999.999.999.999.999.999.999,1-KH,26/03/2021|NUMBER_TOO_LARGE|chỉ tiêu",
            "888,UNION,2021,#REF!,1-KH,26/03/2021|DAMAGED_BY_SPREADSHEET|chỉ tiêu",
            "888,UNION,2021,5,Ä�oÃ n,26/03/2021|DAMAGED_ENCODING|số quyết định",
            "888,Ä\u0090oÃ n,2021,5,1-KH,26/03/2021|DAMAGED_ENCODING|tổ chức",
            "888,UNION,2021,5,1-KH|WRONG_NUMBER_OF_CELLS|",
            "888,UNION,2021,5,1-KH,26/03/2021,x|WRONG_NUMBER_OF_CELLS|"})
    void a_wrong_cell_is_reported_with_its_line_and_column_and_its_row_is_dropped(String line, String code,
            String column) {
        Lists.Outcome outcome = Lists.read(TARGETS, GOOD, line, GOOD);
        assertThat(outcome.codes()).containsExactly(code);
        assertThat(outcome.problem().line()).isEqualTo(3);
        assertThat(outcome.problem().column()).isEqualTo(column);
        assertThat(outcome.rows()).extracting(ListRow::line).containsExactly(2, 4);
    }

    @Test
    void all_cells_of_a_row_are_looked_at() {
        assertThat(Lists.read(TARGETS, "888,Đội,21,x,,30/02/2021").codes()).containsExactly("UNKNOWN_WORD",
                "UNREADABLE_YEAR", "UNREADABLE_NUMBER", "EMPTY_CELL", "IMPOSSIBLE_DATE");
    }

    @ParameterizedTest
    @CsvSource({"chuẩn y,số quyết định", "phân công giúp đỡ,mã người giúp đỡ", "từ chối,bên từ chối"})
    void a_step_needs_what_belongs_to_it(String step, String column) {
        Lists.Outcome outcome = Lists.read(STEPS, "MAU-1,Đoàn," + step + ",26/03/2021,,,,,");
        assertThat(outcome.codes()).containsExactly("EMPTY_CELL");
        assertThat(outcome.problem().column()).isEqualTo(column);
    }

    @Test
    void the_words_say_what_is_wrong_and_what_to_do_in_both_languages() {
        RowProblem problem = Lists.read(TARGETS, "888,Đội,2021,5,1-KH,26/03/2021").problem();
        assertThat(problem.in(Locale.of("vi")).wrong()).contains("Đội");
        assertThat(problem.in(Locale.of("vi")).remedy()).contains("Đoàn / Hội");
        assertThat(problem.in(Locale.UK).wrong()).contains("not understood", "Đội");
        assertThat(problem.in(Locale.UK).remedy()).contains("union / federation");
        assertThat(problem.in(Locale.FRENCH)).isEqualTo(problem.vietnamese());
    }

    @ParameterizedTest
    @EnumSource(Problem.class)
    void every_problem_has_words_in_both_languages(Problem problem) {
        Object[] arguments = {"AAA", "BBB"};
        Locale vietnamese = Locale.of("vi");
        assertThat(problem.wrong(vietnamese, arguments)).isNotEqualTo(problem.wrong(Locale.ENGLISH, arguments));
        assertThat(problem.remedy(vietnamese, arguments)).isNotEqualTo(problem.remedy(Locale.ENGLISH, arguments));
        assertThat(List.of(problem.wrong(vietnamese, arguments), problem.wrong(Locale.ENGLISH, arguments),
                problem.remedy(vietnamese, arguments), problem.remedy(Locale.ENGLISH, arguments)))
                .allSatisfy(words -> assertThat(words).isNotBlank().doesNotContain("{"));
    }

    @Test
    void personal_values_never_appear_in_the_words() {
        List<String> secrets = List.of("Bùi Bí Mật", "30/02/2001", "0000999888", "ấp Kín Đáo", "000000777666");
        String shifted = "MAU-1,000000777666,Bùi Bí Mật,30/02/2001,ấp Kín Đáo,x,1E+11,0000999888,ấp Kín Đáo,Bùi Bí Mật,30/02/2001";
        String damaged = "MAU-1,Bùi Bí Mật�,30/02/2001,Bùi Bí Mật,1.2E+11,ấp Kín Đáo�,000000777666�,1,0000999888,30/02/2001,30/02/2001";
        String many = "MAU-1,Bùi Bí Mật,30/02/2001,nam,0000999888,ấp Kín Đáo,000000777666,1,giấy,1/1/2021,1/1/2021,Bùi Bí Mật";
        Lists.Outcome outcome = Lists.read(PEOPLE, shifted, damaged, many);
        assertThat(outcome.rows()).isEmpty();
        assertThat(outcome.codes()).contains("IMPOSSIBLE_DATE", "UNREADABLE_DATE", "UNKNOWN_WORD", "DAMAGED_ENCODING",
                "DAMAGED_BY_SPREADSHEET", "WRONG_NUMBER_OF_CELLS");
        for (RowProblem problem : outcome.report().problems()) {
            assertThat(problem.toString()).doesNotContain(secrets);
        }
    }

    @Test
    void a_list_without_a_header_is_not_recognised_and_nothing_of_it_is_repeated() {
        Lists.Outcome outcome = Lists.read("MAU-1,Bùi Bí Mật,01/02/2001,nam,0000999888");
        assertThat(outcome.codes()).containsExactly("UNKNOWN_LIST");
        assertThat(outcome.report().kind()).isNull();
        assertThat(outcome.problem().toString()).doesNotContain("Mật", "2001", "0000999888");
    }

    @Test
    void rows_do_not_show_personal_details_or_free_text() {
        Lists.Outcome outcome = Lists.read(PEOPLE,
                "MAU-1,Bùi Bí Mật,01/02/2001,nam,0000999888,ấp Kín Đáo,000000777666,1,giấy,1/1/2021,1/1/2021");
        assertThat(outcome.rows()).hasSize(1);
        assertThat(outcome.rows().toString()).doesNotContain("Mật", "2001", "0000999888", "Kín", "777666")
                .contains("danh sách.csv:2");
        Lists.Outcome steps = Lists.read("mã thanh niên,tổ chức,bước,ngày,ghi chú", "M,Hội,rút,1/1/2021,nhà nghèo");
        assertThat(steps.rows()).hasSize(1);
        assertThat(steps.rows().toString()).doesNotContain("nghèo");
    }

    @Test
    void missing_columns_are_each_named() {
        Lists.Outcome outcome = Lists.read("mã đơn vị,tổ chức,năm,chỉ tiêu,ghi chú", "888,UNION,2021,5,");
        assertThat(outcome.codes()).containsExactly("MISSING_COLUMN", "MISSING_COLUMN");
        assertThat(outcome.report().problems()).extracting(RowProblem::column).containsExactly("số quyết định",
                "ngày quyết định");
        assertThat(outcome.rows()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"năm", "year", "NAM"})
    void two_columns_of_the_same_meaning_are_refused(String heading) {
        Lists.Outcome outcome = Lists.read(TARGETS + "," + heading, GOOD + ",2021");
        assertThat(outcome.codes()).containsExactly("DUPLICATE_COLUMN");
        assertThat(outcome.rows()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", " \r\n\t\r\n", "\uFEFF"})
    void a_file_with_nothing_in_it_is_refused(String text) {
        assertThat(Lists.read(text.getBytes(StandardCharsets.UTF_8)).codes()).containsExactly("EMPTY_FILE");
    }

    @Test
    void a_header_alone_is_reported() {
        assertThat(Lists.read(TARGETS, "", " , , , , ,").codes()).containsExactly("NO_ROWS");
    }

    @Test
    void malformed_utf_8_is_reported_with_line_and_byte_and_the_rows_before_are_read() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes((TARGETS + "\r\n" + GOOD + "\r\n888,UNION,2021,5,").getBytes(StandardCharsets.UTF_8));
        int broken = bytes.size();
        bytes.write(0xD0);
        bytes.writeBytes(",26/03/2021\r\n".getBytes(StandardCharsets.UTF_8));
        Lists.Outcome outcome = Lists.read(bytes.toByteArray());
        assertThat(outcome.codes()).containsExactly("WRONG_ENCODING");
        assertThat(outcome.problem().line()).isEqualTo(3);
        assertThat(outcome.problem().english().wrong()).contains("byte " + (broken + 1) + " ");
        assertThat(outcome.rows()).hasSize(1);
    }

    @Test
    void an_unterminated_quote_is_reported_where_the_row_begins() {
        Lists.Outcome outcome = Lists.read(TARGETS, GOOD, "888,UNION,2021,5,\"1-KH,26/03/2021", GOOD, GOOD);
        assertThat(outcome.codes()).containsExactly("QUOTE_NOT_CLOSED");
        assertThat(outcome.problem().line()).isEqualTo(3);
        assertThat(outcome.rows()).hasSize(1);
    }

    @Test
    void text_behind_a_closing_quote_is_reported() {
        Lists.Outcome outcome = Lists.read(TARGETS, GOOD, "888,UNION,2021,5,\"1\"KH,26/03/2021");
        assertThat(outcome.codes()).containsExactly("BROKEN_QUOTE");
        assertThat(outcome.problem().line()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"888,UNION,2021,5,", "888,UNION,2021,5,\""})
    void a_line_of_17_MB_is_refused_without_reading_it(String start) throws IOException {
        Endless endless = new Endless((TARGETS + "\n" + GOOD + "\n" + start).getBytes(StandardCharsets.UTF_8),
                "x".getBytes(StandardCharsets.UTF_8), 17 << 20);
        assertThat(refusedAt(endless)).containsExactly("LINE_TOO_LONG");
        assertThat(endless.taken).isLessThan(2 << 20);
    }

    @Test
    void a_quote_that_swallows_a_large_file_is_refused_without_reading_it() throws IOException {
        Endless endless = new Endless(
                (TARGETS + "\n" + GOOD + "\n888,UNION,2021,5,\"").getBytes(StandardCharsets.UTF_8),
                (GOOD + "\n").getBytes(StandardCharsets.UTF_8), 17 << 20);
        assertThat(refusedAt(endless)).containsExactly("QUOTE_NOT_CLOSED");
        assertThat(endless.taken).isLessThan(2 << 20);
    }

    private static List<String> refusedAt(InputStream in) throws IOException {
        List<ListRow> rows = new ArrayList<>();
        ListReport report = new ListReader().read("lớn.csv", in, rows::add);
        assertThat(rows).hasSize(1);
        return report.problems().stream().map(RowProblem::code).toList();
    }

    @Test
    void a_cell_of_many_characters_is_refused() {
        assertThat(Lists.read(TARGETS, "888,UNION,2021,5," + "K".repeat(201) + ",26/03/2021").codes())
                .containsExactly("CELL_TOO_LONG");
    }

    @Test
    void other_formats_are_refused_by_name() {
        assertThat(Lists.read("%PDF-1.7".getBytes(StandardCharsets.US_ASCII)).codes()).containsExactly("PDF_FILE");
        assertThat(Lists.read(new byte[]{(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3, 4}).codes())
                .containsExactly("OTHER_FORMAT");
        assertThat(Lists.read((TARGETS + "\n888,UNION,\0").getBytes(StandardCharsets.UTF_8)).codes())
                .containsExactly("BINARY_FILE");
    }

    @Test
    void problems_are_kept_up_to_a_bound_and_counted_exactly() throws IOException {
        String list = TARGETS + "\n" + "888,Đội,2021,5,1-KH,26/03/2021\n".repeat(1_000) + GOOD;
        ListReport report = new ListReader(10).read("a.csv",
                new ByteArrayInputStream(list.getBytes(StandardCharsets.UTF_8)), row -> {
                });
        assertThat(report.problemCount()).isEqualTo(1_000);
        assertThat(report.problems()).hasSize(10);
        assertThat(report.rows()).isEqualTo(1);
        assertThat(report.problemCount()).isPositive();
    }

    /** A beginning, then the same bytes again and again. */
    private static final class Endless extends InputStream {
        private final byte[] start;
        private final byte[] repeated;
        private final int length;
        private int taken;

        private Endless(byte[] start, byte[] repeated, int length) {
            this.start = start;
            this.repeated = repeated;
            this.length = length;
        }

        @Override
        public int read() {
            if (taken >= length) {
                return -1;
            }
            int at = taken++;
            return at < start.length ? start[at] & 0xFF : repeated[(at - start.length) % repeated.length] & 0xFF;
        }

        @Override
        public int read(byte[] target, int from, int count) {
            int done = 0;
            for (int c = count > 0 ? read() : -1; c >= 0; c = done < count ? read() : -1) {
                target[from + done++] = (byte) c;
            }
            return done == 0 && count > 0 ? -1 : done;
        }
    }
}
