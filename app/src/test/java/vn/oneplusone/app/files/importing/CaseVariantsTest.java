package vn.oneplusone.app.files.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.oneplusone.app.files.RowProblem;
import vn.oneplusone.membership.events.Gender;

/** Other lists of the same kinds as those of {@link CasesTest}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CaseVariantsTest {
    private static final String REST = "ngày sinh,giới tính,mã đơn vị,hình thức đồng ý,ngày đồng ý,ngày đăng ký";
    private static final String PEOPLE = "mã người,họ và tên," + REST + ",điện thoại,số định danh\n";
    private static final String SAID = ",nữ,30439-01,phiếu giấy,01/02/2026,02/02/2026";

    private CaseLedger ledger;
    private int count;

    @BeforeAll
    void make(@TempDir Path folder) {
        CaseLedger.make(folder.resolve("first"));
        ledger = CaseLedger.copy(folder.resolve("first"), folder.resolve("second"));
    }

    @AfterAll
    void close() {
        ledger.close();
    }

    private ImportReport take(String list) {
        return ledger.take(CaseLedger.text("list-" + ++count + ".csv", list));
    }

    private void taken(String list, String... said) {
        ImportReport report = take(list);
        assertThat(report.written()).as(CaseLedger.words(report)).isTrue();
        assertThat(report.warnings()).extracting(RowProblem::code).containsExactly(said);
    }

    private void refused(String list, String... codes) {
        ImportReport report = take(list);
        assertThat(report.written()).isFalse();
        assertThat(Stream.of(report.problems(), report.duplicates()).flatMap(List::stream).map(RowProblem::code))
                .as(CaseLedger.words(report)).containsExactly(codes);
    }

    @Test
    void names_in_parts() {
        taken("mã người,Họ,Tên đệm,Tên," + REST + "\nVA-1,Nguyễn,Văn,Tí,26/03/2003" + SAID + "\n");
        taken("mã người,Họ và tên,Tên," + REST + "\nVA-2,Nguyễn Văn,Tú,26/03/2003" + SAID + "\n", "NAME_JOINED");
        taken("mã người,Họ và tên,," + REST + "\n,Họ đệm,Tên,,,,,,\nVA-3,Lê Thị,Út,26/03/2003" + SAID + "\n");
        assertThat(List.of(ledger.name("VA-1"), ledger.name("VA-2"), ledger.name("VA-3")))
                .containsExactly("Nguyễn Văn Tí", "Nguyễn Văn Tú", "Lê Thị Út");
        refused("mã người,họ và tên,," + REST + "\nVA-4,Nguyễn Văn,An,26/03/2003" + SAID + "\n",
                "COLUMN_WITHOUT_HEADING");
        refused("mã người,Họ và tên,Tên," + REST + "\nVA-5,Nguyễn Văn,An,26/03/2003" + SAID
                + "\nVA-6,Lê Thị Hoa,Hoa,26/03/2003" + SAID + "\n", "NAME_COLUMNS_UNCLEAR");
        refused("mã người,Họ đệm,Tên," + REST + "\nVA-7,Nguyễn Văn An,,26/03/2003" + SAID + "\n", "EMPTY_CELL");
    }

    @ParameterizedTest
    @CsvSource({"VB-1,Đồng chí Nguyễn Văn A,Nguyễn Văn A", "VB-2,đ/c: Lê B,Lê B", "VB-3,2) Lê C,Lê C",
            "VB-4,Chị Trần Thị F,Trần Thị F", "VB-5,Anh Vũ,Anh Vũ", "VB-6,Ông Thị L,Ông Thị L", "VB-7,Lê K [mới],Lê K",
            "VB-8,Lê Văn N.,Lê Văn N.", "VB-9,TRẦN VĂN ĐỨC,Trần Văn Đức"})
    void names_with_more(String code, String written, String name) {
        ImportReport report = take(PEOPLE + code + "," + written + ",26/03/2003" + SAID + ",,\n");
        assertThat(report.written()).as(CaseLedger.words(report)).isTrue();
        assertThat(ledger.name(code)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"Lê D (BT,NOT_A_NAME", "Lê G/ Lê H,NOT_A_NAME", "không có,NOT_A_NAME", "Nguyễn Văn O 2,NOT_A_NAME",
            "Nguy&#7877;n E,DAMAGED_ENCODING", "?? Qu?nh,LOST_LETTERS", "Lê + Văn,NOT_A_NAME"})
    void names_that_are_none(String written, String code) {
        refused(PEOPLE + "VC-1," + written + ",26/03/2003" + SAID + ",,\n", code);
    }

    @Test
    void numbers() {
        taken(PEOPLE + "VD-1,Lê Ai,26/03/2003" + SAID + ",'0912345678,'089203001235\n"
                + "VD-2,Lê Bi,26/03/2003" + SAID + ",+84 912 345 679,271234567\n"
                + "VD-3,Lê Ci,26/03/2003" + SAID + ",84912345670,71234567\n"
                + "VD-4,Lê Di,26/03/2003" + SAID + ",2963827123,000000000000\n", "ZERO_RESTORED", "ZERO_RESTORED",
                "WORD_FOR_NONE");
        assertThat(ledger.details("VD-2").orElseThrow().phone()).isEqualTo("0912345679");
        assertThat(ledger.details("VD-3").orElseThrow().identityNumber()).isEqualTo("071234567");
        assertThat(ledger.details("VD-4").orElseThrow().identityNumber()).isNull();
        refused(PEOPLE + "VD-5,Lê Ei,26/03/2003" + SAID + ",,9.2030012E+10\n", "DAMAGED_BY_SPREADSHEET");
        refused(PEOPLE + "VD-6,Lê Gi,26/03/2003" + SAID + ",0912345678; 0912345679,\n", "NOT_A_PHONE");
    }

    @Test
    void totals_groups_and_signatures() {
        taken("DANH SÁCH,,,,,,,,,\n" + PEOPLE + "\"A. Chi đoàn ấp Mỹ Đức\",,,,,,,,,\nVE-1,Lê Ba,26/03/2003" + SAID
                + ",,\nCộng: 1,,,,,,,,,\nPhú Xuân,ngày 02 tháng 02 năm 2026,,,,,,,,\nNGƯỜI LẬP,,,,,BÍ THƯ,,,,\n"
                + "(đã ký),,,,,(đã ký),,,,\nLê Văn Lập,,,,,Trần Thị Thư,,,,\n", "NO_ENTRIES", "NO_ENTRIES");
        ImportReport incomplete = take(PEOPLE + "Ấp Phú Lợi,,,,,,,,,\nVE-2,Tô Văn Năm,,,,,,,,\n");
        assertThat(incomplete.problems()).isNotEmpty().allMatch(problem -> problem.line() == 3);
    }

    @Test
    void columns_for_each_gender() {
        taken("mã người,họ và tên,ngày sinh,Nam,Nữ,mã đơn vị,hình thức đồng ý,ngày đồng ý,ngày đăng ký\n"
                + "VF-1,Lê Văn C,26/03/2003,x,,30439-01,giấy,01/02/2026,02/02/2026\n"
                + "VF-2,Lê Thị D,27/03/2003,,X,30439-01,giấy,01/02/2026,02/02/2026\n", "GENDER_BY_COLUMN");
        assertThat(ledger.person("VF-1").orElseThrow().gender()).isEqualTo(Gender.MALE);
        taken("mã người,họ và tên,Nam,Nữ,mã đơn vị,hình thức đồng ý,ngày đồng ý,ngày đăng ký\n"
                + "VF-3,Lê Thị E,,27/03/2003,30439-01,giấy,01/02/2026,02/02/2026\n", "GENDER_BY_COLUMN");
        assertThat(ledger.person("VF-3").orElseThrow().gender()).isEqualTo(Gender.FEMALE);
        refused("mã người,họ và tên,Nam,Nữ,mã đơn vị,hình thức đồng ý,ngày đồng ý,ngày đăng ký\n"
                + "VF-4,Lê Thị G,26/03/2003,27/03/2003,30439-01,giấy,01/02/2026,02/02/2026\n", "TWO_BIRTH_DATES");
    }

    @ParameterizedTest
    @CsvSource({"VG-1,30439–01", "VG-2,30439 - 01", "VG-3,30439_01", "VG-4,Chi đoàn ấp Mỹ Đức (30439-01)",
            "VG-5,30439-01 - Chi đoàn ấp Mỹ Đức"})
    void codes(String code, String written) {
        ImportReport report = take(PEOPLE + code + ",Lê Mã,26/03/2003,nữ," + written
                + ",phiếu giấy,01/02/2026,02/02/2026,,\n");
        assertThat(report.problems()).as(CaseLedger.words(report)).isEmpty();
    }

    @Test
    void what_is_not_certain_is_refused() {
        refused(PEOPLE + "VH-1,Lê Ma,26/03/2003,nữ,30439-01 Chi đoàn ấp Phú Lợi,phiếu giấy,01/02/2026,02/02/2026,,\n",
                "UnitUnknown");
        refused("mã người,họ và tên," + REST + ",Mã thẻ\nVH-2,Lê Me,26/03/2003" + SAID + ",089203001236\n",
                "UNKNOWN_COLUMN_OF_NUMBERS");
        refused(PEOPLE + "01-Feb,Lê Mi,26/03/2003" + SAID + ",,\n", "CHANGED_TO_DATE");
        refused(PEOPLE + "VH-3,Lê Mo,2003-03-27T17:00:00Z" + SAID + ",,\n", "UNREADABLE_DATE");
    }
}
