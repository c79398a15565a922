package vn.oneplusone.app.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.oneplusone.app.ledger.entries.LedgerFacts;
import vn.oneplusone.app.register.Person;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.text.MemberCode;
import vn.oneplusone.membership.events.Organization;

/** Whoever was entered on a page goes on by lists, by the code that leaves with them; nobody else reads codes than who may read names. */
class WhatLeavesComesBackTest {
    private static final LocalDate TODAY = WorkingPortal.TODAY;
    private static final String STEPS = "mã thanh niên;tổ chức;bước;ngày;có mặt;tán thành;số quyết định;"
            + "mã người giúp đỡ;cùng công tác, học tập từ ngày";

    private static WorkingPortal portal;

    @BeforeAll
    static void start() {
        portal = WorkingPortal.ofTwoCommunes();
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    private static Reader signedIn(String username) {
        return Reader.of(portal.address(), username);
    }

    private static String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT).format(day);
    }

    private static String code(String who) {
        UUID id = WorkingPortal.id(who);
        return portal.directory().domain().texts().memberCodes(List.of(id)).getOrDefault(id, "");
    }

    /** Refers somebody new on the page; her id. */
    private static UUID refer(Reader officer, String name) {
        Map<String, String> fields = new HashMap<>(Map.of("youth", "new", "branch", WorkingPortal.BRANCH.toString(),
                "name", name, "birthDate", "26/03/2004", "gender", "FEMALE", "phone", "", "consent", "PAPER",
                "organization", "UNION", "referrer", WorkingPortal.id("ánh").toString()));
        fields.putAll(Map.of("channel", "MEETING", "on", day(TODAY.minusDays(30)), "key", UUID.randomUUID().toString(),
                "_csrf", officer.csrf("/me")));
        HttpResponse<String> answer = officer.post("/refer", fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return UUID.fromString(ListsPortal.location(answer).replaceFirst("^/referrals/UNION/", "").substring(0, 36));
    }

    /** The cells of the rows of a table that have this text. */
    private static List<String> row(Reader reader, String table, String text) {
        return Arrays.asList(reader.page("/tables/" + table + ".csv").body().lines()
                .filter(line -> line.contains(text)).findFirst().orElseThrow().split(",", -1));
    }

    private static String brought(Reader officer, String name, String list) {
        String path = ListsPortal.location(ListsPortal.bring(officer, name, list));
        ListsPortal.settled(officer, path);
        officer.post(path + "/confirm", Map.of("_csrf", officer.csrf("/me")));
        String page = ListsPortal.settled(officer, path);
        officer.post(path + "/discard", Map.of("_csrf", officer.csrf("/me")));
        return page;
    }

    private static Person person(UUID id) {
        Register register = new Register(LedgerFacts.of(portal.directory().domain().ledger()),
                portal.directory().clock());
        return Objects.requireNonNull(register.person(id));
    }

    private static String find(Reader reader, String query) {
        return reader.post("/people", Map.of("q", query, "_csrf", reader.csrf("/people"))).body();
    }

    @Test
    void a_youth_who_was_referred_on_a_page_is_brought_to_admission_by_lists() {
        Reader officer = signedIn(WorkingPortal.OFFICER);
        UUID youth = refer(officer, "Cao Thị Trở Về");

        List<String> row = row(officer, "referrals", "Cao Thị Trở Về");
        String code = row.get(7);
        assertThat(MemberCode.of(code)).isPresent();
        assertThat(row.get(8)).isEqualTo(code("ánh"));
        assertThat(row.get(10)).isEqualTo("Nguyễn Thị Ánh");

        String small = code.toLowerCase(Locale.ROOT).replace("-", "");
        String steps = STEPS + "\n" + code + ";Đoàn;xác nhận;" + day(TODAY.minusDays(28)) + ";;;;;"
                + "\n" + small + ";Đoàn;lớp cảm tình Đoàn;" + day(TODAY.minusDays(25)) + ";;;;;"
                + "\n" + code.replace('-', '\u2013') + ";Đoàn;phân công giúp đỡ;" + day(TODAY.minusDays(24)) + ";;;;"
                + code("đạt").toLowerCase(Locale.ROOT) + ";"
                + "\n" + youth + ";Đoàn;nhiệm vụ thử thách;" + day(TODAY.minusDays(23)) + ";;;;;";
        assertThat(brought(officer, "các bước.csv", steps)).contains("Đã ghi 4 dòng");
        String decided = STEPS + "\n" + code + ";Đoàn;nghị quyết chi đoàn;" + day(TODAY.minusDays(9)) + ";21;19;;;"
                + day(TODAY.minusYears(1))
                + "\n" + small + ";Đoàn;chuẩn y;" + day(TODAY.minusDays(4)) + ";;;7-QĐ/ĐTN;;";
        assertThat(brought(officer, "quyết định.csv", decided)).contains("Đã ghi 2 dòng");

        assertThat(person(youth).isMember(Organization.UNION)).isTrue();
        assertThat(officer.page("/people/" + youth).body()).contains("Mã thành viên", code);

        assertThat(brought(officer, "xếp loại.csv", "mã người;tổ chức;năm;xếp loại;ngày xếp loại\n"
                + code("ánh").toLowerCase(Locale.ROOT) + ";Đoàn;" + (TODAY.getYear() - 1) + ";khá;"
                + day(TODAY.minusDays(1)))).contains("Đã ghi 1 dòng");
    }

    @Test
    void a_code_with_a_slip_is_told_as_written_on_the_page_and_in_the_faults_file() {
        Reader officer = signedIn(WorkingPortal.OFFICER);
        String code = code("ánh");
        String slip = (code.charAt(0) == '2' ? '3' : '2') + code.substring(1);
        long before = portal.size();
        String list = "mã thanh niên;tổ chức;mã người giới thiệu;mã chi đoàn;hình thức giới thiệu;ngày giới thiệu\n"
                + code("bình") + ";Hội;" + slip + ";30439-01;sinh hoạt chi đoàn;" + day(TODAY.minusDays(3));
        String path = ListsPortal.location(ListsPortal.bring(officer, "x.csv", list));
        assertThat(ListsPortal.settled(officer, path)).contains(slip, "một ký tự sai").doesNotContain("confirm\"");
        assertThat(officer.page(path + "/faults-0.csv").body()).contains(code("bình"), slip, "một ký tự sai");
        assertThat(portal.size()).isEqualTo(before);
        officer.post(path + "/discard", Map.of("_csrf", officer.csrf("/me")));
        assertThat(find(officer, slip)).contains("Không thấy ai", "một ký tự sai").doesNotContain("Nguyễn Thị Ánh");
    }

    @Test
    void people_are_found_by_their_code_by_whoever_reads_their_name() {
        Reader officer = signedIn(WorkingPortal.OFFICER);
        String code = code("ánh");
        for (String written : List.of(code, code.toLowerCase(Locale.ROOT), code.replace("-", ""),
                WorkingPortal.id("ánh").toString())) {
            assertThat(find(officer, written)).contains("Nguyễn Thị Ánh", code);
        }
        assertThat(officer.page("/people/" + WorkingPortal.id("ánh")).body()).contains("Mã thành viên", code);
        assertThat(officer.page("/people/" + WorkingPortal.id("ánh") + "/card").body()).contains("Nguyễn Thị Ánh",
                code);
        assertThat(find(officer, code("xa"))).contains("Không thấy ai").doesNotContain("Đặng Hoàng Xa");
        assertThat(officer.page("/people/" + WorkingPortal.id("xa") + "/card").statusCode()).isEqualTo(404);
        assertThat(find(signedIn(WorkingPortal.SECRETARY), code("phúc"))).contains("Không thấy ai");
        assertThat(find(signedIn(WorkingPortal.DISTRICT_OFFICER), code("xa"))).contains("Đặng Hoàng Xa");
    }

    @Test
    void nobody_reads_codes_who_reads_no_names() {
        String code = code("ánh");
        Reader auditor = signedIn(WorkingPortal.AUDITOR);
        String person = "/people/" + WorkingPortal.id("ánh");
        assertThat(auditor.page(person).body()).contains("1-QĐ").doesNotContain(code, "Mã thành viên");
        assertThat(auditor.page(person + "/card").statusCode()).isEqualTo(403);
        for (String table : List.of("referrals", "supports")) {
            String file = auditor.page("/tables/" + table + ".csv").body();
            assertThat(file).contains("Mã thanh niên").doesNotContain(code, code("đạt"), code("bình"), "Họ và tên",
                    "Nguyễn", "Trần Văn Đạt");
            assertThat(signedIn(WorkingPortal.DISTRICT_OFFICER).page("/tables/" + table + ".csv").body())
                    .contains(code("đạt"), "Trần Văn Đạt");
        }
        assertThat(auditor.page("/tables/referrals.csv").body()).contains(WorkingPortal.id("bình").toString());
        Reader guest = new Reader(portal.address());
        for (String path : List.of(person, person + "/card", "/tables/referrals.csv", "/people")) {
            assertThat(guest.page(path).body()).doesNotContain(code);
        }
    }

    @Test
    void reading_a_table_with_names_is_written_down() {
        UUID youth = WorkingPortal.id("khánh");
        long before = readings(youth);
        signedIn(WorkingPortal.DISTRICT_OFFICER).page("/tables/referrals.csv");
        assertThat(readings(youth)).isEqualTo(before + 1);
    }

    private static long readings(UUID person) {
        return portal.directory().accounts().journal().before(null, 10_000).stream()
                .filter(entry -> person.equals(entry.person())).count();
    }
}
