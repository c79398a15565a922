package vn.oneplusone.app.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.oneplusone.app.portal.ListsPortal.PEOPLE;
import static vn.oneplusone.app.portal.ListsPortal.bring;
import static vn.oneplusone.app.portal.ListsPortal.location;
import static vn.oneplusone.app.portal.ListsPortal.person;
import static vn.oneplusone.app.portal.ListsPortal.settled;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.awaitility.Awaitility;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.oneplusone.app.InLetters;
import vn.oneplusone.app.files.ListKind;
import vn.oneplusone.app.files.ListReader;
import vn.oneplusone.app.files.Workbooks;

/** Lists over the real port: who may bring them, what is recorded by whom, and what is left of them. */
class ListsPageTest {
    private static final String MEMBERS = "mã người;tổ chức;mã chi đoàn;ngày kết nạp;số quyết định;ngày quyết định";

    @TempDir
    private static Path data;
    private static ListsPortal portal;
    private static Reader commune;

    @BeforeAll
    static void start() {
        portal = new ListsPortal(data);
        commune = portal.signedIn("xa");
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    private static HttpResponse<String> confirm(Reader reader, String path, String... fields) {
        Map<String, String> form = fields.length == 0
                ? Map.of("_csrf", reader.csrf("/lists"))
                : Map.of("_csrf", reader.csrf("/lists"), fields[0], fields[1]);
        return reader.post(path + "/confirm", form);
    }

    @Test
    void nothing_is_recorded_before_it_is_confirmed_and_nothing_twice() {
        Reader one = portal.signedIn("xa.mot");
        long size = portal.size();
        String list = PEOPLE + person("A-1", "Nguyễn Thị Mẫu", "30439") + person("A-2", "Trần Văn Mẫu", "30439-01");
        String path = location(bring(one, Map.of("người.csv", list.getBytes(StandardCharsets.UTF_8), "đoàn.csv",
                (MEMBERS + "\nA-1;Đoàn;30439-01;26/03/2021;1-QĐ;26/03/2021").getBytes(StandardCharsets.UTF_8))));
        assertThat(path).startsWith("/lists/");
        assertThat(settled(one, path)).contains("Nguyễn Thị Mẫu", "Đọc được 3 dòng", "Ghi 3 dòng vào sổ cái");
        assertThat(portal.size()).isEqualTo(size);

        assertThat(location(confirm(one, path))).isEqualTo(path);
        confirm(one, path);
        assertThat(settled(one, path)).contains("Đã ghi 3 dòng").doesNotContain("Nguyễn Thị Mẫu");
        assertThat(portal.size()).isEqualTo(size + 3);
        String actor = portal.directory().accounts().find("xa.mot").orElseThrow().actor().toString();
        assertThat(portal.directory().ledger().read(size, 3)).allSatisfy(
                entry -> assertThat(new String(entry.bytes(), StandardCharsets.UTF_8)).contains(actor));
        String lists = one.page("/lists").body();
        assertThat(lists).contains("Các lần đã nhập").containsPattern(">3</td>");
        assertThat(Taken.rows(one, "imports", "")).hasSize(1)
                .isEqualTo(Taken.shown(Taken.part(lists, "id=\"past-caption\"", "</table>")));
        assertThat(Taken.rows(portal.signedIn(RunningPortal.OFFICER), "imports", "")).as("one's own").isEmpty();

        String again = location(bring(one, "người.csv", list));
        assertThat(settled(one, again)).contains("2 dòng đã có từ trước");
        confirm(one, again);
        assertThat(settled(one, again)).contains("Đã ghi 0 dòng");
        assertThat(portal.size()).isEqualTo(size + 3);
    }

    @Test
    void faults_stand_beside_their_cells_and_the_mended_list_comes_again() throws IOException {
        long size = portal.size();
        String list = PEOPLE + person("B-1", "Lê Thị Mẫu", "30439") + person("B-2", "Bùi Văn Mẫu", "30439-01")
                .replace("01/02/2000", "30/02/2000").replace("nữ", "=nữ");
        String path = location(bring(commune, "người.csv", list));
        String page = settled(commune, path);
        assertThat(page).contains("Không có ngày nào như vậy").containsPattern("class=\"bad\"><span>30/02/2000</span>")
                .doesNotContain("/confirm");
        assertThat(location(confirm(commune, path))).isEqualTo(path);
        assertThat(settled(commune, path)).doesNotContain("Đã ghi");

        byte[] faults = commune.client()
                .sendAsync(commune.request(path + "/faults-0.xlsx").build(), HttpResponse.BodyHandlers.ofByteArray())
                .join().body();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(faults))) {
            List<Row> rows = book.getFirstSheet().read();
            assertThat(rows.get(0).getCellText(8)).isEqualTo(ListReader.FAULTS);
            assertThat(rows.get(2).getCellText(8)).contains("Không có ngày nào như vậy", "[ngày sinh]");
            assertThat(rows.get(2).getCellText(3)).isEqualTo("'=nữ");
            assertThat(rows.get(1).getCellText(8)).isEmpty();
        }
        String csv = commune.ask(path + "/faults-0.csv").body();
        String mended = csv.replace("30/02/2000", "28/02/2000").replace("'=nữ", "nữ");
        String second = location(bring(commune, "sửa.csv", mended));
        assertThat(settled(commune, second)).contains("Ghi 2 dòng vào sổ cái").doesNotContain("không được dùng");
        assertThat(portal.size()).isEqualTo(size);
    }

    @Test
    void rows_that_say_otherwise_are_left_unless_their_box_is_ticked() {
        String known = person("Đ-1", "Mai Thị Mẫu", "30439");
        String first = location(bring(commune, "người.csv", PEOPLE + known));
        settled(commune, first);
        confirm(commune, first);
        assertThat(settled(commune, first)).contains("Đã ghi 1 dòng");
        String list = PEOPLE + known.replace("01/02/2000", "02/02/2000") + person("Đ-2", "Cao Văn Mẫu", "30439");
        String left = location(bring(commune, "người.csv", list));
        assertThat(settled(commune, left)).contains("Ghi 1 dòng vào sổ cái", "danh sách nói khác ở cột: ngày sinh",
                "name=\"correct\"").doesNotContain("--correct");
        long size = portal.size();
        confirm(commune, left);
        assertThat(settled(commune, left)).contains("Đã ghi 1 dòng");
        assertThat(portal.size()).isEqualTo(size + 1);
        String corrected = location(bring(commune, "người.csv", list));
        assertThat(settled(commune, corrected)).contains("Ghi 0 dòng vào sổ cái");
        confirm(commune, corrected, "correct", "true");
        assertThat(settled(commune, corrected)).contains("Đã ghi 1 dòng");
        assertThat(portal.size()).isEqualTo(size + 2);
    }

    @Test
    void rows_beyond_the_reach_of_the_account_are_refused_and_nothing_is_recorded() {
        long size = portal.size();
        assertRefused(PEOPLE + person("C-1", "Người Mẫu", "30457"), "không phụ trách");
        assertRefused(PEOPLE + person("C-2", "Người Mẫu", "888"), "không phụ trách");
        assertRefused(
                "mã đơn vị;tổ chức;năm;chỉ tiêu;số quyết định;ngày quyết định\n30439;Đoàn;2021;50;1-KH;01/01/2021",
                "không phụ trách");
        assertRefused("mã đơn vị;tên đơn vị;cấp;thuộc đơn vị;ngày thành lập\n30460;Tân Trung;xã;888;01/01/2001",
                "không thuộc nhiệm vụ");
        assertRefused("mã người;tổ chức;lý do;ngày kết thúc\nKHONG-CO;Đoàn;hết tuổi;01/01/2021", "không phụ trách");
        assertThat(portal.size()).isEqualTo(size);

        Reader district = portal.signedIn(RunningPortal.OFFICER);
        String path = location(bring(district, "chỉ tiêu.csv",
                "mã đơn vị;tổ chức;năm;chỉ tiêu;số quyết định;ngày quyết định\n30439;Đoàn;2021;50;1-KH;01/01/2021"));
        assertThat(settled(district, path)).contains("Ghi 1 dòng");
    }

    private static void assertRefused(String list, String why) {
        String path = location(bring(commune, "x.csv", list));
        assertThat(settled(commune, path)).contains(why).doesNotContain("/confirm\"");
        confirm(commune, path);
        assertThat(settled(commune, path)).doesNotContain("Đã ghi");
    }

    @Test
    void possible_duplicates_are_asked_about() {
        long size = portal.size();
        String path = location(bring(commune, "x.csv",
                PEOPLE + person("D-1", "Người Giống Nhau", "30439") + person("D-2", "Người Giống Nhau", "30439")));
        assertThat(settled(commune, path)).contains("Trùng họ tên", "đánh dấu xác nhận").doesNotContain("--accept");
        assertThat(location(confirm(commune, path))).endsWith("?doubles");
        assertThat(portal.size()).isEqualTo(size);
        confirm(commune, path, "differentPeople", "true");
        assertThat(settled(commune, path)).contains("Đã ghi 2 dòng");
        assertThat(portal.size()).isEqualTo(size + 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bi.thu", "kiem.tra"})
    void others_bring_no_lists(String name) {
        Reader other = portal.signedIn(name);
        assertThat(other.page("/lists").statusCode()).isEqualTo(403);
        assertThat(other.page("/lists/00000000-0000-0000-0000-000000000000").statusCode()).isEqualTo(403);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        ListsPortal.part(body, "_csrf", null, other.csrf("/").getBytes(StandardCharsets.UTF_8));
        ListsPortal.part(body, "lists", "x.csv", PEOPLE.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(("--" + ListsPortal.BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        assertThat(ListsPortal.send(other, body.toByteArray()).statusCode()).isEqualTo(403);
    }

    @Test
    void an_upload_is_its_owners_alone_and_goes_when_they_sign_out() {
        Reader one = portal.signedInAnew("xa");
        String path = location(bring(one, "x.csv", PEOPLE + person("E-1", "Người Mẫu", "30439")));
        assertThat(settled(one, path)).contains("Ghi 1 dòng");
        Reader district = portal.signedIn(RunningPortal.OFFICER);
        assertThat(location(district.page(path))).isEqualTo("/lists?gone");
        assertThat(district.page(path + "/faults-0.csv").statusCode()).isEqualTo(404);

        one.post("/sign-out", Map.of("_csrf", one.csrf("/lists")));
        assertThat(location(portal.signedIn("xa").page(path))).isEqualTo("/lists?gone");
    }

    @Test
    void what_was_confirmed_goes_on_when_its_owner_signs_out() {
        long size = portal.size();
        Reader one = portal.signedInAnew("xa");
        StringBuilder list = new StringBuilder(PEOPLE);
        for (int i = 0; i < 200; i++) {
            list.append(person("H-" + i, "Người Mẫu Số " + InLetters.of(i), "30439-01"));
        }
        String path = location(bring(one, "x.csv", list.toString()));
        settled(one, path);
        confirm(one, path);
        one.post("/sign-out", Map.of("_csrf", one.csrf("/lists")));
        Awaitility.await().until(() -> portal.size() == size + 200);
    }

    @Test
    void an_import_waits_for_the_one_before_it_and_says_so() {
        Reader first = portal.signedIn("xa");
        Reader second = portal.signedIn("xa.mot");
        StringBuilder list = new StringBuilder(PEOPLE);
        for (int i = 0; i < 3_000; i++) {
            list.append(person("W-" + i, "Người Mẫu Số " + InLetters.of(i), "30439-01"));
        }
        String large = location(bring(first, "lớn.csv", list.toString()));
        String small = location(bring(second, "nhỏ.csv", PEOPLE + person("V-1", "Người Mẫu Chờ", "30439-01")));
        String waiting = second.page(small).body();
        assertThat(first.page(large).body()).as("the first is still being tried").contains("class=\"moving\"");
        assertThat(waiting).contains("class=\"moving\"", "Mỗi lúc chỉ một lần nhập", "Còn 1 lần nhập khác");

        assertThat(settled(second, small)).contains("Người Mẫu Chờ", "Ghi 1 dòng vào sổ cái");
        assertThat(settled(first, large)).doesNotContain("Mỗi lúc chỉ một lần nhập");
        for (Reader reader : List.of(first, second)) {
            reader.post((reader == first ? large : small) + "/discard", Map.of("_csrf", reader.csrf("/lists")));
        }
    }

    @Test
    void what_stands_in_a_list_comes_into_no_log() {
        KeptLog log = KeptLog.ofAll();
        try (log) {
            String path = location(bring(commune, "Nguyễn Bí Mật.csv",
                    PEOPLE + person("F-1", "Nguyễn Bí Mật", "30439") + person("F-2", "Bí Mật", "30457")));
            settled(commune, path);
            String good = location(bring(commune, "Nguyễn Bí Mật.csv", PEOPLE + person("F-3", "Trần Bí Mật", "30439")));
            settled(commune, good);
            confirm(commune, good);
            assertThat(settled(commune, good)).contains("Đã ghi 1 dòng");
        }
        assertThat(log.lines()).isNotEmpty().extracting(ILoggingEvent::getFormattedMessage)
                .noneMatch(line -> line.contains("Bí Mật") || line.contains("F-1"));
    }

    @ParameterizedTest
    @EnumSource(ListKind.class)
    void every_kind_has_a_template_that_is_recognised(ListKind kind) throws IOException {
        String name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        for (String format : List.of("csv", "xlsx")) {
            byte[] file = commune.client().sendAsync(
                    commune.request("/lists/templates/" + name + "." + format).build(),
                    HttpResponse.BodyHandlers.ofByteArray()).join().body();
            var report = new ListReader().read("x", new ByteArrayInputStream(file), row -> {
            });
            assertThat(report.kind()).isEqualTo(kind);
            assertThat(report.problems()).extracting(problem -> problem.code()).containsExactly("NO_ROWS");
        }
        assertThat(commune.page("/lists/templates/" + name + ".exe").statusCode()).isEqualTo(404);
    }

    @Test
    void what_is_too_large_or_too_many_or_nothing_is_told() {
        assertThat(location(bring(commune, Map.of("x.csv", new byte[11 << 20])))).isEqualTo("/lists?too-large");
        assertThat(location(bring(commune, Map.of("x.csv", new byte[0])))).isEqualTo("/lists?nothing");
        assertThat(location(bring(commune, Map.of()))).isEqualTo("/lists?nothing");
        for (String why : List.of("too-large", "too-many", "nothing", "busy", "gone", "broken-off")) {
            assertThat(commune.page("/lists?" + why).body()).contains("class=\"notice");
        }
        assertThat(location(ListsPortal.send(new Reader(portal.address()), new byte[100]))).contains("/sign-in");
        assertThat(commune.send(commune.request("/sign-in").header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofString("--x--"))).statusCode()).isEqualTo(415);
    }

    /** What anybody can send without an account must not fill the log. */
    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data", "multipart/form-data; boundary=", "multipart/mixed"})
    void parts_that_cannot_be_told_apart_are_refused_without_a_failure_in_the_log(String type) {
        KeptLog log = KeptLog.ofWarnings();
        try (log) {
            for (String path : List.of("/sign-in", "/claim", "/api/v1/people", "/lists")) {
                HttpResponse<String> answer = commune.send(commune.request(path).header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString("a=b")));
                assertThat(answer.statusCode()).as(path).isEqualTo(path.equals("/lists") ? 302 : 415);
            }
        }
        assertThat(log.lines()).filteredOn(event -> event.getLevel() == Level.ERROR).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-in", "/claim", "/api/v1/people"})
    void a_form_of_a_guest_is_read_only_so_far(String path) {
        Reader guest = portal.guest();
        HttpResponse<String> answer = guest.send(guest.request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("lang=en&x=" + "x".repeat(100_000))));
        assertThat(answer.statusCode()).isEqualTo(413);
    }

    /** Truncated, flipped, nonsensical: nothing of it is a failure of the server, and nothing is recorded. */
    @Test
    void malformed_uploads_of_every_kind_are_answered_and_record_nothing() {
        long size = portal.size();
        byte[] good = new Workbooks().sheet("Người", "visible", Workbooks.row(1, PEOPLE.split(";")) + Workbooks.row(2,
                person("G-1", "Người Mẫu", "30457").strip().split(";"))).bytes();
        byte[] text = (PEOPLE + person("G-1", "Người Mẫu", "30457")).getBytes(StandardCharsets.UTF_8);
        String csrf = commune.csrf("/lists");
        for (long seed = 0; seed < 80; seed++) {
            Random random = new Random(seed);
            byte[] file = (random.nextBoolean() ? good : text).clone();
            for (int i = random.nextInt(6); i > 0; i--) {
                file[random.nextInt(file.length)] = (byte) random.nextInt(256);
            }
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            if (random.nextInt(8) > 0) {
                ListsPortal.part(body, "_csrf", null, csrf.getBytes(StandardCharsets.UTF_8));
            }
            if (random.nextInt(4) == 0) {
                ListsPortal.part(body, "encoding", null,
                        "x".repeat(random.nextInt(100_000)).getBytes(StandardCharsets.UTF_8));
            }
            if (random.nextInt(4) == 0) {
                ListsPortal.part(body, "kind", "x", new byte[random.nextInt(100)]);
            }
            ListsPortal.part(body, random.nextInt(8) == 0 ? "other" : "lists",
                    random.nextInt(8) == 0 ? "../../\u202Ex.csv" : "x.xlsx",
                    random.nextInt(3) == 0 ? Arrays.copyOf(file, random.nextInt(file.length)) : file);
            body.writeBytes(("--" + ListsPortal.BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
            byte[] sent = body.toByteArray();
            if (random.nextInt(3) == 0) {
                sent[random.nextInt(sent.length)] = (byte) random.nextInt(256);
            }
            if (random.nextInt(5) == 0) {
                sent = Arrays.copyOf(sent, random.nextInt(sent.length));
            }
            HttpResponse<String> answer = ListsPortal.send(commune, sent);
            assertThat(answer.statusCode()).as("seed " + seed).isLessThan(500);
            String path = location(answer);
            if (path.startsWith("/lists/")) {
                assertThat(settled(commune, path)).as("seed " + seed).doesNotContain("Máy chủ gặp lỗi");
                confirm(commune, path);
            }
        }
        assertThat(portal.size()).isEqualTo(size);
    }
}
