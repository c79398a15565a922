package vn.oneplusone.app.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import vn.oneplusone.app.ByLot;
import vn.oneplusone.campaign.events.TargetSet;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.Organization;

/** Every page in a real browser, as wide as a phone and as a desk, in both languages. */
class BrowserTest {
    private static Chromium chromium;
    private static RunningPortal portal;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        portal = RunningPortal.ofDistrict();
        portal.publish();
        Declarations.record(portal);
        portal.record("target/before", new TargetSet(District.PILOT, Organization.UNION, 2020, 4,
                new Decision("1-KH", LocalDate.of(2020, 1, 15))));
    }

    @AfterAll
    static void stop() {
        if (portal != null) {
            portal.close();
            chromium.close();
        }
    }

    @ParameterizedTest
    @ByLot(take = 1, turn = 0, value = {"vi,360", "en,1400", "vi,1400", "en,360"})
    void a_guest_reads_what_is_published(String language, int width) {
        try (Window window = chromium.open(portal, look(width))) {
            check(window, "published", "/", language, width);
            saysTheSentence(window, language);
            check(window, "sign-in", "/sign-in?needed", language, width);
        }
    }

    @ParameterizedTest
    @ByLot(take = 1, turn = 1, value = {"vi,360", "en,1400", "vi,1400", "en,360"})
    void an_officer_reads_what_is_counted_and_the_facts_behind_it(String language, int width) {
        try (Window window = chromium.open(portal, look(width)).signIn()) {
            check(window, "overview", "/", language, width);
            saysTheSentence(window, language);
            check(window, "compared", "/?year=2021&yearBefore=true", language, width);
            window.page().click(".sentence .fact");
            check(window, "facts", window.page().url(), language, width);
            assertThat(window.page().locator(".total")).hasText(language.equals("vi") ? "1.494" : "1,494");
        }
    }

    /** A4 with its margins of 12 mm. */
    @Test
    void on_paper_no_column_of_the_overview_is_cut_off() {
        int paper = 703;
        try (Window window = chromium.open(portal, look(paper)).signIn()) {
            window.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            for (String address : new String[]{"/?year=2021", "/?year=2021&yearBefore=true"}) {
                window.open(address);
                assertThat((int) window.page().evaluate("document.documentElement.scrollWidth")).as(address)
                        .isLessThanOrEqualTo(paper);
            }
        }
    }

    @ParameterizedTest
    @ByLot(take = 1, turn = 2, value = {"vi,360", "en,1400", "vi,1400", "en,360"})
    void what_units_declare_stands_beside_what_is_counted(String language, int width) {
        try (Window window = chromium.open(portal, look(width)).signIn()) {
            check(window, "declared", "/declared", language, width);
            assertThat(window.page().url()).as("the year that is open").contains("year=2021");
            window.page().locator("main details summary").nth(1).click();
            window.isSound("declared-open-" + language + "-" + width);
            window.page().locator("tbody .fact").first().click();
            assertThat(window.page().locator(".total")).hasText(language.equals("vi") ? "1.494" : "1,494");
        }
    }

    @Test
    void both_pages_of_figures_can_be_read_in_the_dark() {
        try (Window window = chromium.open(portal, look(1400).setColorScheme(ColorScheme.DARK))) {
            check(window, "published-dark", "/", "vi", 1400);
            check(window.signIn(), "overview-dark", "/", "vi", 1400);
        }
    }

    /** Axe looks at structure and colours: the same in both languages, so it is run in one; texts of English are longer at times. */
    private static void check(Window window, String name, String address, String language, int width) {
        window.open(address + (address.contains("?") ? "&" : "?") + "lang=" + language);
        String picture = name + "-" + language + "-" + width;
        window.isSound(picture);
        if (language.equals("vi")) {
            window.isAccessible(picture);
        }
    }

    private static void saysTheSentence(Window window, String language) {
        assertThat(window.page().locator(".sentence")).hasText(language.equals("vi")
                ? "Trong năm 2021, toàn huyện đã phát triển được 1.494 đoàn viên, đạt 132% so với kế hoạch; kết nạp 1.821"
                        + " hội viên, đạt 101% chỉ tiêu đề ra."
                : "In 2021, the whole district admitted 1,494 Union members, 132% of the plan; and 1,821 Federation members,"
                        + " 101% of the target.");
    }

    private static Browser.NewContextOptions look(int width) {
        return new Browser.NewContextOptions().setViewportSize(width, 800);
    }
}
