package vn.oneplusone.app.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.oneplusone.app.portal.ListsPortal.PEOPLE;
import static vn.oneplusone.app.portal.ListsPortal.person;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import vn.oneplusone.app.ByLot;
import vn.oneplusone.app.InLetters;

/** From a list on a desk to facts in the ledger, in a real browser, with and without scripts. */
class ListsBrowserTest {
    @TempDir
    private static Path data;
    private static Chromium chromium;
    private static ListsPortal portal;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        portal = new ListsPortal(data);
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
    void a_list_is_brought_mended_confirmed_and_recorded(String language, int width, boolean scripts) {
        boolean vietnamese = language.equals("vi");
        String picture = "-" + language + "-" + width;
        long size = portal.size();
        try (Window window = chromium.open(portal.address(),
                new Browser.NewContextOptions().setViewportSize(width, 800).setJavaScriptEnabled(scripts)).signIn()) {
            Page page = window.open("/lists?lang=" + language).page();
            check(window, "lists" + picture, scripts);

            String code = "MAU" + picture;
            String good = person(code, "Người Mẫu " + InLetters.of(width) + " " + language, "30439-01");
            bring(page,
                    PEOPLE + good + person(code + "-2", "Người Sai Ngày", "30439").replace("01/02/2000", "31/02/2000")
                            + person(code + "-3", "Người Sai Đơn Vị", "99999"));
            assertThat(page.locator("td.bad")).containsText(vietnamese ? "Không có ngày nào như vậy" : "no such day");
            assertThat(page.locator("form.confirm")).hasCount(0);
            check(window, "lists-faults" + picture, scripts);

            page.click("main a[href='/lists']");
            bring(page, PEOPLE + good);
            assertThat(page.locator("form.confirm button")).containsText("1");
            window.isSound("lists-preview" + picture);
            page.click("form.confirm button");
            assertThat(page.locator("h1")).hasText(vietnamese ? "Kết quả nhập" : "Result");
            assertThat(page.locator(".sum")).containsText(vietnamese ? "Đã ghi 1 dòng" : "Rows recorded: 1");
            window.isSound("lists-result" + picture);
            assertEquals(size + 1, portal.size());

            page.locator("#upload button").click();
            assertThat(page.locator("table tbody tr")).not().hasCount(0);
            window.isSound("lists-past" + picture);
        }
    }

    private static void bring(Page page, String list) {
        page.setInputFiles("#lists",
                new FilePayload("danh sách.csv", "text/csv", list.getBytes(StandardCharsets.UTF_8)));
        page.click("form.card button");
        assertThat(page.locator(".sum")).isVisible();
    }

    private static void check(Window window, String picture, boolean scripts) {
        window.isSound(picture);
        if (scripts && picture.contains("-vi-")) {
            window.isAccessible(picture);
        }
    }
}
