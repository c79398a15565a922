package vn.oneplusone.app.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.oneplusone.app.actions.OutcomeWorld.BRANCH;
import static vn.oneplusone.app.actions.OutcomeWorld.COMMUNE;
import static vn.oneplusone.app.actions.OutcomeWorld.DISTRICT;
import static vn.oneplusone.app.actions.OutcomeWorld.ELSEWHERE;
import static vn.oneplusone.app.actions.OutcomeWorld.OTHER_BRANCH;
import static vn.oneplusone.app.actions.OutcomeWorld.OTHER_COMMUNE;
import static vn.oneplusone.app.actions.OutcomeWorld.SIBLING;
import static vn.oneplusone.app.actions.OutcomeWorld.code;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.oneplusone.app.InLetters;
import vn.oneplusone.app.actions.OutcomeWorld;
import vn.oneplusone.app.vault.accounts.Role;

/** Lists may do what forms and programs may, and nothing else: over the real port, with what is recorded and what can be read afterwards. */
class ListsStayWithinReachTest {
    private static final String PEOPLE = "mã người;họ và tên;ngày sinh;giới tính;số định danh;mã đơn vị;hình thức đồng ý;ngày đồng ý;ngày đăng ký";
    private static final String MEMBERS = "mã người;tổ chức;mã chi đoàn;ngày kết nạp;số quyết định;ngày quyết định";
    private static final String REFERRALS = "mã thanh niên;tổ chức;mã người giới thiệu;mã chi đoàn;hình thức giới thiệu;ngày giới thiệu";
    private static final String CAMPAIGNS = "mã hoạt động;mã đơn vị;loại hoạt động;từ ngày;đến ngày;đoàn viên tham gia;thanh niên tham gia";
    private static final String CHANGES = "việc sắp xếp;các đơn vị;ngày hiệu lực;số quyết định;ngày quyết định";
    private static final String UNITS = "mã đơn vị;tên đơn vị;cấp;thuộc đơn vị;ngày thành lập";

    @TempDir
    static Path data;

    private static OutcomeWorld world;

    @BeforeAll
    static void start() {
        world = new OutcomeWorld(data);
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    private static String person(String code, String name, String number, UUID unit) {
        return "\n" + code + ";" + name + ";19/05/2003;nữ;" + number + ";" + code(unit)
                + ";giấy;01/02/2021;01/02/2021";
    }

    private static String preview(Reader reader, String list) {
        String path = ListsPortal.location(ListsPortal.bring(reader, "danh-sach.csv", list));
        assertThat(path).startsWith("/lists/");
        return ListsPortal.settled(reader, path);
    }

    /** Brings a list and confirms it. */
    private static String record(Reader reader, String list) {
        String path = ListsPortal.location(ListsPortal.bring(reader, "danh-sach.csv", list));
        ListsPortal.settled(reader, path);
        confirm(reader, path);
        return ListsPortal.settled(reader, path);
    }

    private static void confirm(Reader reader, String path) {
        reader.post(path + "/confirm", Map.of("_csrf", reader.csrf("/lists")));
    }

    private static long size() {
        return world.directory().ledger().head().size();
    }

    private static String text(long from) {
        return world.directory().ledger().read(from, (int) (size() - from)).stream()
                .map(entry -> new String(entry.bytes(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("\n"));
    }

    /** A person whom another commune brought by a list, by the code they are known by there. */
    private static UUID elsewhere(String code, String name, String number) {
        long before = size();
        record(world.reader("other.commune"), PEOPLE + person(code, name, number, OTHER_BRANCH));
        assertThat(size()).isEqualTo(before + 1);
        String stream = text(before).replaceAll("(?s).*\"stream\":\"person/([0-9a-f-]{36})\".*", "$1");
        return UUID.fromString(stream);
    }

    @Test
    void a_code_that_belongs_elsewhere_becomes_a_request_and_opens_nobody() {
        UUID person = elsewhere("KHAC-1", "Nguyễn Mã Khác", "");
        Reader commune = world.reader("commune");
        long before = size();
        record(commune, MEMBERS + "\nKHAC-1;Hội;" + code(BRANCH) + ";26/03/2021;1-QĐ;26/03/2021");
        assertThat(size()).isEqualTo(before + 1);
        assertThat(text(before)).contains("membership.PersonRequested").doesNotContain(person.toString(),
                "membership.MemberAdmitted");
        assertThat(commune.page("/people/" + person).statusCode()).isEqualTo(404);
        assertThat(commune.ask("/api/v1/members/" + person).statusCode()).isEqualTo(404);
        record(commune, REFERRALS + "\nKHAC-1;Hội;;" + code(BRANCH) + ";MEETING;26/03/2021");
        assertThat(commune.page("/people/" + person).statusCode()).isEqualTo(404);
    }

    @Test
    void an_unknown_code_and_one_that_belongs_elsewhere_look_alike_in_the_preview() {
        elsewhere("KHAC-2", "Nguyễn Mã Hai", "");
        Reader commune = world.reader("commune");
        String row = "\n%s;Hội;" + code(BRANCH) + ";26/03/2021;1-QĐ;26/03/2021";
        String known = preview(commune, MEMBERS + row.formatted("KHAC-2"));
        String mistyped = preview(commune, MEMBERS + row.formatted("KHAC-Z"));
        assertThat(shown(known)).isEqualTo(shown(mistyped).replace("KHAC-Z", "KHAC-2"));
    }

    private static String shown(String page) {
        return page.replaceAll("(?s)^.*<main", "").replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "id")
                .replaceAll("value=\"[^\"]*\"", "").replaceAll("\\d{2}:\\d{2}(:\\d{2})?", "time");
    }

    @Test
    void a_mistyped_code_does_not_stop_the_rest_of_the_list() {
        Reader commune = world.reader("commune");
        record(commune, PEOPLE + person("DUNG-1", "Trần Gõ Đúng", "", BRANCH));
        long before = size();
        record(commune, MEMBERS + "\nDUNG-1;Hội;" + code(BRANCH) + ";26/03/2021;1-QĐ;26/03/2021" + "\nDUMG-1;Hội;"
                + code(BRANCH) + ";26/03/2021;1-QĐ;26/03/2021");
        assertThat(text(before)).containsOnlyOnce("\"type\":\"membership.MemberAdmitted\"")
                .containsOnlyOnce("\"type\":\"membership.PersonRequested\"");
    }

    @Test
    void a_district_brings_500_members_of_all_its_communes() {
        String people = IntStream.range(0, 500)
                .mapToObj(i -> person("H-" + i, "Lê Huyện " + InLetters.of(i), "", place(i)))
                .collect(Collectors.joining());
        String members = IntStream.range(0, 500)
                .mapToObj(i -> "\nH-" + i + ";Đoàn;" + code(place(i)) + ";26/03/2021;1-QĐ;26/03/2021")
                .collect(Collectors.joining());
        Reader district = world.reader("district");
        record(district, PEOPLE + people);
        long before = size();
        record(district, MEMBERS + members);
        assertThat(size()).isEqualTo(before + 500);
        // of the same list, a commune brings its own, and nothing of it becomes a request that it need not ask
        long again = size();
        record(world.reader("commune"), MEMBERS + "\nH-0;Hội;" + code(BRANCH) + ";26/03/2021;2-QĐ;26/03/2021");
        assertThat(text(again)).contains("membership.MemberAdmitted").doesNotContain("membership.PersonRequested");
    }

    private static UUID place(int i) {
        return List.of(BRANCH, SIBLING, OTHER_BRANCH).get(i % 3);
    }

    @Test
    void a_campaign_of_another_commune_is_not_corrected_by_naming_the_own_unit_in_the_row() {
        record(world.reader("other.commune"), CAMPAIGNS + "\nHD-X;" + code(OTHER_COMMUNE)
                + ";YOUTH_MONTH;01/03/2021;31/03/2021;10;20");
        long before = size();
        refused("commune", CAMPAIGNS + ";kết quả;ngày đính chính\nHD-X;" + code(COMMUNE)
                + ";YOUTH_MONTH;01/03/2021;31/03/2021;990;990;;01/05/2021");
        refused("commune", CAMPAIGNS + ";kết quả;ngày đính chính\nHD-X;" + code(OTHER_COMMUNE)
                + ";YOUTH_MONTH;01/03/2021;31/03/2021;990;990;;01/05/2021");
        assertThat(size()).isEqualTo(before);
    }

    @Test
    void a_commune_neither_establishes_nor_dissolves_branches_by_a_list_and_the_district_does() {
        long before = size();
        refused("commune", UNITS + "\nMOI-1;Ấp mới;chi đoàn;" + code(COMMUNE) + ";01/01/2001");
        refused("commune", CHANGES + "\ngiải thể;" + code(SIBLING) + ";01/05/2026;1-NQ;20/04/2026");
        assertThat(size()).isEqualTo(before);
        record(world.reader("district"), UNITS + "\nMOI-1;Ấp mới;chi đoàn;" + code(COMMUNE) + ";01/01/2001");
        assertThat(text(before)).contains("membership.UnitEstablished");
    }

    private static void refused(String account, String list) {
        Reader reader = world.reader(account);
        String page = record(reader, list);
        assertThat(page).doesNotContain("/confirm");
    }

    @Test
    void administrators_auditors_and_the_account_of_a_unit_that_is_no_more_record_nobody_by_lists() {
        long before = size();
        for (String account : List.of("administrator", "auditor", "former.commune")) {
            Reader reader = world.reader(account);
            HttpResponse<String> brought = ListsPortal.bring(reader, "danh-sach.csv",
                    PEOPLE + person("Q-1", "Người Quản Trị", "", BRANCH));
            if (brought.statusCode() == 302) {
                String path = ListsPortal.location(brought);
                ListsPortal.settled(reader, path);
                confirm(reader, path);
                ListsPortal.settled(reader, path);
            }
        }
        assertThat(size()).isEqualTo(before);
    }

    @Test
    void a_list_that_was_previewed_before_the_account_was_put_elsewhere_is_recorded_with_the_rights_of_now() {
        long before = size();
        withdrawn("xa.doi", false);
        withdrawn("xa.dong", true);
        assertThat(text(before)).isEmpty();
    }

    private static void withdrawn(String name, boolean close) {
        world.account(name, Role.COMMUNE_OFFICER, COMMUNE);
        Reader reader = world.reader(name);
        String path = ListsPortal.location(ListsPortal.bring(reader, "danh-sach.csv",
                PEOPLE + person("R-" + name, "Người Trước Khi", "", BRANCH)));
        assertThat(ListsPortal.settled(reader, path)).contains("/confirm");
        String csrf = reader.csrf("/lists");
        var accounts = world.directory().accounts();
        long version = accounts.find(name).orElseThrow().version();
        if (close) {
            accounts.close(name, version);
        } else {
            accounts.change(name, version, name, Role.BRANCH_SECRETARY, ELSEWHERE);
        }
        reader.post(path + "/confirm", Map.of("_csrf", csrf));
        ListsPortal.settled(reader, path);
    }

    @Test
    void numbers_of_people_beyond_reach_are_written_down_and_asked_about_twenty_times_a_day_at_most() {
        String name = "xa.do";
        var prober = world.account(name, Role.COMMUNE_OFFICER, COMMUNE);
        for (int i = 0; i < 25; i++) {
            world.registered(OTHER_BRANCH, "Ngô Số " + InLetters.of(i), LocalDate.of(2003, 5, 19), number(i));
        }
        Reader reader = world.reader(name);
        String registration = "{\"fullName\":\"Ai Đó\",\"birthDate\":\"2001-01-01\",\"gender\":\"MALE\",\"identityNumber\":\"%s\",\"unit\":\""
                + BRANCH + "\",\"on\":\"2025-06-01\",\"consent\":{\"how\":\"PAPER\",\"on\":\"2025-06-01\"}}";
        for (int i = 0; i < 20; i++) {
            HttpResponse<String> answer = reader.give("/api/v1/people", registration.formatted(number(i)),
                    "Idempotency-Key", "number-" + i);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        }
        long journalled = world.directory().accounts().journal().before(null, 500).stream()
                .filter(entry -> entry.actor().equals(prober.actor()) && entry.place().equals("identity number"))
                .count();
        assertThat(journalled).isEqualTo(20);
        // from now on nothing is told, whether the number is known or not
        for (String number : List.of(number(21), "089203999999")) {
            HttpResponse<String> answer = reader.give("/api/v1/people", registration.formatted(number),
                    "Idempotency-Key", "number-" + number);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(429);
        }
        String list = PEOPLE + person("S-1", "Ai Một", number(22), BRANCH);
        assertThat(preview(reader, list)).doesNotContain("/confirm");
    }

    private static String number(int i) {
        return "0892030%05d".formatted(10_000 + i);
    }

    @Test
    void a_preview_does_not_tell_which_of_many_numbers_are_in_the_ledger() {
        for (int i = 0; i < 25; i++) {
            world.registered(OTHER_BRANCH, "Đỗ Danh " + InLetters.of(i), LocalDate.of(2003, 5, 19),
                    "0892031%05d".formatted(i));
        }
        world.account("xa.dem", Role.COMMUNE_OFFICER, COMMUNE);
        Reader reader = world.reader("xa.dem");
        String list = PEOPLE + IntStream.range(0, 60)
                .mapToObj(i -> person("T-" + i, "Ai Đó " + InLetters.of(i), "0892031%05d".formatted(i), BRANCH))
                .collect(Collectors.joining());
        String page = preview(reader, list);
        assertThat(page).doesNotContain("/confirm", DISTRICT.toString());
        // one answer for the whole list, and none for a row
        assertThat(page).doesNotContain("0892031" + "00003</td>");
        assertThat(page.split("class=\"bad\"", -1)).hasSizeLessThanOrEqualTo(1);
    }
}
