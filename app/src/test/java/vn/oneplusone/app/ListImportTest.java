package vn.oneplusone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.oneplusone.app.domain.Domain;
import vn.oneplusone.app.files.RowProblem;
import vn.oneplusone.app.files.importing.ImportReport;
import vn.oneplusone.app.files.importing.ListImport;
import vn.oneplusone.app.installation.DataDirectory;
import vn.oneplusone.app.sample.district.SampleSize;

/** Bad lists get a clear error with file, line and words in both languages, and nothing is written. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("StringConcatToTextBlock") // a list is read better line by line
class ListImportTest {
    private static final String PEOPLE = "mã người,họ và tên,ngày sinh,giới tính,mã đơn vị,hình thức đồng ý,ngày đồng ý,ngày đăng ký\n";
    private static final String MEMBERS = "mã người,tổ chức,mã chi đoàn,ngày kết nạp,số quyết định,ngày quyết định\n";

    private Path temporary = Path.of("");

    private @Nullable DataDirectory directory;
    private String branch = "";
    private int files;

    @BeforeAll
    void begin_with_a_small_district(@TempDir Path folder) throws IOException {
        temporary = folder;
        directory = Installation.open(temporary.resolve("data"));
        List<Path> lists = Installation.lists(temporary.resolve("lists"), SampleSize.scaled(0.01));
        assertThat(Installation.take(directory(), lists).problems()).isEmpty();
        String units = Files.readString(lists.getFirst(), StandardCharsets.UTF_8);
        var code = java.util.regex.Pattern.compile("\\b30439-\\d+").matcher(units);
        assertThat(code.find()).isTrue();
        branch = code.group();
    }

    @AfterAll
    void close() {
        directory().close();
    }

    @Test
    void refuses_a_list_without_a_needed_column() throws IOException {
        refused("mã người,tổ chức,mã chi đoàn\nX,Đoàn," + branch + "\n");
    }

    @Test
    void refuses_an_unknown_unit() throws IOException {
        refused("UnitUnknown", PEOPLE + "TEST-1,Người Mẫu,01/02/2000,nữ,99999-99,PAPER,01/02/2021,01/02/2021\n");
    }

    @Test
    void refuses_an_impossible_date() throws IOException {
        refused("IMPOSSIBLE_DATE",
                PEOPLE + "TEST-2,Người Mẫu,30/02/2000,nữ," + branch + ",PAPER,01/02/2021,01/02/2021\n");
    }

    @Test
    void refuses_somebody_who_is_admitted_twice() throws IOException {
        refused("AlreadyMember", PEOPLE + "TEST-3,Người Mẫu,01/02/2000,nữ," + branch + ",PAPER,01/02/2021,01/02/2021\n",
                MEMBERS + "TEST-3,Đoàn," + branch + ",01/03/2021,1-QĐ/ĐTN,01/03/2021\n" + "TEST-3,Đoàn," + branch
                        + ",02/03/2021,2-QĐ/ĐTN,02/03/2021\n");
    }

    @Test
    void refuses_a_referrer_who_has_not_worked_with_the_youth_for_long_enough() throws IOException {
        refused("TogetherTooShort",
                PEOPLE + "TEST-4,Người Mẫu,01/02/2000,nữ," + branch + ",PAPER,01/02/2021,01/02/2021\n"
                        + "TEST-5,Người Mẫu,01/02/2001,nam," + branch + ",PAPER,01/02/2021,01/02/2021\n",
                MEMBERS + "TEST-4,Đoàn," + branch + ",01/06/2021,3-QĐ/ĐTN,01/06/2021\n",
                "mã thanh niên,tổ chức,mã người giới thiệu,mã chi đoàn,hình thức giới thiệu,ngày giới thiệu\n"
                        + "TEST-5,Đoàn,TEST-4," + branch + ",MEETING,02/06/2021\n",
                "mã thanh niên,tổ chức,bước,ngày,có mặt,tán thành,mã người giúp đỡ,cùng công tác từ\n"
                        + "TEST-5,Đoàn,CONFIRMED,03/06/2021,,,,\n" + "TEST-5,Đoàn,CLASS,04/06/2021,,,,\n"
                        + "TEST-5,Đoàn,HELPER,04/06/2021,,,TEST-4,\n" + "TEST-5,Đoàn,PROBATION_TASK,05/06/2021,,,,\n"
                        + "TEST-5,Đoàn,ENDORSED,06/06/2021,20,19,,07/03/2021\n");
    }

    @Test
    void takes_transfers_grades_corrections_and_annulments_in_their_order() throws IOException {
        String other = branch + "-B";
        List<Path> lists = new ArrayList<>();
        for (String list : List.of(
                "mã đơn vị,tên đơn vị,cấp,thuộc đơn vị,ngày thành lập\n" + other
                        + ",Chi đoàn mẫu,chi đoàn,30439,01/01/2018\n",
                "mã người,tổ chức,số quyết định huỷ,ngày huỷ\nTEST-21,Đoàn,9-QĐ/ĐTN,01/12/2021\n",
                "mã người,tổ chức,năm,xếp loại,ngày xếp loại\nTEST-20,Đoàn,2021,xuất sắc,30/11/2021\n",
                "mã người,tổ chức,mã nơi đến,ngày đề nghị,ngày tiếp nhận\nTEST-20,Đoàn," + other
                        + ",01/06/2021,05/06/2021\n",
                MEMBERS + "TEST-20,Đoàn," + branch + ",01/03/2021,1-QĐ/ĐTN,01/03/2021\nTEST-21,Đoàn," + branch
                        + ",01/03/2021,1-QĐ/ĐTN,01/03/2021\n",
                // too old by the first list, not by the second
                "mã người,họ và tên,ngày sinh,giới tính,điện thoại,địa chỉ,số định danh,ngày đính chính\n"
                        + "TEST-20,Người Mẫu,01/02/2000,nam,,,,02/02/2021\n",
                PEOPLE + "TEST-20,Người Mẫu,01/02/1980,nữ," + branch + ",PAPER,01/02/2021,01/02/2021\n"
                        + "TEST-21,Người Mẫu,01/02/2000,nữ," + branch + ",PAPER,01/02/2021,01/02/2021\n")) {
            lists.add(write(list));
        }
        long from = directory().facts().size();
        assertThat(Installation.take(directory(), lists).problems()).isEmpty();
        List<String> facts = new ArrayList<>();
        directory().facts().read(from, directory().facts().size(),
                fact -> facts.add(fact.payload().getClass().getSimpleName()));
        assertThat(facts).containsExactlyInAnyOrder("UnitEstablished", "PersonRegistered", "PersonRegistered",
                "PersonDetailsCorrected", "MemberAdmitted", "MemberAdmitted", "TransferRequested", "TransferAccepted",
                "MemberClassified", "AdmissionAnnulled");

        assertThat(Installation.take(directory(), lists).recorded()).isZero();
    }

    @Test
    void refuses_a_line_of_17_megabytes() throws IOException {
        Path file = next();
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(PEOPLE.getBytes(StandardCharsets.UTF_8));
            byte[] megabyte = new byte[1 << 20];
            Arrays.fill(megabyte, (byte) 'x');
            for (int i = 0; i < 17; i++) {
                out.write(megabyte);
            }
        }
        refused("LINE_TOO_LONG", List.of(file));
    }

    @Test
    void refuses_binary_files_and_wrong_encodings() throws IOException {
        Path binary = next();
        Files.write(binary, new byte[]{'P', 'K', 3, 4, 0, 0, 1, 2, 3});
        refused(null, List.of(binary));
        Path windows = next();
        Files.write(windows, "mã người,họ và tên\n".getBytes(java.nio.charset.Charset.forName("windows-1258")));
        refused(null, List.of(windows));
    }

    @Test
    void a_corrected_list_adds_only_what_is_new_and_a_trial_writes_nothing() throws IOException {
        String row = "TEST-6,Người Mẫu,01/02/2000,nữ," + branch + ",PAPER,01/02/2021,01/02/2021\n";
        Path one = write(PEOPLE + row);
        long size = directory().ledger().head().size();
        ImportReport trial = new ListImport(directory().domain(), Domain.AUTOMATION, false, false).run(List.of(one),
                true,
                (phase, done, total) -> {
                });
        assertThat(trial.problems()).isEmpty();
        assertThat(directory().ledger().head().size()).isEqualTo(size);
        assertThat(Installation.take(directory(), List.of(one)).recorded()).isEqualTo(1);
        Path both = write(PEOPLE + row + row + row.replace("TEST-6", "TEST-7"));
        assertThat(Installation.take(directory(), List.of(both)).recorded()).isEqualTo(1);
        assertThat(directory().ledger().head().size()).isEqualTo(size + 2);
    }

    private void refused(String... lists) throws IOException {
        List<Path> paths = new java.util.ArrayList<>();
        String code = lists.length > 1 ? lists[0] : null;
        for (String list : code == null ? List.of(lists) : List.of(lists).subList(1, lists.length)) {
            paths.add(write(list));
        }
        refused(code, paths);
    }

    private void refused(@Nullable String code, List<Path> lists) {
        String root = directory().ledger().head().rootHex();
        ImportReport report = Installation.take(directory(), lists);
        assertThat(report.written()).isFalse();
        assertThat(report.problemCount()).isPositive();
        RowProblem problem = report.problems().getFirst();
        assertThat(problem.line()).isPositive();
        assertThat(problem.vietnamese().wrong()).isNotBlank();
        assertThat(problem.english().wrong()).isNotBlank();
        if (code != null) {
            assertThat(report.problems()).extracting(RowProblem::code).contains(code);
        }
        assertThat(directory().ledger().head().rootHex()).isEqualTo(root);
    }

    private Path write(String text) throws IOException {
        return Files.writeString(next(), text, StandardCharsets.UTF_8);
    }

    private Path next() {
        files++;
        return temporary.resolve("list-" + files + ".csv");
    }

    private DataDirectory directory() {
        return java.util.Objects.requireNonNull(directory);
    }
}
