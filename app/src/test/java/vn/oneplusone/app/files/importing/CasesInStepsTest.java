package vn.oneplusone.app.files.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.oneplusone.app.files.RowProblem;
import vn.oneplusone.membership.commands.PersonalDetails;
import vn.oneplusone.membership.events.Organization;

/** Lists that come one after another, and what one pass tells of a list. */
class CasesInStepsTest {
    private static final String PEOPLE = "mã người,họ và tên,ngày sinh,giới tính,mã đơn vị,hình thức đồng ý,ngày đồng ý,"
            + "ngày đăng ký,điện thoại,số định danh\n";
    private static final String MEMBERS = "mã người,tổ chức,mã chi đoàn,ngày kết nạp,số quyết định,ngày quyết định\n";

    private CaseLedger ledger;

    @BeforeEach
    void begin(@TempDir Path folder) {
        CaseLedger.make(folder.resolve("first"));
        ledger = CaseLedger.copy(folder.resolve("first"), folder.resolve("second"));
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private void taken(ImportReport report) {
        assertThat(report.written()).as(CaseLedger.words(report)).isTrue();
    }

    @Test
    void a_changed_row_says_what_differs_and_new_people_do_not_wait_for_it() {
        taken(ledger.take("31-a.csv"));
        ImportReport report = ledger.take("31-c.csv");
        taken(report);
        assertThat(report.recorded()).isEqualTo(1);
        assertThat(report.before()).isEqualTo(2);
        assertThat(report.changed()).singleElement().satisfies(row -> {
            assertThat(row.line()).isEqualTo(3);
            assertThat(row.column()).isEqualTo("điện thoại");
            assertThat(row.toString()).doesNotContain("0987654321").doesNotContain("0912345679");
        });
        assertThat(ledger.name("RI-4")).isEqualTo("Phạm Thị Mới");
        assertThat(ledger.details("RI-2").orElseThrow().phone()).isEqualTo("0912345679");
    }

    @Test
    void a_changed_row_becomes_a_correction_where_that_is_asked_for() {
        taken(ledger.take("31-a.csv"));
        ImportReport report = ledger.correct("31-c.csv");
        taken(report);
        assertThat(report.recorded()).isEqualTo(2);
        assertThat(report.changed()).isEmpty();
        assertThat(ledger.details("RI-2").orElseThrow().phone()).isEqualTo("0987654321");
        assertThat(ledger.correct("31-c.csv").recorded()).isZero();
    }

    @Test
    void a_code_that_belongs_to_somebody_else_takes_nothing_with_it() {
        ImportReport report = ledger.take(
                CaseLedger.text("people.csv",
                        PEOPLE + "B-1,Lê Thị Khác,05/05/2004,nữ,30439-01,phiếu giấy,01/02/2021,01/02/2021,,\n"),
                CaseLedger.text("members.csv", MEMBERS + "B-1,Đoàn,30439-01,19/05/2021,1-QĐ/ĐTN,17/05/2021\n"));
        assertThat(report.changed()).singleElement().extracting(RowProblem::code).isEqualTo("SaysOtherwise");
        assertThat(report.notTried()).isEqualTo(1);
        assertThat(ledger.person("B-1").orElseThrow().isMember(Organization.UNION)).isFalse();
    }

    @Test
    void the_faults_file_that_was_mended_is_taken_as_if_the_first_had_been_right() {
        taken(ledger.take("40-mended.xlsx"));
        PersonalDetails details = ledger.details("RT-1").orElseThrow();
        assertThat(details.phone()).isEqualTo("0912345678");
        assertThat(details.identityNumber()).isEqualTo("089203001234");
        assertThat(details.birthDate()).isEqualTo(LocalDate.of(2003, 3, 26));
        assertThat(ledger.details("RT-2").orElseThrow().birthDate()).isEqualTo(LocalDate.of(2003, 12, 26));
    }

    @Test
    void after_a_reorganisation_the_unit_that_goes_on_is_named() {
        taken(ledger.take("35-1-tinh.csv"));
        taken(ledger.take(CaseLedger.text("moves.csv",
                """
                        việc sắp xếp,các đơn vị,mã đơn vị mới,tên đơn vị mới,thuộc đơn vị,ngày hiệu lực,số quyết định,ngày quyết định
                        hợp nhất,30406; 30451,30406,Phú Tân,91,01/07/2025,1654/NQ-UBTVQH15,16/06/2025
                        """)));
        RowProblem ended = ledger.take("35-3-ended-code.csv").problems().getFirst();
        assertThat(ended.code()).isEqualTo("UnitEnded");
        assertThat(ended.vietnamese().wrong()).contains("30406 Phú Tân");
        taken(ledger.take("35-9-span.csv"));
        taken(ledger.take("35-10-span.csv"));
    }

    @Test
    void the_reorganisation_of_the_case_is_taken() {
        taken(ledger.take("35-1-tinh.csv"));
        taken(ledger.take("35-2-sap-xep.csv"));
    }

    @Test
    void all_that_is_wrong_comes_in_one_pass_and_nothing_that_follows_from_it() {
        ImportReport report = ledger.take(
                CaseLedger.text("people.csv", PEOPLE
                        + "W-1,Lê Thị A,31/02/2003,nữ,30439-01,phiếu giấy,01/02/2021,01/02/2021,,\n"
                        + "W-2,Lê Thị B,01/03/2003,nữ,99999,phiếu giấy,01/02/2021,01/02/2021,,\n"),
                CaseLedger.text("members.csv", MEMBERS + "W-1,Đoàn,30439-01,19/05/2021,1-QĐ/ĐTN,17/05/2021\n"
                        + "W-9,Đoàn,30439-01,19/05/2021,1-QĐ/ĐTN,17/05/2021\n"));
        assertThat(report.problems()).extracting(RowProblem::code).containsExactly("PersonUnknown",
                "IMPOSSIBLE_DATE", "UnitUnknown");
        assertThat(report.problems().getFirst().vietnamese().wrong()).contains("W-9");
        assertThat(report.problemCount()).isEqualTo(3);
        assertThat(report.notTried()).isEqualTo(1);
        assertThat(report.written()).isFalse();
    }
}
