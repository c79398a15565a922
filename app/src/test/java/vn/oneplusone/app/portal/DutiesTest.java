package vn.oneplusone.app.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.oneplusone.app.vault.accounts.KnownAccount;
import vn.oneplusone.app.vault.accounts.Role;
import vn.oneplusone.campaign.commands.TargetCommand.SetTarget;
import vn.oneplusone.membership.commands.PersonCommand.CorrectDetails;
import vn.oneplusone.membership.commands.PersonalDetails;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.Gender;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.Period;

/** The first page after signing in begins with what waits for the account, and each count is that of the page behind it. */
class DutiesTest {
    private static final Pattern DUTY = Pattern.compile("<li><a href=\"([^\"]+)\">([^<]+)</a></li>");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private static WorkingPortal portal;

    @BeforeAll
    static void start() {
        portal = WorkingPortal.ofTwoCommunes();
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    /** What waits, by address. */
    private static Map<String, String> duties(Reader reader) {
        String page = reader.page("/").body();
        int from = page.indexOf("duties card");
        Map<String, String> duties = new LinkedHashMap<>();
        if (from >= 0) {
            Matcher duty = DUTY.matcher(page.substring(from, page.indexOf("</section>", from)));
            while (duty.find()) {
                duties.put(duty.group(1).replace("&amp;", "&"), duty.group(2));
            }
        }
        return duties;
    }

    private static long rows(Reader reader, String table) {
        return reader.page("/tables/" + table).body().lines().skip(1).count();
    }

    private static long counted(String words) {
        Matcher number = NUMBER.matcher(words);
        return number.find() ? Long.parseLong(number.group()) : 1;
    }

    /** As many as the page behind it has. */
    private static long behind(Reader reader, String address) {
        String page = reader.page(address).body();
        if (address.startsWith("/referrals?")) {
            return rows(reader, address.substring(1).replace("referrals?", "referrals.csv?"));
        }
        if (address.contains("/coming-of-age?")) {
            return page.split("name=\"people\"", -1).length - 1;
        }
        if (address.startsWith("/sign-offs?")) {
            List<List<String>> lines = reader.page(address.substring(1).replace("sign-offs?", "/tables/sign-offs.csv?"))
                    .body().lines().map(line -> List.of(line.split(",", -1))).toList();
            Period quarter = Period.quarterBefore(WorkingPortal.TODAY);
            String heading = "quý " + List.of("I", "II", "III", "IV").get(quarter.to().getMonthValue() / 3 - 1);
            int column = lines.getFirst().stream().map(cell -> cell.toLowerCase(Locale.ROOT)).toList()
                    .indexOf(heading.toLowerCase(Locale.ROOT));
            // the reader's own unit stands first
            return lines.stream().skip(2).filter(line -> line.get(column).equals("chưa ký")).count();
        }
        if (address.startsWith("/declared?")) {
            String names = page.substring(page.lastIndexOf("<ul class=\"filter\">"));
            return names.substring(0, names.indexOf("</ul>")).split("<li>", -1).length - 1;
        }
        if (address.equals("/claims") || address.equals("/requests") || address.startsWith("/review")
                || address.startsWith("/administration") || address.startsWith("/sign-offs/")) {
            assertThat(page).contains("<main");
            return -1;
        }
        throw new IllegalStateException("nothing is known of what stands at " + address);
    }
    private static void member(String name, LocalDate born) {
        portal.member(name, name, WorkingPortal.BRANCH, Organization.UNION);
        portal.record(new CorrectDetails(WorkingPortal.id(name), new PersonalDetails(name, born, null, null, null),
                Gender.FEMALE, WorkingPortal.TODAY));
    }

    @Test
    void each_count_is_that_of_the_page_behind_it_for_everybody() {
        int year = WorkingPortal.TODAY.getYear();
        member("Bùi Đủ Tuổi", LocalDate.of(year - 30, 1, 2));
        member("Bùi Cuối Năm", LocalDate.of(year - 30, 12, 31));
        member("Bùi Năm Sau", LocalDate.of(year - 29, 1, 1));
        portal.record(new SetTarget(WorkingPortal.COMMUNE, Organization.UNION, year - 1, 5,
                new Decision("1-KH", LocalDate.of(year - 1, 1, 5))));
        portal.counted();
        List<String> seen = new ArrayList<>();
        for (String who : List.of(WorkingPortal.SECRETARY, WorkingPortal.OFFICER, WorkingPortal.DISTRICT_OFFICER,
                WorkingPortal.AUDITOR, WorkingPortal.ADMINISTRATOR)) {
            Reader reader = Reader.of(portal.address(), who);
            duties(reader).forEach((address, words) -> {
                assertThat(reader.page(address).statusCode()).as(who + " " + address).isEqualTo(200);
                long behind = behind(reader, address);
                assertThat(behind).as(who + " " + address).isIn(-1L, counted(words));
                seen.add(who + " " + address.replaceAll("\\?.*|/[0-9a-f-]{36}", "") + " " + words);
            });
        }
        assertThat(seen).contains(WorkingPortal.SECRETARY + " /referrals 1 lời giới thiệu đã lâu chưa có bước mới",
                WorkingPortal.OFFICER + " /units/coming-of-age 2 đoàn viên đến tuổi trưởng thành trong năm nay",
                WorkingPortal.OFFICER + " /sign-offs 2 đơn vị trực thuộc chưa ký xác nhận số liệu quý vừa qua",
                WorkingPortal.DISTRICT_OFFICER + " /review/years 2 năm đã qua chưa chốt số liệu");
        assertThat(seen).contains(WorkingPortal.DISTRICT_OFFICER + " /declared 2 đơn vị chưa báo cáo số liệu năm qua");
        assertThat(seen).noneMatch(line -> line.startsWith(WorkingPortal.AUDITOR + " /referrals"));
    }

    @Test
    void who_has_nothing_to_do_is_told_so_and_guests_are_told_nothing() {
        assertThat(Reader.of(portal.address(), WorkingPortal.AUDITOR).page("/").body())
                .contains("Hiện không có việc nào chờ bạn");
        assertThat(new Reader(portal.address()).page("/").body()).doesNotContain("duties");
        assertThat(Reader.of(portal.address(), WorkingPortal.OFFICER).page("/?lang=en").body())
                .contains("Referrals without a new step for long: 1");
    }

    @Test
    void where_nothing_is_there_yet_the_next_step_is_told_to_who_takes_it(@TempDir Path data) {
        try (RunningPortal empty = RunningPortal.empty()) {
            empty.accounts().create("quan.tri", "Quản trị", Role.ADMINISTRATOR, null, RunningPortal.PASSWORD);
            Reader administrator = new Reader(empty.address());
            administrator.signIn("quan.tri", RunningPortal.PASSWORD);
            assertThat(duties(administrator)).containsEntry("/units", "Bước 1: lập các đơn vị");
            assertThat(administrator.page("/").body()).as("not their task").doesNotContain("href=\"/lists\"");
            assertThat(administrator.page("/units").body()).contains("Chưa có đơn vị nào", "lệnh import");
        }
        try (AccountsPortal units = new AccountsPortal(data)) {
            assertThat(duties(units.signedIn("admin.mot"))).doesNotContainKeys("/units", "/accounts/new");
            assertThat(duties(units.signedIn("xa"))).containsEntry("/lists",
                    "Bước tiếp theo: nhập danh sách đoàn viên, hội viên đang có");
            assertThat(duties(units.signedIn("bi.thu"))).containsEntry("/refer",
                    "Bước tiếp theo: giới thiệu thanh niên đầu tiên");
            units.accounts().all().stream().map(KnownAccount::account).filter(account -> account.unit() != null)
                    .forEach(account -> units.accounts().close(account.username(), account.version()));
            assertThat(duties(units.signedIn("admin.mot"))).containsEntry("/accounts/new",
                    "Bước 2: tạo tài khoản cho cán bộ Huyện Đoàn, Xã Đoàn");
        }
        assertThat(duties(Reader.of(portal.address(), WorkingPortal.OFFICER))).doesNotContainKeys("/lists", "/refer");
    }
}
