package vn.oneplusone.app.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import vn.oneplusone.app.ByLot;
import vn.oneplusone.membership.commands.PersonCommand.WithdrawConsent;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.referral.commands.ReferralCommand.ApproveReferral;
import vn.oneplusone.referral.commands.ReferralCommand.EndorseReferral;

/** What the automation could not do stands on its list, with the reason and for as long as it is true. */
class ToDoPageTest {
    private static final LocalDate TODAY = WorkingPortal.TODAY;

    private static Chromium chromium;
    private static WorkingPortal portal;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        portal = WorkingPortal.withAutomation();
    }

    @AfterAll
    static void stop() {
        if (portal != null) {
            portal.close();
            chromium.close();
        }
    }

    /** Approves somebody whom the automation then may not admit: they took their consent back in between. */
    private static void approveWithoutConsent(String who, String name) {
        portal.refer(who, name, WorkingPortal.BRANCH, Organization.FEDERATION, "ánh", TODAY.minusDays(40));
        portal.confirm(who, Organization.FEDERATION, TODAY.minusDays(39));
        portal.record(new EndorseReferral(WorkingPortal.id(who), Organization.FEDERATION, null, null,
                TODAY.minusDays(30)));
        // one commit: the automation sees the approval and the withdrawal together
        portal.record(new ApproveReferral(WorkingPortal.id(who), Organization.FEDERATION,
                new Decision("88-QĐ/HĐ", TODAY.minusDays(20)), null),
                new WithdrawConsent(WorkingPortal.id(who), TODAY.minusDays(19)));
        portal.counted();
    }

    private static Window window(int width, boolean script) {
        return chromium.open(portal.address(),
                new Browser.NewContextOptions().setViewportSize(width, 800).setJavaScriptEnabled(script));
    }

    @ParameterizedTest
    @ByLot(take = 1, value = {"vi,360,false", "en,1400,true", "vi,1400,true", "en,360,false"})
    void what_was_refused_is_listed_with_its_reason(String language, int width, boolean script) {
        String who = "rút " + language + width;
        approveWithoutConsent(who, "Lâm Đã Rút");
        String reason = language.equals("vi") ? "rút lại sự đồng ý" : "withdrew";
        try (Window window = window(width, script).signIn(WorkingPortal.DISTRICT_OFFICER)) {
            Locator row = window.page().locator("main tbody tr:has(a[href$='" + WorkingPortal.id(who) + "'])");
            await().untilAsserted(() -> {
                window.open("/administration/to-do?lang=" + language);
                assertThat(row.locator(".late").textContent()).containsIgnoringCase(reason);
            });
            String picture = "to-do-" + language + "-" + width;
            window.isSound(picture);
            if (script) {
                window.isAccessible(picture);
            }
            window.open("/administration").isSound("administration-" + language + "-" + width);
            assertThat(window.page().locator("main")).not().containsText(language.equals("vi") ? "Withdraw" : "rút");
        }
        assertThat(portal.facts("person/" + WorkingPortal.id(who))).extracting(fact -> fact.type())
                .doesNotContain("membership.MemberAdmitted");
    }

    @Test
    void who_is_approved_is_admitted_by_itself_and_not_listed_any_more() {
        Reader officer = Reader.of(portal.address(), WorkingPortal.DISTRICT_OFFICER);
        // of the year that the portal begins with
        await().untilAsserted(
                () -> assertThat(portal.facts("referral/FEDERATION/" + WorkingPortal.id("lan")))
                        .extracting(fact -> fact.type()).endsWith("referral.ReferralFulfilled"));
        assertThat(officer.page("/administration/to-do").body()).doesNotContain(WorkingPortal.id("lan").toString());
    }
}
