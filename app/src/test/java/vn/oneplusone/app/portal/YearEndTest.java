package vn.oneplusone.app.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.oneplusone.app.ByLot;
import vn.oneplusone.membership.commands.PersonCommand.AdmitMember;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.Organization;

/** Publishing, closing and supplementing a year on pages: by the district's officer, seen by others, for good. */
class YearEndTest {
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

    @ParameterizedTest
    @ByLot(take = 1, value = {"vi,360,false,true", "en,1400,true,false"})
    void a_year_is_published_closed_and_supplemented(String language, int width, boolean scripts, boolean past) {
        int year = past ? 2020 : WorkingPortal.TODAY.getYear();
        boolean vietnamese = language.equals("vi");
        String picture = language + "-" + width;
        String stream = "closing/" + WorkingPortal.DISTRICT + "/" + year;
        try (Window window = chromium.open(portal.address(), new Browser.NewContextOptions().setViewportSize(width, 900)
                .setJavaScriptEnabled(scripts).setAcceptDownloads(true)).signIn(WorkingPortal.DISTRICT_OFFICER)) {
            Page page = window.open("/review/years?lang=" + language).page();
            look(window, "years-" + picture, scripts);
            page.locator("main a[href='/review/" + year + "/publication']").click();
            look(window, "publication-" + picture, scripts);
            page.locator("main .deed button").click();
            assertThat(page.locator("main .notice.good")).isVisible();
            look(window, "published-" + picture, scripts);
            assertThat(portal.facts("publication/" + year)).hasSize(1);

            window.open("/review/" + year + "/closing");
            look(window, "closing-" + picture, scripts);
            page.locator("main #closing-confirm").fill("1999");
            page.locator("main .deed button").click();
            assertThat(page.locator("main .error")).containsText(Integer.toString(year));
            assertThat(page.locator("main #closing-confirm")).hasValue("1999");
            look(window, "closing-refused-" + picture, scripts);
            assertThat(portal.facts(stream)).isEmpty();
            page.locator("main #closing-confirm").fill(Integer.toString(year));
            page.locator("main .deed button").click();
            assertThat(page.locator("main .notice.good")).isVisible();
            assertThat(page.locator("main .lead")).containsText(vietnamese ? "trong năm 2020" : "in " + year);
            look(window, "statement-" + picture, scripts);
            assertThat(portal.facts(stream)).hasSize(1);

            take(window, "statement-" + picture);

            late("muộn " + language, past ? LocalDate.of(2020, 4, 1) : WorkingPortal.TODAY);
            window.open("/review/" + year + "/statement");
            page.locator("main a[href$=supplement]").click();
            assertThat(page.locator("main table").first()).containsText("+1");
            look(window, "late-" + picture, scripts);
            page.locator("main #supplement-confirm").fill(Integer.toString(year));
            page.locator("main .deed button").click();
            assertThat(page.locator("main .notice.good")).isVisible();
            look(window, "supplemented-" + picture, scripts);
            assertThat(portal.facts(stream)).hasSize(2);
            assertThat(page.locator("main h1")).containsText("1");

            take(window, "supplement-" + picture);

            window.open("/review/" + year + "/supplement");
            assertThat(page.locator("main form")).hasCount(0);
            look(window, "nothing-late-" + picture, scripts);
            window.open("/review/years");
            look(window, "years-after-" + picture, scripts);
        }
    }

    private static void look(Window window, String picture, boolean scripts) {
        window.isSound(picture);
        if (scripts) {
            window.isAccessible(picture);
        }
    }

    /** The file that the page offers for printing, kept beside the pictures. */
    private static void take(Window window, String name) {
        Page page = window.page();
        Download file = page.waitForDownload(() -> page.click("main .files a[href$=pdf]"));
        Path kept = Path.of("target", "screenshots", name + ".pdf");
        file.saveAs(kept);
        assertThat(kept).content(StandardCharsets.ISO_8859_1).startsWith("%PDF");
    }

    private static void late(String who, LocalDate on) {
        portal.register(who, "Nguyễn Văn Muộn", WorkingPortal.BRANCH);
        portal.record(new AdmitMember(WorkingPortal.id(who), Organization.UNION, WorkingPortal.BRANCH, on,
                new Decision("9-QĐ", on), null));
        portal.counted();
    }

    @ParameterizedTest
    @ValueSource(strings = {WorkingPortal.AUDITOR, WorkingPortal.ADMINISTRATOR})
    void who_does_not_fix_figures_sees_everything_and_has_no_form(String name) {
        int year = 2021;
        Reader reader = reader(name);
        for (String path : new String[]{"/review/years", "/review/" + year + "/publication",
                "/review/" + year + "/closing", "/review/anomalies"}) {
            assertThat(reader.page(path).statusCode()).as(path).isEqualTo(200);
            assertThat(reader.page(path).body()).as(path).doesNotContain("name=\"key\"");
        }
        for (String path : new String[]{"publication", "closing"}) {
            assertThat(reader.post("/review/" + year + "/" + path,
                    Map.of("_csrf", reader.csrf("/"), "key", UUID.randomUUID().toString(), "size", "5", "unit",
                            WorkingPortal.DISTRICT.toString(), "confirm", Integer.toString(year)))
                    .statusCode()).as(path).isEqualTo(403);
        }
        assertThat(portal.facts("closing/" + WorkingPortal.DISTRICT + "/" + year)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {WorkingPortal.OFFICER, WorkingPortal.SECRETARY})
    void it_is_not_for_communes_and_branches(String name) {
        Reader reader = reader(name);
        for (String path : new String[]{"/review/years", "/review/2018/publication", "/review/2018/closing",
                "/review/2018/supplement", "/review/2018/statement", "/review/2018/supplements/1",
                "/review/anomalies"}) {
            assertThat(reader.page(path).statusCode()).as(path).isEqualTo(403);
        }
        assertThat(reader.post("/review/2018/closing", Map.of("_csrf", reader.csrf("/"))).statusCode()).isEqualTo(403);
    }

    @Test
    void a_form_that_is_sent_twice_closes_once_and_a_second_closing_is_refused() {
        int year = 2019;
        Reader officer = reader(WorkingPortal.DISTRICT_OFFICER);
        String address = "/review/" + year + "/closing";
        String body = officer.page(address).body();
        Map<String, String> form = Map.of("_csrf", value(body, "_csrf"), "key", value(body, "key"), "unit",
                value(body, "unit"), "size", value(body, "size"), "confirm", " " + year + " ");
        late("after the page was opened", LocalDate.of(year, 6, 1));
        assertThat(officer.post(address, form).statusCode()).isEqualTo(302);
        assertThat(officer.post(address, form).statusCode()).isEqualTo(302);
        assertThat(portal.facts("closing/" + WorkingPortal.DISTRICT + "/" + year)).hasSize(1);
        // what was fixed is what was seen: the fact that came meanwhile is late
        assertThat(officer.page("/review/" + year + "/supplement").body()).contains("+1");

        Map<String, String> other = new HashMap<>(form);
        other.put("key", UUID.randomUUID().toString());
        HttpResponse<String> refused = officer.post(address, other);
        assertThat(refused.statusCode()).isBetween(400, 499);
        assertThat(refused.body()).contains("đã được chốt");
        assertThat(portal.facts("closing/" + WorkingPortal.DISTRICT + "/" + year)).hasSize(1);
    }

    private static Reader reader(String name) {
        return Reader.of(portal.address(), name);
    }

    private static String value(String body, String name) {
        Matcher matcher = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(
                body.substring(body.indexOf("class=\"deed\"")));
        assertThat(matcher.find()).as(name).isTrue();
        return matcher.group(1);
    }
}
