package vn.oneplusone.app.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import vn.oneplusone.app.ByLot;
import vn.oneplusone.campaign.events.CampaignHeld;
import vn.oneplusone.campaign.events.CampaignKind;

/** The overview in the hands of readers: by keyboard, without JavaScript, while facts come in, and where numbers are kept back. */
class BrowserUseTest {
    private static Chromium chromium;
    private static RunningPortal portal;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        portal = RunningPortal.ofDistrict();
        portal.publish();
    }

    @AfterAll
    static void stop() {
        if (portal != null) {
            portal.close();
            chromium.close();
        }
    }

    @ParameterizedTest
    @ByLot(take = 1, value = {"360", "1400"})
    void without_javascript_the_overview_is_complete(int width) {
        try (Window window = chromium.open(portal, look(width).setJavaScriptEnabled(false))) {
            window.open("/");
            assertThat(window.page().locator(".sentence")).containsText("1.494 đoàn viên, đạt 132%");
            window.isSound("published-without-script-" + width);

            window.signIn();
            assertThat(window.page().locator(".units tfoot")).containsText("1.494");
            assertThat(window.page().locator("#pulse")).isHidden();
            window.isSound("overview-without-script-" + width);
            window.page().locator("#figures details summary").first().click();
            assertThat(window.page().locator("#figures details table").first()).isVisible();
            window.page().click(".units tfoot .fact");
            assertThat(window.page().locator(".total")).hasText("1.494");
        }
    }

    @Test
    void by_keyboard_the_first_number_and_its_facts_are_soon_reached() {
        try (Window window = chromium.open(portal, look(1400)).signIn()) {
            Page page = window.page();
            page.keyboard().press("Tab");
            assertThat(page.locator(".skip")).isFocused();
            assertThat(page.locator(".skip")).isInViewport();
            page.keyboard().press("Enter");
            assertThat(page.locator("main")).isFocused();

            Locator number = page.locator(".sentence .fact").first();
            for (int tabs = 0; tabs < 10 && !isFocused(number); tabs++) {
                page.keyboard().press("Tab");
            }
            assertThat(number).isFocused();
            assertThat(number.evaluate("it => getComputedStyle(it).outlineStyle")).isEqualTo("solid");
            page.keyboard().press("Enter");
            assertThat(page.locator(".total")).hasText("1.494");
        }
    }

    private static boolean isFocused(Locator locator) {
        return (boolean) locator.evaluate("it => it === document.activeElement");
    }

    @Test
    void a_page_that_is_open_follows_the_ledger() {
        try (Window window = chromium.open(portal, look(1400)).signIn()) {
            Page page = window.page();
            Locator held = page.locator("[aria-labelledby=h-campaigns] tfoot .fact").nth(1);
            long before = Long.parseLong(held.innerText());
            page.locator("#months-UNION summary").click();
            page.evaluate("window.neverReloaded = true");
            assertThat(page.locator("#pulse")).hasAttribute("data-state", "on");

            LocalDate on = LocalDate.of(2021, 12, 4);
            portal.record("campaign/while-open", new CampaignHeld(District.id("while-open"), District.PILOT,
                    new CampaignKind("OTHER"), on, on, 1, 1, null));

            assertThat(held).hasText(Long.toString(before + 1));
            assertThat(page.locator("#pulse")).hasAttribute("data-state", "new");
            assertThat(page.locator("#months-UNION table")).isVisible();
            assertThat(page.evaluate("window.neverReloaded")).isEqualTo(true);
            window.isSound("overview-live");
        }
    }

    @ParameterizedTest
    @ByLot(take = 1, value = {"vi", "en"})
    void a_number_that_is_kept_back_is_said_to_be_so(String language) {
        String withheld = language.equals("vi") ? "ẩn" : "withheld";
        try (Window window = chromium.open(portal, look(1400)).open("/?lang=" + language)) {
            Page page = window.page();
            Locator line = page.locator(".units tbody tr").filter(new Locator.FilterOptions().setHasText("Tân Hòa"));
            // after its name and six of the Union: admitted, target, attained
            assertThat(line.locator("td").nth(6)).hasText(withheld);
            assertThat(line.locator("td").nth(7)).hasText("106");
            assertThat(line.locator("td").nth(8)).hasText(withheld);

            Locator bar = page.locator(".bars.federation li").filter(new Locator.FilterOptions().setHasText("Tân Hòa"));
            assertThat(bar.locator(".value")).hasText(withheld);
            assertThat(bar.locator("svg")).hasAttribute("aria-label", "Tân Hòa: " + withheld);
            assertThat(bar.locator("rect")).hasAttribute("width", "0.0");

            assertThat(page.locator(".units tfoot")).containsText(language.equals("vi") ? "1.821" : "1,821");
            assertThat(page.locator(".hero")).containsText(
                    language.equals("vi")
                            ? "Chữ “ẩn” thay cho con số về quá ít người"
                            : "“Withheld” stands for a number");
            assertThat(page.locator("#figures .fact")).hasCount(0);

            window.signIn();
            assertThat(page.locator("body")).not().containsText(language.equals("vi") ? "“ẩn”" : "“Withheld”");
            assertThat(line.locator("td").nth(6)).hasText("3");
        }
    }

    private static Browser.NewContextOptions look(int width) {
        return new Browser.NewContextOptions().setViewportSize(width, 800);
    }
}
