package vn.oneplusone.app.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import vn.oneplusone.app.ByLot;

/** The page to try the API in a real browser, which complains of whatever the policy of all pages does not let it do. */
class DocsBrowserTest {
    @TempDir
    static Path data;

    private static Chromium chromium;
    private static AccountsPortal portal;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        portal = new AccountsPortal(data);
    }

    @AfterAll
    static void stop() {
        if (portal != null) {
            portal.close();
            chromium.close();
        }
    }

    @ParameterizedTest
    @ByLot(take = 1, turn = 0, value = {"vi,360", "en,1400"})
    void a_question_is_tried(String language, int width) {
        Browser.NewContextOptions look = new Browser.NewContextOptions().setViewportSize(width, 800);
        try (Window window = chromium.open(portal.address(), look).signIn("xa", AccountsPortal.PASSWORD)) {
            Page page = window.page();
            window.open("/api/v1/docs?lang=" + language);
            assertThat(page.locator(".opblock-tag-section").first()).isVisible();
            assertThat(page.locator("#addresses li").first()).isHidden();
            check(window, "docs", language, width);

            page.locator(".opblock-tag[data-tag='Ledger']").click();
            Locator ledger = page.locator("[id='operations-Ledger-Ledger_ledger']");
            ledger.locator(".opblock-summary-control").click();
            ledger.locator(".try-out__btn").click();
            ledger.locator(".execute").click();
            Locator answer = ledger.locator(".live-responses-table .response").first();
            assertThat(answer.locator(".response-col_status")).containsText("200");
            assertThat(answer).containsText("\"root\"");
            check(window, "docs-tried", language, width);
            // a command's form, and the schemas: whatever can be unfolded
            page.locator(".opblock-tag[data-tag='Referrals']").click();
            page.locator("[id='operations-Referrals-Referrals_refer'] .opblock-summary-control").click();
            page.locator(".models button").first().click();
            assertThat(page.locator("[id='operations-Referrals-Referrals_refer'] .opblock-body")).isVisible();
            check(window, "docs-command", language, width);
        }
    }

    @ParameterizedTest
    @ByLot(take = 1, turn = 1, value = {"vi,360", "en,1400"})
    void without_scripts_it_lists_the_addresses(String language, int width) {
        Browser.NewContextOptions look = new Browser.NewContextOptions().setViewportSize(width, 800)
                .setJavaScriptEnabled(false);
        try (Window window = chromium.open(portal.address(), look).signIn("xa", AccountsPortal.PASSWORD)) {
            window.open("/api/v1/docs?lang=" + language);
            window.isSound("docs-list-" + language + "-" + width);
            assertThat(window.page().getByText("GET /api/v1/ledger", new Page.GetByTextOptions().setExact(true)))
                    .isVisible();
        }
    }

    private static void check(Window window, String name, String language, int width) {
        String picture = name + "-" + language + "-" + width;
        window.isSound(picture);
        window.isAccessible(picture, "#swagger-ui");
    }
}
