package vn.oneplusone.app.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.oneplusone.app.vault.accounts.Account;
import vn.oneplusone.app.vault.accounts.Role;
import vn.oneplusone.membership.commands.UnitCommand.EstablishUnit;
import vn.oneplusone.membership.events.UnitLevel;

/** The secretaries of all branches get their accounts in one go, each with a link of its own. */
class BranchAccountsTest {
    private static final String FORM = "/accounts/branches";
    private static final Pattern ROW = Pattern.compile("name=\"(username|name)\\.([0-9a-f-]{36})\" value=\"([^\"]*)\"");
    private static final Pattern LINK = Pattern
            .compile("http://localhost:[0-9]+(/first-sign-in\\?token=[A-Za-z0-9_-]{43})");
    private static final int BRANCHES = 60;

    @TempDir
    Path data;

    private AccountsPortal portal;
    private Reader district;

    @BeforeEach
    void a_district_with_sixty_branches_that_have_no_account() {
        portal = new AccountsPortal(data);
        for (int at = 0; at < BRANCHES; at++) {
            portal.record(new EstablishUnit(branch(at), UnitLevel.BRANCH,
                    at % 2 == 0 ? AccountsPortal.COMMUNE : AccountsPortal.OTHER_COMMUNE,
                    "CĐ %d".formatted(100 + at), "Chi đoàn ấp Số " + (100 + at), LocalDate.of(2000, 1, 1)));
        }
        district = portal.signedIn("huyen");
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    private static UUID branch(int at) {
        return new UUID(7, at);
    }

    private Map<String, String> fields(String page) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher row = ROW.matcher(page);
        while (row.find()) {
            fields.put(row.group(1) + "." + row.group(2), row.group(3));
        }
        return fields;
    }

    /** The page that follows the form. */
    private String sent(Reader reader, Map<String, String> fields, String... more) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("_csrf", reader.csrf("/me"));
        for (int at = 0; at < more.length; at += 2) {
            all.put(more[at], more[at + 1]);
        }
        HttpResponse<String> answer = reader.post(FORM, all);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        String after = answer.headers().firstValue("Location").orElse("");
        return reader.page(after.substring(after.indexOf(FORM))).body();
    }

    private List<String> links(String page) {
        return LINK.matcher(page).results().map(found -> found.group(1)).distinct().toList();
    }

    private List<Account> secretaries() {
        return portal.accounts().all().stream().map(known -> known.account())
                .filter(account -> account.role() == Role.BRANCH_SECRETARY).toList();
    }

    @Test
    void each_branch_gets_one_account_and_a_link_that_is_shown_once_and_opens_it() {
        Map<String, String> fields = fields(district.page(FORM).body());
        assertThat(fields).hasSize(2 * BRANCHES).containsEntry("username." + branch(3), "chidoan.cd-103")
                .containsEntry("name." + branch(3), "Bí thư Chi đoàn ấp Số 103");
        String slips = sent(district, fields, "all", "yes");
        assertThat(links(slips)).hasSize(BRANCHES);
        assertThat(secretaries()).hasSize(BRANCHES + 1);
        assertThat(slips).contains("30457 – Tân Hòa", "chidoan.cd-103", "Mã QR của liên kết cho CĐ 103");
        assertThat(district.page(FORM).body()).as("shown once").doesNotContain("token=")
                .contains("Chi đoàn nào cũng đã có tài khoản");

        Reader fresh = portal.guest();
        fresh.page(links(slips).getFirst());
        assertThat(fresh.post("/first-sign-in", Map.of("password", "mat khau cua toi", "_csrf",
                fresh.csrf("/first-sign-in"))).statusCode()).isEqualTo(302);
        assertThat(fresh.page("/me").body()).contains("Bí thư Chi đoàn ấp Số");
    }

    @Test
    void a_form_that_is_sent_twice_makes_no_second_account_and_gives_links_that_are_good() {
        Map<String, String> fields = fields(district.page(FORM).body());
        List<String> first = links(sent(district, fields, "all", "yes"));
        List<String> second = links(sent(district, fields, "all", "yes"));
        assertThat(secretaries()).hasSize(BRANCHES + 1);
        assertThat(second).hasSize(BRANCHES).doesNotContainAnyElementsOf(first);
        assertThat(portal.guest().page(second.getLast()).statusCode()).isEqualTo(302);
    }

    @Test
    void only_those_that_are_ticked_get_one_and_who_gets_none_is_told_why_with_what_was_typed() {
        Map<String, String> fields = fields(district.page(FORM).body());
        assertThat(sent(district, fields)).contains("Chưa tạo tài khoản nào");
        fields.put("username." + branch(1), "bi.thu");
        fields.put("name." + branch(1), "Nguyễn Thị Mới");
        Map<String, String> two = new HashMap<>(fields);
        two.keySet().removeIf(name -> !name.endsWith(branch(1).toString()) && !name.endsWith(branch(2).toString()));
        String page = sent(district, two, "all", "yes");
        assertThat(links(page)).hasSize(1);
        assertThat(page).contains("Chưa tạo được 1 tài khoản", "Tên đăng nhập này đã có người dùng",
                "href=\"#username." + branch(1) + "\"", "value=\"Nguyễn Thị Mới\"");
        assertThat(secretaries()).extracting(Account::unit).contains(branch(2)).doesNotContain(branch(1));
        fields.put("username." + branch(1), "chidoan.moi");
        assertThat(links(sent(district, fields, "branch", branch(1).toString()))).hasSize(1);
        assertThat(secretaries()).hasSize(3);
        portal.add("khac", "Người Khác", Role.BRANCH_SECRETARY, branch(5));
        assertThat(sent(district, fields, "branch", branch(5).toString()))
                .contains("Chi đoàn này đã có tài khoản bí thư").doesNotContain("token=");
    }

    @Test
    void a_commune_of_the_list_is_chosen_and_nobody_else_adds_any() {
        assertThat(fields(district.page(FORM + "?unit=" + AccountsPortal.OTHER_COMMUNE).body()))
                .hasSize(BRANCHES).containsKey("name." + branch(1)).doesNotContainKey("name." + branch(2));
        assertThat(portal.signedIn("xa").page(FORM).statusCode()).isEqualTo(403);
        assertThat(district.page(FORM + "?unit=" + UUID.randomUUID()).statusCode()).isEqualTo(403);
    }

    @Test
    void sixty_accounts_take_at_most_five_clicks() {
        try (Chromium chromium = Chromium.start();
                Window window = chromium.open(portal.address(),
                        new Browser.NewContextOptions().setViewportSize(360, 800)).signIn("huyen",
                                AccountsPortal.PASSWORD)) {
            Page page = window.open("/accounts").page();
            int clicks = 0;
            for (String wanted : List.of("a[href='/accounts/branches']", "button[name=all]")) {
                page.click(wanted);
                window.isSound("accounts-branches-" + clicks);
                window.isAccessible("accounts-branches-" + clicks);
                clicks++;
            }
            System.out.println("accounts for " + BRANCHES + " branches: " + clicks + " clicks, 0 fields");
            assertThat(page.locator(".slip").count()).isEqualTo(BRANCHES);
            assertThat(clicks).isLessThanOrEqualTo(5);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator("h1:visible, button:visible").count()).isZero();
            window.picture("accounts-branches-slips");
        }
    }
}
