package vn.oneplusone.app.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page for working in a real browser: both languages, both widths, with and without JavaScript. Pictures are in {@code target/screenshots}. */
class WorkPagesTest {
    private static final List<String> PAGES = List.of("referrals=/referrals",
            "referral=/referrals/UNION/" + WorkingPortal.id("hà"));

    private static Chromium chromium;
    private static WorkingPortal portal;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        portal = WorkingPortal.ofTwoCommunes();
    }

    @AfterAll
    static void stop() {
        if (portal != null) {
            portal.close();
            chromium.close();
        }
    }

    /** Without JavaScript in English: what does not need it looks the same with it. */
    @ParameterizedTest
    @CsvSource({"vi,360,true", "vi,1400,true", "en,360,false", "en,1400,false"})
    void every_page_is_sound(String language, int width, boolean script) {
        try (Window window = window(width, script).signIn(WorkingPortal.OFFICER)) {
            for (String page : PAGES) {
                String name = page.substring(0, page.indexOf('='));
                String address = page.substring(page.indexOf('=') + 1);
                window.open(address + (address.contains("?") ? "&" : "?") + "lang=" + language);
                String picture = name + "-" + language + "-" + width;
                window.isSound(picture);
                assertThat(window.page().locator("h1")).hasCount(1);
                if (script) {
                    window.isAccessible(picture);
                }
            }
        }
    }

    private static Window window(int width, boolean script) {
        return chromium.open(portal.address(),
                new Browser.NewContextOptions().setViewportSize(width, 800).setJavaScriptEnabled(script));
    }
}
