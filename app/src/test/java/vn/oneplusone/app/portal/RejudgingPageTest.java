package vn.oneplusone.app.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import vn.oneplusone.app.ByLot;
import vn.oneplusone.app.ledger.Samples;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.MemberAdmitted;
import vn.oneplusone.membership.events.Organization;

/** What was written into the ledger past all rules is named on a page, with the page of what it is about. */
class RejudgingPageTest {
    private static final UUID NOBODY = new UUID(6, 66);

    private static Chromium chromium;
    private static WorkingPortal portal;
    private static int year;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        portal = WorkingPortal.ofTwoCommunes();
        LocalDate day = WorkingPortal.TODAY.minusDays(3);
        year = day.getYear();
        plant(NOBODY, day, 0);
        UUID member = WorkingPortal.id("ánh");
        plant(member, day, portal.facts("person/" + member).size());
        portal.counted();
    }

    private static void plant(UUID person, LocalDate day, long sequence) {
        portal.directory().ledger().append(Samples.commit(Samples.entry("person/" + person, sequence,
                new MemberAdmitted(person, Organization.UNION, WorkingPortal.BRANCH, day, new Decision("1-QĐ", day),
                        null, "2026", 5))));
    }

    @AfterAll
    static void stop() {
        if (portal != null) {
            portal.close();
            chromium.close();
        }
    }

    @ParameterizedTest
    @ByLot(take = 1, value = {"vi,360,false", "en,1400,true", "vi,1400,true", "en,360,false"})
    void what_no_command_records_is_listed(String language, int width, boolean script) {
        try (Window window = chromium.open(portal.address(),
                new Browser.NewContextOptions().setViewportSize(width, 800).setJavaScriptEnabled(script))) {
            window.signIn(WorkingPortal.AUDITOR).open("/review/rejudging?year=" + year + "&lang=" + language);
            window.page().click("form.points button");
            assertThat(window.page().locator("main tbody tr")).hasCount(2);
            List<String> why = window.page().locator("main tbody th").allTextContents();
            assertThat(why.getFirst()).contains(NOBODY.toString());
            assertThat(window.page().locator("main tbody a").last().getAttribute("href"))
                    .isEqualTo("/people/" + WorkingPortal.id("ánh"));
            String picture = "rejudging-" + language + "-" + width;
            window.isSound(picture);
            if (script) {
                window.isAccessible(picture);
            }
        }
    }

    @Test
    void another_rule_set_is_tried_and_the_result_is_taken_as_a_file() {
        Reader auditor = Reader.of(portal.address(), WorkingPortal.AUDITOR);
        assertThat(auditor.post("/review/rejudging", Map.of("year", "1999", "_csrf", auditor.csrf("/review")))
                .statusCode()).isEqualTo(400);
        var refused = auditor.post("/review/rejudging",
                Map.of("year", Integer.toString(year), "rules", "mine", "_csrf", auditor.csrf("/review")));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("2018-2022.2");
        auditor.post("/review/rejudging",
                Map.of("year", Integer.toString(year), "rules", "2018-2022", "_csrf", auditor.csrf("/review")));
        String page = auditor.page("/review/rejudging").body();
        while (page.contains("<progress")) {
            Thread.onSpinWait();
            page = auditor.page("/review/rejudging").body();
        }
        assertThat(page).contains("2018-2022");
        String file = auditor.page("/tables/rejudging.csv").body();
        assertThat(file).contains("PersonUnknown", "person/" + NOBODY);
    }
}
