package vn.oneplusone.app.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import vn.oneplusone.app.ByLot;
import vn.oneplusone.membership.events.Organization;

/** The pages of requests in a browser: asked for in a form, answered in a form. */
class RequestPagesTest {
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

    private static Window window(int width, boolean script) {
        return chromium.open(portal.address(),
                new Browser.NewContextOptions().setViewportSize(width, 800).setJavaScriptEnabled(script));
    }

    private static void isSound(Window window, String picture, boolean script) {
        window.isSound(picture);
        if (script) {
            window.isAccessible(picture);
        }
    }

    @ParameterizedTest
    @ByLot(take = 1, value = {"vi,360,true", "en,1400,false", "vi,1400,true", "en,360,false"})
    void a_request_is_made_and_answered(String language, int width, boolean script) {
        String name = "Hứa Thị Nhờ " + language + " " + width;
        portal.member("trang " + language + width, name, WorkingPortal.FAR_BRANCH, Organization.UNION);
        UUID person = WorkingPortal.id("trang " + language + width);
        String end = "-" + language + "-" + width;
        String address;
        try (Window window = window(width, script).signIn(WorkingPortal.SECRETARY)) {
            Page page = window.open("/requests/new?for=referral&lang=" + language).page();
            isSound(window, "request-new" + end, script);
            page.locator("main [name=name]").fill(name);
            page.locator("main form button").last().click();
            assertThat(page.locator("#ask-birthDate-error")).isVisible();
            isSound(window, "request-wrong" + end, script);
            page.locator("main [name=birthDate]").fill("2003-05-19");
            page.locator("main [name=organization]").selectOption("FEDERATION");
            page.locator("main form button").last().click();
            assertThat(page.locator("main .notice.good")).isVisible();
            assertThat(page.locator("h1")).hasText(language.equals("vi") ? "Giới thiệu: Hội" : "Referral: Federation");
            isSound(window, "request-asked" + end, script);
            address = page.url().replaceAll("^http://[^/]+|[?].*$", "");
            window.open("/requests");
            isSound(window, "requests-ours" + end, script);
        }
        try (Window window = window(width, script).signIn(WorkingPortal.DISTRICT_OFFICER)) {
            Page page = window.open("/requests?lang=" + language).page();
            isSound(window, "requests" + end, script);
            window.open("/administration/to-do").isSound("to-do-requests" + end);
            assertThat(page.locator("main .notice a[href='/requests']")).isVisible();
            window.open(address);
            assertThat(page.locator("main")).containsText(name);
            isSound(window, "request" + end, script);
            page.locator("main #agree [name=person]").selectOption(person.toString());
            page.locator("main #agree button").click();
            assertThat(page.locator("main .notice.good")).isVisible();
            isSound(window, "request-agreed" + end, script);
        }
    }

    @ParameterizedTest
    @ByLot(take = 1, turn = 1, value = {"vi,360,true", "en,1400,false"})
    void an_officer_of_several_branches_chooses_one_first(String language, int width, boolean script) {
        try (Window window = window(width, script).signIn(WorkingPortal.OFFICER)) {
            Page page = window.open("/requests/new?for=admission&lang=" + language).page();
            isSound(window, "request-unit-" + language + "-" + width, script);
            page.locator("main select[name=unit]").selectOption(WorkingPortal.OTHER_BRANCH.toString());
            page.locator("main form button").last().click();
            assertThat(page.locator("main [name=number]")).isVisible();
            isSound(window, "request-admission-" + language + "-" + width, script);
            window.open("/requests/new?for=support");
            page.locator("main select[name=unit]").selectOption(WorkingPortal.COMMUNE.toString());
            page.locator("main form button").last().click();
            isSound(window, "request-support-" + language + "-" + width, script);
        }
    }
}
