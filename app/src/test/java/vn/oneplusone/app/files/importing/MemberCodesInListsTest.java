package vn.oneplusone.app.files.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.oneplusone.app.domain.Domain;
import vn.oneplusone.app.erasure.Erasures;
import vn.oneplusone.app.files.ListReader;
import vn.oneplusone.app.files.RowProblem;
import vn.oneplusone.app.text.MemberCode;
import vn.oneplusone.membership.events.Organization;

/** Lists name people by their own codes and by their ids wherever a code of a person stands. */
class MemberCodesInListsTest {
    private static final String PEOPLE = "mã người,họ và tên,ngày sinh,giới tính,mã đơn vị,hình thức đồng ý,ngày đồng ý,"
            + "ngày đăng ký,mã người đại diện\n";
    private static final String MEMBERS = "mã người,tổ chức,mã chi đoàn,ngày kết nạp,số quyết định,ngày quyết định\n";
    private static final String REFERRALS = "mã thanh niên,tổ chức,mã người giới thiệu,mã chi đoàn,"
            + "hình thức giới thiệu,ngày giới thiệu\n";
    private static final String NEW = ",Lê Thị Mới,02/03/2003,nữ,30439-01,phiếu giấy,01/02/2020,01/02/2020,";

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

    private ImportReport take(String list) {
        return ledger.take(CaseLedger.text("x.csv", list));
    }

    private ImportReport taken(String list) {
        ImportReport report = take(list);
        assertThat(report.written()).as(CaseLedger.words(report)).isTrue();
        return report;
    }

    private UUID id(String code) {
        return ledger.person(code).orElseThrow().id();
    }

    private String own(String code) {
        UUID id = id(code);
        return ledger.directory().domain().texts().memberCodes(List.of(id)).getOrDefault(id, "");
    }

    @Test
    void a_code_is_taken_in_each_column_of_a_person_however_it_is_written() {
        String code = own("B-1");
        String small = code.toLowerCase(Locale.ROOT).replace("-", "");
        taken(MEMBERS + small + ",Đoàn,30439-01,26/03/2020,1-QĐ,26/03/2020");
        assertThat(ledger.person("B-1").orElseThrow().isMember(Organization.UNION)).isTrue();
        taken(PEOPLE + "N-1" + NEW + code.replace('-', ' '));
        taken(REFERRALS + own("N-1") + ",Đoàn," + code.replace('-', '.') + ",30439-01,sinh hoạt chi đoàn,01/02/2021");
        taken("mã thanh niên,tổ chức,bước,ngày,mã người giúp đỡ\n" + "N-1,Đoàn,xác nhận,02/02/2021,\n"
                + own("N-1") + ",Đoàn,phân công giúp đỡ,03/02/2021," + code);
        // in one list a person may be named in several ways
        ImportReport again = take(
                "mã thanh niên,tổ chức,bước,ngày\n" + id("N-1") + ",Đoàn,lớp cảm tình Đoàn,04/02/2021\n"
                        + own("N-1") + ",Đoàn,nhiệm vụ thử thách,05/02/2021");
        assertThat(again.recorded()).as(CaseLedger.words(again)).isEqualTo(2);
    }

    @Test
    void a_row_that_registers_a_person_by_their_own_code_registers_nobody_twice() {
        long size = ledger.directory().ledger().head().size();
        ImportReport report = taken("mã người,họ và tên,ngày sinh,giới tính,mã đơn vị,hình thức đồng ý,ngày đồng ý,"
                + "ngày đăng ký\n" + own("B-1")
                + ",Phan Văn Trước,01/02/2003,nam,30439-01,phiếu giấy,01/02/2020,01/02/2020");
        assertThat(report.changed()).extracting(RowProblem::code).containsExactly("InAlready");
        assertThat(ledger.directory().ledger().head().size()).isEqualTo(size);
    }

    @Test
    void a_slip_is_told_as_it_is_written_with_its_column_and_is_nobody() {
        String code = own("B-1");
        String slip = code.substring(0, 8) + code.charAt(10) + code.charAt(9) + code.charAt(8);
        String wrong = MemberCode.isSlip(slip) ? slip : (code.charAt(0) == '3' ? '4' : '3') + code.substring(1);
        ImportReport report = take(
                MEMBERS + wrong.toLowerCase(Locale.ROOT) + ",Đoàn,30439-01,26/03/2020,1-QĐ,26/03/2020");
        assertThat(report.written()).isFalse();
        assertThat(report.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("CodeSlip");
            assertThat(problem.column()).isEqualTo("mã người");
            assertThat(problem.in(Locale.of("vi")).wrong()).contains('"' + wrong.toLowerCase(Locale.ROOT) + '"');
            assertThat(problem.in(Locale.ENGLISH).wrong()).contains('"' + wrong.toLowerCase(Locale.ROOT) + '"');
        });
    }

    @Test
    void a_list_may_have_codes_of_its_own_that_look_like_them() {
        for (String code : List.of("ABC-123-456", "234-CDF-H99")) {
            assertThat(MemberCode.isSlip(code)).as(code).isTrue();
            taken(PEOPLE.replace(",mã người đại diện", "") + code
                    + NEW.replace("Mới", code.startsWith("A") ? "Một" : "Hai").replaceFirst(",$", ""));
            taken(MEMBERS + code + ",Đoàn,30439-01,26/03/2021,1-QĐ,26/03/2021");
            assertThat(ledger.person(code).orElseThrow().isMember(Organization.UNION)).isTrue();
        }
    }

    @Test
    void a_good_code_that_nobody_has_is_unknown_as_any_other() {
        ImportReport report = take(MEMBERS + "7KM-4XR-2HR,Đoàn,30439-01,26/03/2020,1-QĐ,26/03/2020");
        assertThat(report.written()).isFalse();
        assertThat(report.problems()).singleElement()
                .satisfies(problem -> assertThat(problem.code()).isNotEqualTo("CodeSlip"));
    }

    @Test
    void a_trial_uses_no_code_up() {
        var vault = ledger.directory().domain().vault();
        ImportReport report = new ListImport(ledger.directory().domain(), Domain.AUTOMATION, true, false).run(
                List.of(CaseLedger.text("x.csv", PEOPLE + "N-1" + NEW)), new ListReader(), true,
                (phase, done, total) -> {
                });
        assertThat(report.problemCount()).isZero();
        assertThat(ledger.person("N-1")).isEmpty();
        taken(PEOPLE + "N-1" + NEW);
        Map<UUID, MemberCode> codes = vault.memberCodes(List.of(id("N-1"), id("B-1")));
        assertThat(codes).hasSize(2);
        assertThat(vault.bearers(codes.values())).hasSize(2);
    }

    @Test
    void a_code_of_somebody_erased_means_nobody() {
        UUID person = id("B-1");
        String code = own("B-1");
        new Erasures(ledger.directory().domain()).erase(person, LocalDate.of(2021, 1, 1), Domain.AUTOMATION);
        assertThat(ledger.directory().domain().texts().memberCodes(List.of(person))).isEmpty();
        assertThat(ledger.directory().domain().texts().personOf(code)).isEmpty();
        assertThat(take(MEMBERS + code + ",Đoàn,30439-01,26/03/2020,1-QĐ,26/03/2020").written()).isFalse();
    }
}
