package vn.oneplusone.app.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.oneplusone.app.vault.accounts.Role;
import vn.oneplusone.campaign.commands.SupportCommand.GrantCapitalSupport;
import vn.oneplusone.campaign.commands.SupportCommand.RepayCapitalSupport;
import vn.oneplusone.campaign.events.SupportForm;
import vn.oneplusone.campaign.events.SupportModel;
import vn.oneplusone.membership.commands.PersonCommand.WithdrawConsent;

/** Capital is listed, summed, taken away, granted and repaid on pages. */
class SupportsPageTest {
    /** Nothing else is granted in it. */
    private static final int YEAR = 2022;
    private static final int MANY = 21;
    private static final String OTHER_YEAR = "/supports?lang=vi&year=" + YEAR;

    private static WorkingPortal portal;
    private static Reader officer;

    @BeforeAll
    static void start() {
        portal = WorkingPortal.ofTwoCommunes();
        for (int i = 0; i < MANY; i++) {
            grant("khoản " + i, "phúc", WorkingPortal.COMMUNE, i == 0 ? SupportForm.GRANT : SupportForm.LOAN,
                    1_000_000, LocalDate.of(YEAR, 3, 1).plusDays(i));
        }
        grant("khoản xa", "xa", WorkingPortal.FAR_BRANCH, SupportForm.LOAN, 7_000_000, LocalDate.of(YEAR, 5, 1));
        LocalDate june = LocalDate.of(YEAR, 6, 1);
        portal.record(new RepayCapitalSupport(WorkingPortal.id("khoản 1"), 1_000_000, june),
                new RepayCapitalSupport(WorkingPortal.id("khoản 2"), 400_000, june));
        officer = signedIn(WorkingPortal.OFFICER);
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    private static void grant(String what, String whom, UUID by, SupportForm form, long amount, LocalDate on) {
        portal.record(new GrantCapitalSupport(WorkingPortal.id(what), WorkingPortal.id(whom), by, form,
                SupportModel.CROPS, amount, on));
    }

    private static Reader signedIn(String name) {
        return Reader.of(portal.address(), name);
    }

    /** The sums above the table, in order. */
    private static List<String> sums(String page) {
        return found("<dd>([^<]+)</dd>", page.substring(page.indexOf("plain sums"), page.indexOf("</dl>")));
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map(it -> it.group(1)).toList();
    }

    private static int rows(String page) {
        return found("<th scope=\"row\"><a href=\"(/supports/[^\"]+)\"", page).size();
    }

    @Test
    void sums_are_of_all_that_is_asked_for_and_not_of_one_page() {
        String first = officer.page(OTHER_YEAR).body();
        assertThat(sums(first)).containsExactly("21", "21.000.000 đồng", "1.000.000 đồng", "1.400.000 đồng",
                "18.600.000 đồng");
        assertThat(rows(first)).isEqualTo(20);
        assertThat(first).contains("Trang 1/2 · 21 mục")
                .as("on paper").contains("Tất cả trong phạm vi của bạn · 2022 · Tất cả · Trang 1/2");
        String second = officer.page(OTHER_YEAR + "&page=2").body();
        assertThat(rows(second)).isEqualTo(1);
        assertThat(sums(second)).isEqualTo(sums(first));
        assertThat(officer.page("/supports?lang=en&year=" + YEAR).body()).contains("18,600,000 đồng");
    }

    @ParameterizedTest
    @CsvSource({"state=OUTSTANDING,19,18.600.000 đồng", "state=REPAID,1,0 đồng", "state=GIVEN,1,0 đồng"})
    void what_is_outstanding_repaid_or_given_for_good_is_told_apart(String state, String count, String outstanding) {
        List<String> sums = sums(officer.page(OTHER_YEAR + "&" + state).body());
        assertThat(sums.getFirst()).isEqualTo(count);
        assertThat(sums.getLast()).isEqualTo(outstanding);
    }

    @Test
    void everybody_sees_what_their_unit_and_those_below_gave_and_only_names_that_are_for_them() {
        String district = signedIn(WorkingPortal.DISTRICT_OFFICER).page(OTHER_YEAR).body();
        assertThat(sums(district).get(1)).isEqualTo("28.000.000 đồng");
        assertThat(district).contains("Đặng Hoàng Xa", "Lê Hồng Phúc", "Chi đoàn ấp 1, Phú Thọ");
        assertThat(officer.page(OTHER_YEAR).body()).doesNotContain("Đặng Hoàng Xa", "Phú Thọ");
        String auditor = signedIn(WorkingPortal.AUDITOR).page(OTHER_YEAR).body();
        assertThat(sums(auditor).get(1)).isEqualTo("28.000.000 đồng");
        assertThat(auditor).contains("Người có mã " + WorkingPortal.id("phúc").toString().substring(0, 8))
                .doesNotContain("Lê Hồng Phúc", "/supports/new");
        String branch = signedIn(WorkingPortal.SECRETARY).page("/supports").body();
        assertThat(rows(branch)).isEqualTo(1);
        assertThat(branch).contains("Trần Văn Đạt").doesNotContain("/supports/new");
        assertThat(officer.page("/supports?unit=" + WorkingPortal.FAR_BRANCH).statusCode()).isEqualTo(403);
        assertThat(officer.page("/supports?state=LOST").statusCode()).isEqualTo(400);
        String unit = officer.page(OTHER_YEAR + "&unit=" + WorkingPortal.BRANCH).body();
        assertThat(unit).contains("Không có khoản hỗ trợ nào như vậy").doesNotContain("plain sums");
    }

    @Test
    void where_nothing_was_given_yet_the_page_says_what_will_be_here() {
        portal.directory().accounts().create("bi.thu.tay", "Bí thư ấp Phú Tây", Role.BRANCH_SECRETARY,
                WorkingPortal.OTHER_BRANCH, RunningPortal.PASSWORD);
        assertThat(signedIn("bi.thu.tay").page("/supports").body()).contains("Chưa ghi khoản hỗ trợ vốn nào",
                "Khi Xã Đoàn hoặc cấp trên ghi");
    }

    @Test
    void the_table_as_a_file_holds_numbers_all_pages_and_names_for_who_may_read_them() throws IOException {
        String page = officer.page(OTHER_YEAR + "&state=OUTSTANDING").body();
        List<String> links = found("href=\"(/tables/supports[^\"]+)\"", page);
        assertThat(links).hasSize(2).allMatch(link -> link.endsWith("?year=2022&amp;state=OUTSTANDING"));
        String xlsx = "/tables/supports.xlsx?lang=vi&year=" + YEAR;
        byte[] file = officer.client().sendAsync(officer.request(xlsx).build(),
                HttpResponse.BodyHandlers.ofByteArray()).join().body();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file),
                new ReadingOptions(true, true))) {
            List<Row> rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(MANY + 1);
            assertThat(rows.getFirst().getCell(7).asString()).isEqualTo("Còn phải trả (đồng)");
            assertThat(rows.stream().skip(1).peek(row -> assertThat(row.getCell(5).getType())
                    .isEqualTo(CellType.NUMBER)).mapToLong(row -> row.getCell(7).asNumber().longValue()).sum())
                    .isEqualTo(18_600_000);
        }
        String csv = officer.page(xlsx.replace("xlsx", "csv")).body();
        assertThat(csv).contains("Họ và tên thanh niên", "Lê Hồng Phúc", "Trồng trọt")
                .doesNotContain(WorkingPortal.id("phúc").toString(), WorkingPortal.id("xa").toString());
        assertThat(signedIn(WorkingPortal.AUDITOR).page(xlsx.replace("xlsx", "csv")).body())
                .contains(WorkingPortal.id("phúc").toString(), "Trồng trọt").doesNotContain("Họ và tên", "Hồng Phúc");
        assertThat(officer.page("/tables/supports.csv?unit=" + WorkingPortal.FAR_BRANCH).statusCode()).isEqualTo(403);
    }

    private static HttpResponse<String> send(Reader who, String page, String address, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("_csrf", who.csrf(page));
        all.putIfAbsent("key", UUID.randomUUID().toString());
        all.putIfAbsent("on", WorkingPortal.TODAY.toString());
        return who.post(address, all);
    }

    private static HttpResponse<String> grant(Reader who, String person, Map<String, String> fields) {
        String address = "/supports/for/" + WorkingPortal.id(person);
        Map<String, String> all = new HashMap<>(Map.of("unit", WorkingPortal.COMMUNE.toString(), "form", "LOAN",
                "model", "LIVESTOCK", "amount", "12.500.000"));
        all.putAll(fields);
        return send(who, "/me", address, all);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    @Test
    void somebody_is_found_and_gets_capital_once_however_often_it_is_sent() {
        String search = send(officer, "/supports/new", "/supports/new", Map.of("q", "thanh binh")).body();
        String form = "/supports/for/" + WorkingPortal.id("bình");
        assertThat(search).contains("Võ Thanh Bình", "href=\"" + form + "\"");
        assertThat(officer.page("/people/" + WorkingPortal.id("bình")).body()).contains("href=\"" + form + "\"");
        assertThat(officer.page(form).body())
                .contains("<option value=\"" + WorkingPortal.COMMUNE + "\" selected=\"selected\">Phú Xuân");
        String key = UUID.randomUUID().toString();
        HttpResponse<String> first = grant(officer, "bình", Map.of("key", key));
        long size = portal.size();
        HttpResponse<String> again = grant(officer, "bình", Map.of("key", key));
        assertThat(location(first)).matches(".*/supports/[0-9a-f-]{36}\\?done=grant.*").isEqualTo(location(again));
        assertThat(portal.size()).isEqualTo(size);
        assertThat(officer.page("/people/" + WorkingPortal.id("bình")).body()).contains("Vốn vay: 12.500.000 đồng",
                "còn phải trả 12.500.000 đồng");
        assertThat(officer.page(form).body()).as("what they had before").contains("Vốn vay: 12.500.000 đồng");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"amount;;400", "amount;20,5;400", "amount;1.000.00;400",
            "amount;1.000.000.000.001;400", "amount;-1;400", "amount;0;422", "form;;400", "model;PIGS;400",
            "unit;;400", "on;31/02/2026;400", "on;2999-01-01;422"})
    void what_is_wrong_with_a_grant_is_told_beside_its_field(String field, String typed, int status) {
        long before = portal.size();
        HttpResponse<String> told = grant(officer, "chi", Map.of(field, typed == null ? "" : typed));
        assertThat(told.statusCode()).isEqualTo(status);
        assertThat(told.body()).contains("id=\"grant-" + field + "-error\"").contains("Huỳnh Kim Chi");
        if (typed != null && !field.equals("model")) {
            assertThat(told.body()).contains("value=\"" + typed + "\"");
        }
        assertThat(portal.size()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"1000000", "1.000.000", "1,000,000", "1 000 000 đ", "1.000.000 đồng"})
    void an_amount_is_understood_as_people_write_it(String typed) {
        HttpResponse<String> done = grant(officer, "giang", Map.of("amount", typed));
        assertThat(officer.page(location(done).replaceFirst("^http://[^/]+", "")).body())
                .contains("<span>1.000.000 đồng</span>");
    }

    @Test
    void capital_is_given_by_those_whose_task_it_is_within_their_reach_to_those_on_record() {
        assertThat(grant(signedIn(WorkingPortal.SECRETARY), "bình", Map.of()).statusCode()).isEqualTo(403);
        assertThat(signedIn(WorkingPortal.AUDITOR).page("/supports/new").statusCode()).isEqualTo(403);
        assertThat(grant(officer, "xa", Map.of()).statusCode()).isEqualTo(404);
        assertThat(grant(officer, "đạt", Map.of("unit", WorkingPortal.FAR_COMMUNE.toString())).statusCode())
                .isEqualTo(403);
        portal.register("không còn", "Hồ Không Còn", WorkingPortal.BRANCH);
        portal.record(new WithdrawConsent(WorkingPortal.id("không còn"), WorkingPortal.TODAY));
        String page = "/people/" + WorkingPortal.id("không còn");
        assertThat(officer.page(page).body()).doesNotContain("/supports/for/");
        assertThat(location(officer.page("/supports/for/" + WorkingPortal.id("không còn")))).endsWith(page);
        assertThat(grant(officer, "không còn", Map.of()).statusCode()).isEqualTo(422);
    }

    private static String version(String page) {
        Matcher version = Pattern.compile("name=\"version\" value=\"([0-9]+)\"").matcher(page);
        assertThat(version.find()).isTrue();
        return version.group(1);
    }

    @Test
    void a_loan_comes_back_in_part_and_then_in_whole_and_not_beyond() {
        grant("vay", "lan", WorkingPortal.COMMUNE, SupportForm.LOAN, 9_000_000, WorkingPortal.TODAY.minusDays(9));
        String page = "/supports/" + WorkingPortal.id("vay");
        String opened = officer.page(page).body();
        assertThat(opened).contains("Còn phải trả 9.000.000 đồng", "Mai Thị Lan");
        HttpResponse<String> told = send(officer, page, page + "/repay", Map.of("amount", "9.000.001"));
        assertThat(told.statusCode()).isEqualTo(409);
        assertThat(told.body()).contains("id=\"repay-amount-error\"", "9.000.000", "value=\"9.000.001\"");
        told = send(officer, page, page + "/repay", Map.of("amount", "1", "on",
                WorkingPortal.TODAY.minusDays(10).toString()));
        assertThat(told.body()).contains("id=\"repay-on-error\"");

        HttpResponse<String> done = send(officer, page, page + "/repay",
                Map.of("amount", "4.000.000", "version", version(opened)));
        assertThat(location(done)).endsWith(page + "?done=repay");
        // the other one still has the page open on which nothing had come back
        Reader district = signedIn(WorkingPortal.DISTRICT_OFFICER);
        told = send(district, page, page + "/repay-all", Map.of("amount", "9000000", "version", version(opened)));
        assertThat(told.statusCode()).isEqualTo(412);
        assertThat(told.body()).contains("Hoàn trả vốn, ngày", "name=\"amount\" value=\"5000000\"",
                "toàn bộ số còn lại – 5.000.000 đồng");

        done = send(district, page, page + "/repay-all",
                Map.of("amount", "5000000", "version", version(told.body())));
        assertThat(location(done)).endsWith(page + "?done=repay-all");
        assertThat(officer.page(page).body()).contains("Đã trả hết", "Hoàn trả vốn: 4.000.000 đồng",
                "Hoàn trả vốn: 5.000.000 đồng").doesNotContain("<form class=\"form card");
        assertThat(portal.facts("support/" + WorkingPortal.id("vay"))).hasSize(3);
    }

    @Test
    void what_was_given_for_good_asks_for_nothing_back_and_a_branch_only_reads() {
        String given = officer.page("/supports/" + WorkingPortal.id("khoản 0")).body();
        assertThat(given).contains("Hỗ trợ không hoàn lại").doesNotContain("/repay", "Còn phải trả");
        String loan = "/supports/" + WorkingPortal.id("vốn");
        Reader secretary = signedIn(WorkingPortal.SECRETARY);
        assertThat(secretary.page(loan).body()).contains("20.000.000 đồng").doesNotContain("/repay");
        assertThat(send(secretary, loan, loan + "/repay", Map.of("amount", "1")).statusCode()).isEqualTo(403);
        assertThat(secretary.page("/supports/" + WorkingPortal.id("khoản xa")).statusCode()).isEqualTo(404);
        assertThat(location(officer.page(loan + "/repay"))).endsWith(loan);
    }
}
