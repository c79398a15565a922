package vn.oneplusone.app.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import vn.oneplusone.app.ByLot;
import vn.oneplusone.app.vault.accounts.Role;

/** Accounts in a real browser, in both languages, as wide as a phone and as a desk, with and without scripts. */
class AccountsBrowserTest {
    @TempDir
    static Path data;

    private static Chromium chromium;
    private static AccountsPortal portal;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        portal = new AccountsPortal(data);
        UUID actor = portal.accounts().find("xa").orElseThrow().actor();
        portal.accounts().journal().reading(actor, List.of(UUID.randomUUID(), UUID.randomUUID()), "/people/{person}");
        portal.accounts().journal().refusal(actor, null, "GET /accounts/{account}");
    }

    @AfterAll
    static void stop() {
        if (portal != null) {
            portal.close();
            chromium.close();
        }
    }

    @ParameterizedTest
    @ByLot(take = 1, value = {"vi,360,true", "en,1400,false", "vi,1400,true", "en,360,false"})
    void an_administrator_adds_somebody_and_hands_the_link_over(String language, int width, boolean scripts) {
        Browser.NewContextOptions look = new Browser.NewContextOptions().setViewportSize(width, 800)
                .setJavaScriptEnabled(scripts);
        if (scripts) {
            look.setPermissions(List.of("clipboard-read", "clipboard-write"));
        }
        try (Window window = chromium.open(portal.address(), look).signIn("admin.mot", AccountsPortal.PASSWORD)) {
            Page page = window.page();
            window.open("/me?lang=" + language);
            check(window, "me", language, width, scripts);
            page.click("main a[href='/accounts']");
            check(window, "accounts", language, width, scripts);
            page.click("a[href='/accounts/new']");
            page.click("form.card button");
            check(window, "account-new", language, width, scripts);
            page.fill("#username", "moi-" + language + width);
            page.fill("#name", "Nguyễn Thị Mới");
            page.selectOption("#role", "COMMUNE_OFFICER");
            page.fill("#unit", "cho vam");
            page.click("form.card button");
            check(window, "account-refused", language, width, scripts);
            assertThat(page.locator("[role=alert]")).isVisible();
            page.fill("#unit", "phu xuan");
            page.click("form.card button");
            check(window, "account-link", language, width, scripts);

            Locator link = page.locator("#link");
            String address = link.inputValue();
            if (scripts) {
                page.click("[data-copy]");
                assertThat(page.locator("[data-copy]")).hasText(language.equals("vi") ? "Đã sao chép" : "Copied");
                org.assertj.core.api.Assertions.assertThat(page.evaluate("navigator.clipboard.readText()"))
                        .isEqualTo(address);
            } else {
                assertThat(page.locator("[data-copy]")).isHidden();
            }
            page.reload();
            assertThat(link).hasCount(0);
            window.open("/journal");
            check(window, "journal", language, width, scripts);
        }
    }

    @ParameterizedTest
    @ByLot(take = 1, turn = 1, value = {
            "vi,360,Phú Thọ|đã nhập vào Phú Xuân từ ngày 01/07/2025,Phú An|đã kết thúc từ ngày 01/07/2025",
            "en,1400,Phú Thọ|went into Phú Xuân on 01/07/2025,Phú An|ended on 01/07/2025"})
    void whose_unit_is_no_more_is_told_so_on_every_page(String language, int width, String merged, String dissolved) {
        UUID former = UUID.randomUUID();
        UUID without = UUID.randomUUID();
        portal.endUnits("test/ended/" + language, former, without);
        portal.add("nhap-" + language, "Trần Văn Nhập", Role.COMMUNE_OFFICER, former);
        portal.add("het-" + language, "Trần Văn Hết", Role.COMMUNE_OFFICER, without);
        told("nhap-" + language, language, width, "unit-merged", merged);
        told("het-" + language, language, width, "unit-ended", dissolved);
        try (Window window = chromium.open(portal.address(), new Browser.NewContextOptions()).signIn("xa",
                AccountsPortal.PASSWORD)) {
            window.open("/me?lang=" + language);
            assertThat(window.page().locator(".notice.above")).hasCount(0);
        }
        try (Window window = chromium.open(portal.address(), new Browser.NewContextOptions()
                .setViewportSize(width, 800).setJavaScriptEnabled(width > 360))
                .signIn("huyen", AccountsPortal.PASSWORD)) {
            window.open("/accounts?lang=" + language);
            check(window, "accounts-ended", language, width, width > 360);
            Page page = window.open("/administration/to-do").page();
            check(window, "to-do-ended", language, width, width > 360);
            page.locator("#ended a", new Page.LocatorOptions().setHasText("Trần Văn Nhập")).first().click();
            check(window, "account-ended", language, width, width > 360);
            page.click("#ended button");
            assertThat(page.locator("#ended")).hasCount(0);
            page.fill("#next-name", "Người Kế Nhiệm");
            page.fill("#next-username", "ke.nhiem-" + language);
            page.click("#handing-over button");
            assertThat(page.locator("#link")).isVisible();
            check(window, "account-handed-over", language, width, width > 360);
        }
    }

    private static void told(String username, String language, int width, String picture, String words) {
        Browser.NewContextOptions look = new Browser.NewContextOptions().setViewportSize(width, 800);
        try (Window window = chromium.open(portal.address(), look).signIn(username, AccountsPortal.PASSWORD)) {
            window.open("/me?lang=" + language);
            for (String part : words.split("\\|", -1)) {
                assertThat(window.page().locator(".notice.above")).containsText(part);
            }
            check(window, picture, language, width, true);
            window.open("/people");
            assertThat(window.page().locator(".notice.above")).isVisible();
        }
    }

    private static void check(Window window, String name, String language, int width, boolean scripts) {
        String picture = name + "-" + language + "-" + width;
        window.isSound(picture);
        if (scripts) {
            window.isAccessible(picture);
        }
    }
}
