package vn.oneplusone.app.files.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.oneplusone.app.files.RowProblem;
import vn.oneplusone.membership.commands.PersonalDetails;
import vn.oneplusone.membership.events.Gender;
import vn.oneplusone.membership.events.Organization;

/** Lists as people have them: what is recorded of each, and what is said. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CasesTest {
    private static final String PEOPLE = "mã người,họ và tên,ngày sinh,giới tính,mã đơn vị,hình thức đồng ý,ngày đồng ý,"
            + "ngày đăng ký,điện thoại,số định danh\n";

    private Path folder = Path.of("");
    private int copies;

    @BeforeAll
    void make_the_ledger(@TempDir Path temporary) {
        folder = temporary;
        CaseLedger.make(folder.resolve("first"));
    }

    private CaseLedger ledger() {
        return CaseLedger.copy(folder.resolve("first"), folder.resolve("copy" + ++copies));
    }

    private void taken(String file, Consumer<CaseLedger> then, String... said) {
        try (CaseLedger ledger = ledger()) {
            ImportReport report = ledger.take(file);
            assertThat(report.written()).as(CaseLedger.words(report)).isTrue();
            assertThat(report.warnings()).extracting(RowProblem::code).as(CaseLedger.words(report))
                    .containsExactly(said);
            then.accept(ledger);
        }
    }

    private ImportReport refused(String file, String... codes) {
        try (CaseLedger ledger = ledger()) {
            ImportReport report = ledger.take(file);
            assertThat(report.written()).isFalse();
            assertThat(Stream.concat(report.problems().stream(), report.duplicates().stream())
                    .map(RowProblem::code)).as(CaseLedger.words(report)).containsExactly(codes);
            return report;
        }
    }

    private static void row(CaseLedger ledger, String code, String name, String born) {
        PersonalDetails details = ledger.details(code).orElseThrow();
        assertThat(details.fullName()).isEqualTo(name);
        assertThat(details.birthDate()).isEqualTo(LocalDate.parse(born));
    }

    @Test
    void a_name_in_two_columns_keeps_its_last_word() {
        taken("01-a.xlsx", ledger -> {
            row(ledger, "HD-1", "Nguyễn Văn An", "2003-03-26");
            row(ledger, "HD-2", "Nguyễn Văn Bình", "2003-03-27");
        }, "NAME_JOINED");
        taken("01-d.csv", ledger -> row(ledger, "HD-5", "Nguyễn Văn Em", "2003-03-28"));
    }

    @Test
    void ethnic_names_keep_their_letters_and_capitals() {
        taken("03-a.csv", ledger -> {
            List.of("ET-01,Y Thịnh Niê Kđăm", "ET-03,K'Brêu", "ET-07,Giàng A Páo", "ET-09,Ý", "ET-16,Zoë Trần",
                    "ET-24,Neàng Đây", "ET-28,H'Hen Niê", "ET-29,K’Brêu", "ET-30,Y Blơk Êban", "ET-31,H'Hen Niê",
                    "ET-32,Lý-A-Páo", "ET-37,Quý Quí")
                    .forEach(one -> assertThat(ledger.name(one.split(",")[0])).isEqualTo(one.split(",")[1]));
        });
    }

    @Test
    void exchanged_days_and_months_are_refused_with_their_rows() {
        ImportReport report = refused("04-a.xlsx", "DAYS_SWAPPED");
        assertThat(report.problems().getFirst().vietnamese().wrong()).contains("3, 5, 7, 9");
    }

    @ParameterizedTest
    @CsvSource({"05-a.xlsx,số quyết định", "05-b.xlsx,mã người"})
    void a_date_in_a_column_of_texts_is_refused(String file, String column) {
        assertThat(refused(file, "CHANGED_TO_DATE").problems().getFirst().column()).isEqualTo(column);
    }

    @Test
    void zeros_come_back_and_one_number_is_one_person() {
        ImportReport report = refused("06-b.csv", "IdentityNumberTaken");
        assertThat(report.problems().getFirst().vietnamese().wrong()).contains("cases/06-b.csv:2");
        assertThat(report.warnings()).extracting(RowProblem::code).containsExactly("ZERO_RESTORED", "ZERO_RESTORED");
    }

    @Test
    void identity_numbers_of_another_shape_are_refused_and_words_for_none_are_none() {
        refused("07-a.csv", "NOT_A_PHONE", "NOT_AN_IDENTITY", "NOT_AN_IDENTITY", "NOT_AN_IDENTITY", "NOT_AN_IDENTITY");
        taken("07-b.csv", ledger -> assertThat(ledger.details("IS-21").orElseThrow().identityNumber()).isNull(),
                "WORD_FOR_NONE");
    }

    @Test
    void empty_cells_at_the_end_of_a_row_may_be_missing() {
        taken("09-a.csv", ledger -> row(ledger, "TD-2", "Lê Mai", "2003-03-27"));
    }

    @Test
    void rows_that_are_no_person_are_passed_over_block_by_block() {
        taken("10-a.xlsx", ledger -> row(ledger, "TS-3", "Lê Thị C", "2003-03-03"), "NO_ENTRIES");
        taken("11-a.xlsx", ledger -> row(ledger, "GR-2", "Lê B", "2003-03-02"), "NO_ENTRIES", "NO_ENTRIES");
    }

    @Test
    void a_merged_code_is_filled_down() {
        taken("12-a.xlsx", ledger -> row(ledger, "MC-3", "Lê Thị C", "2003-03-03"), "FILLED_DOWN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"01", "02", "03", "04", "05", "06", "07", "08"})
    void headings_are_known_as_people_write_them(String number) {
        taken("13-" + number + ".csv", ledger -> {
            PersonalDetails details = ledger.details("HE-1").orElseThrow();
            assertThat(details.phone()).isEqualTo("0912345678");
            assertThat(details.identityNumber()).isEqualTo("089203001234");
        });
    }

    @Test
    void headings_of_members_are_known() {
        taken("13-31.csv",
                ledger -> assertThat(ledger.person("B-1").orElseThrow().isMember(Organization.UNION)).isTrue());
        taken("13-41.csv",
                ledger -> assertThat(ledger.person("B-1").orElseThrow().isMember(Organization.UNION)).isTrue(),
                "UNKNOWN_COLUMN");
    }

    @Test
    void a_column_for_each_gender_tells_it() {
        taken("14-a.xlsx", ledger -> {
            row(ledger, "GC-1", "Lê Văn A", "2003-03-26");
            row(ledger, "GC-2", "Lê Thị B", "2003-03-27");
            assertThat(ledger.person("GC-1").orElseThrow().gender()).isEqualTo(Gender.MALE);
            assertThat(ledger.person("GC-2").orElseThrow().gender()).isEqualTo(Gender.FEMALE);
        }, "GENDER_BY_COLUMN");
    }

    @Test
    void invisible_characters_tear_no_word_apart() {
        taken("15-a.csv", ledger -> {
            row(ledger, "IV-1", "Nguyễn Thị Huệ", "2003-03-26");
            row(ledger, "IV-2", "Nguyễn Thị Hoa", "2003-03-27");
            row(ledger, "IV-3", "Lê Thị Hoa", "2003-03-28");
            row(ledger, "IV-5", "Lê Thị Lý", "2003-03-30");
            row(ledger, "IV-9", "Lê Thị Va", "2003-03-30");
        }, "INVISIBLE_TAKEN_OUT", "INVISIBLE_TAKEN_OUT", "INVISIBLE_TAKEN_OUT");
        taken("15-b.csv", ledger -> {
            row(ledger, "IV-11", "Trương Thị Huệ", "2003-03-26");
            row(ledger, "IV-12", "Trương Thị Hoa", "2003-03-27");
        }, "INVISIBLE_TAKEN_OUT");
    }

    @Test
    void a_time_of_day_behind_a_day_is_taken_off() {
        taken("17-a.csv", ledger -> row(ledger, "GF-1", "Trần Thị Mai", "2003-03-26"), "TIME_TAKEN_OFF");
    }

    @ParameterizedTest
    @ValueSource(strings = {"06-inline-rph", "09-wps-jde", "10-strict", "12-t-d"})
    void odd_workbooks_are_read(String file) {
        taken("18-" + file + ".xlsx", ledger -> row(ledger, "XC-1", "Trần Thị Mai", "2003-03-26"));
    }

    @ParameterizedTest
    @CsvSource({"19-02-html.xls,HTML", "19-03-2003.xml,XML 2003"})
    void what_is_no_workbook_is_called_by_its_name(String file, String name) {
        RowProblem.Words words = refused(file, "NAMED_FORMAT").problems().getFirst().vietnamese();
        assertThat(words.wrong()).contains(name);
        assertThat(words.remedy()).contains(".xlsx");
    }

    @Test
    void lost_letters_are_refused_with_their_cause() {
        refused("21-10-ansi-question.csv", "LOST_LETTERS");
        refused("21-11-names-question.csv", "LOST_LETTERS", "LOST_LETTERS");
    }

    @Test
    void names_that_are_none_are_refused_and_what_is_certain_is_taken_off() {
        ImportReport report = refused("22-a.csv", "NOT_A_NAME", "NOT_A_NAME", "NOT_A_NAME", "NOT_A_NAME",
                "NOT_A_NAME", "NOT_A_NAME", "NOT_A_NAME", "NOT_A_NAME", "NOT_A_NAME", "NOT_A_NAME", "NOT_A_NAME");
        assertThat(report.problems()).extracting(RowProblem::line).containsExactly(6, 7, 8, 9, 16, 17, 18, 19, 20, 21,
                22);
        assertThat(report.warnings()).extracting(RowProblem::code).containsExactly("NOTE_TAKEN_OFF",
                "ADDRESS_TAKEN_OFF", "NUMBERING_TAKEN_OFF", "APOSTROPHE_TAKEN_OFF");
    }

    @ParameterizedTest
    @ValueSource(strings = {"01", "02", "03", "04", "05", "06"})
    void one_person_twice_is_asked_about(String number) {
        ImportReport report = refused("23-" + number + ".csv", "PossibleDouble");
        assertThat(report.duplicates().getFirst().vietnamese().wrong()).contains("cases/23-" + number + ".csv:2");
    }

    @ParameterizedTest
    @CsvSource({"01,CO-1", "02,CO-2", "03,CO-3"})
    void a_code_that_can_only_mean_one_unit_is_taken(String number, String code) {
        taken("24-" + number + ".csv", ledger -> row(ledger, code, "Trần Thị Mai", "2003-03-26"), "UnitCodeRead");
    }

    @ParameterizedTest
    @CsvSource({"04,Chi đoàn Mỹ Đức,30439-01", "05,99999,", "06,439-01,30439-01"})
    void an_unknown_code_is_shown_as_written_with_the_nearest(String number, String written, String nearest) {
        String words = refused("24-" + number + ".csv", "UnitUnknown").problems().getFirst().vietnamese().wrong();
        assertThat(words).contains("\"" + written + "\"").contains(nearest == null ? "gần nhất" : nearest);
    }

    @Test
    void formulas_that_come_to_nothing_are_empty() {
        taken("27-a.xlsx", ledger -> assertThat(ledger.details("EM-1").orElseThrow().phone()).isNull());
        taken("27-b.xlsx", ledger -> assertThat(ledger.details("EM-2").orElseThrow().phone()).isNull());
        taken("37-a.xlsx", ledger -> row(ledger, "FO-2", "Lê Thị C", "2003-03-22"));
    }

    @Test
    void an_escaped_end_of_line_is_a_blank() {
        taken("28-a.xlsx", ledger -> row(ledger, "XD-1", "Trần Thị Mai", "2003-03-26"));
    }

    @Test
    void old_letters_typed_with_caps_lock_are_capitals() {
        taken("29-a.csv", ledger -> {
            row(ledger, "TC-2", "Trần Văn Đức", "2003-03-27");
            row(ledger, "TC-3", "Lý Thị Ái", "2003-03-28");
            row(ledger, "TC-4", "Nguyễn Thị Hoa", "2003-03-29");
            row(ledger, "TC-5", "Võ Thị Ý", "2003-03-30");
        });
    }
}
