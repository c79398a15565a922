package vn.oneplusone.app.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.oneplusone.membership.events.Organization;

/** Somebody takes their consent back: the branch records it, and from then on nothing more is written about them. */
class ConsentWithdrawnTest {
    private static final String TODAY = WorkingPortal.TODAY.toString();

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

    private static String address(String who) {
        return "/people/" + WorkingPortal.id(who);
    }

    private static List<String> types(String stream) {
        return portal.facts(stream).stream().map(fact -> fact.type()).toList();
    }

    private static Reader signedIn(String username) {
        return Reader.of(portal.address(), username);
    }

    private static HttpResponse<String> send(Reader who, String address, String deed, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("_csrf", who.csrf("/me"));
        all.put("key", UUID.randomUUID().toString());
        return who.post(address + "/" + deed, all);
    }

    @ParameterizedTest
    @CsvSource({"vi,360,false", "en,1400,true"})
    void it_is_recorded_by_the_branch_and_nothing_more_is_offered(String language, int width, boolean script) {
        String who = "rút " + language;
        portal.member(who, "Quách Đã Rút", WorkingPortal.BRANCH, Organization.UNION);
        try (Window window = chromium.open(portal.address(),
                new Browser.NewContextOptions().setViewportSize(width, 800).setJavaScriptEnabled(script))) {
            Page page = window.signIn(WorkingPortal.SECRETARY).open(address(who) + "?lang=" + language).page();
            Locator card = page.locator("main details:has(form[action$='/consent'])");
            assertThat(page.locator("main a[href*='/refer?']")).hasCount(1);
            card.locator("summary").click();
            assertThat(card.locator("> .aside")).containsText(language.equals("vi")
                    ? "Những gì đã ghi vẫn còn"
                    : "What was recorded stays");
            card.locator("button").click();
            assertThat(page.locator("main .notice.good")).isVisible();
            assertThat(page.locator("main .story")).containsText(TODAY.substring(0, 4));
            for (String deed : List.of("consent", "details")) {
                assertThat(page.locator("main form[action$='/" + deed + "']")).hasCount(0);
            }
            assertThat(page.locator("main a[href*='/refer?']")).hasCount(0);
            window.isSound("consent-withdrawn-" + language + "-" + width);
            if (script) {
                window.isAccessible("consent-withdrawn");
            }
        }
        assertThat(types("person/" + WorkingPortal.id(who))).endsWith("membership.ConsentWithdrawn");
    }

    @Test
    void what_is_sent_all_the_same_is_refused_and_nothing_is_recorded() {
        portal.member("thôi", "Âu Thôi Không", WorkingPortal.BRANCH, Organization.UNION);
        Reader secretary = signedIn(WorkingPortal.SECRETARY);
        HttpResponse<String> early = send(secretary, address("thôi"), "consent", Map.of("on", "2019-01-01"));
        assertThat(early.statusCode()).isBetween(400, 422);
        assertThat(early.body()).contains("consent-on-error", "value=\"2019-01-01\"");
        HttpResponse<String> late = send(secretary, address("thôi"), "consent",
                Map.of("on", WorkingPortal.TODAY.plusDays(1).toString()));
        assertThat(late.body()).contains("consent-on-error");
        assertThat(types("person/" + WorkingPortal.id("thôi"))).doesNotContain("membership.ConsentWithdrawn");
        for (String other : List.of(WorkingPortal.AUDITOR, WorkingPortal.ADMINISTRATOR)) {
            assertThat(send(signedIn(other), address("thôi"), "consent", Map.of("on", TODAY)).statusCode())
                    .as(other).isEqualTo(403);
        }
        assertThat(send(secretary, address("xa"), "consent", Map.of("on", TODAY)).statusCode())
                .as("of another commune").isIn(403, 404);

        assertThat(send(secretary, address("thôi"), "consent", Map.of("on", TODAY)).statusCode()).isEqualTo(302);
        long after = portal.size();
        assertThat(send(secretary, address("thôi"), "consent", Map.of("on", TODAY)).statusCode()).isBetween(400, 422);
        assertThat(send(secretary, address("thôi"), "details", Map.of("name", "Âu Khác", "birthDate", "2003-05-19",
                "gender", "FEMALE", "on", TODAY)).body()).contains("đã rút lại sự đồng ý");
        assertThat(send(secretary, address("thôi"), "classify", Map.of("organization", "UNION", "year",
                Integer.toString(WorkingPortal.TODAY.getYear()), "grade", "GOOD", "on", TODAY)).body())
                .contains("đã rút lại sự đồng ý");
        assertThat(portal.size()).isEqualTo(after);
        // what was recorded stays: a member is one until that ends
        assertThat(secretary.page(address("thôi")).body()).contains("Âu Thôi Không", "Chi đoàn ấp Phú Đông");
    }

    @Test
    void an_open_referral_does_not_go_on_and_is_closed_by_the_branch() {
        LocalDate on = WorkingPortal.TODAY.minusDays(20);
        portal.refer("dở", "Tăng Bỏ Dở", WorkingPortal.BRANCH, Organization.FEDERATION, "ánh", on);
        portal.confirm("dở", Organization.FEDERATION, on.plusDays(1));
        Reader secretary = signedIn(WorkingPortal.SECRETARY);
        String referral = "/referrals/FEDERATION/" + WorkingPortal.id("dở");
        assertThat(send(secretary, address("dở"), "consent", Map.of("on", TODAY)).statusCode()).isEqualTo(302);
        HttpResponse<String> told = send(secretary, referral, "endorsement", Map.of("on", TODAY));
        assertThat(told.statusCode()).isBetween(400, 422);
        assertThat(told.body()).contains("Hãy đóng lượt giới thiệu");
        assertThat(send(secretary, referral, "withdrawal", Map.of("on", TODAY)).statusCode()).isEqualTo(302);
        assertThat(types("referral/FEDERATION/" + WorkingPortal.id("dở"))).endsWith("referral.YouthConfirmed",
                "referral.ReferralWithdrawn");
        assertThat(secretary.page("/refer?person=" + WorkingPortal.id("dở")).statusCode()).isLessThan(500);
    }
}
