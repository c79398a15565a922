package vn.oneplusone.app.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a first visit costs on a slow line, in bytes as they are sent, and what is there before any script has come. */
class FirstLoadTest {
    private static final long MOST = 400_000;

    private static Chromium chromium;
    private static RunningPortal counted;
    private static WorkingPortal working;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        counted = RunningPortal.ofDistrict();
        counted.publish();
        working = WorkingPortal.ofTwoCommunes();
    }

    @AfterAll
    static void stop() {
        if (working != null) {
            working.close();
            counted.close();
            chromium.close();
        }
    }

    @Test
    void a_guest_gets_the_overview_for_little_and_its_figures_without_scripts() {
        isLight("published overview", counted.address(), null, "/");
        isThere(counted.address(), null, "/", ".sentence", "1.494");
    }

    @Test
    void so_does_an_officer() {
        isLight("overview", counted.address(), RunningPortal.OFFICER, "/");
        isThere(counted.address(), RunningPortal.OFFICER, "/", ".sentence", "1.821");
    }

    @Test
    void the_way_in_and_the_board_of_referrals_are_light_and_need_no_scripts() {
        isLight("sign-in", working.address(), null, "/sign-in");
        isThere(working.address(), null, "/sign-in", "form.card button", "Đăng nhập");
        isLight("board", working.address(), WorkingPortal.OFFICER, "/referrals");
        isThere(working.address(), WorkingPortal.OFFICER, "/referrals", "#content", "Trương Minh Nhiều");
    }

    /** Everything that comes over the line, by the browser's own count, with nothing kept from before. */
    private static void isLight(String name, String address, @Nullable String username, String path) {
        try (Window window = open(address, username, true)) {
            CDPSession browser = window.page().context().newCDPSession(window.page());
            Map<String, Double> files = new ConcurrentHashMap<>();
            browser.on("Network.loadingFinished", done -> {
                files.merge(done.get("requestId").getAsString(), done.get("encodedDataLength").getAsDouble(),
                        Double::sum);
            });
            browser.send("Network.enable");
            browser.send("Network.clearBrowserCache");
            window.open(path);
            window.page().waitForLoadState();
            double bytes = files.values().stream().mapToDouble(Double::doubleValue).sum();
            System.out.printf("FirstLoadTest: %s: %,.0f bytes in %d files%n", name, bytes, files.size());
            assertThat(files).as("the page and its style at least").hasSizeGreaterThanOrEqualTo(2);
            assertThat(bytes).as(name).isBetween(2_000.0, (double) MOST);
        }
    }

    private static void isThere(String address, @Nullable String username, String path, String where, String text) {
        try (Window window = open(address, username, false)) {
            window.open(path);
            Page page = window.page();
            assertThat(page.locator(where).first().innerText()).contains(text);
            assertThat(page.locator(where).first().boundingBox().y).as("without scrolling").isLessThan(800);
        }
    }

    private static Window open(String address, @Nullable String username, boolean scripts) {
        Window window = chromium.open(address,
                new Browser.NewContextOptions().setViewportSize(360, 800).setJavaScriptEnabled(scripts));
        return username == null ? window : window.signIn(username);
    }
}
