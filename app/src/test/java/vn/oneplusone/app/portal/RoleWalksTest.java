package vn.oneplusone.app.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import vn.oneplusone.app.ByLot;
import vn.oneplusone.app.InLetters;
import vn.oneplusone.app.automation.Admissions;
import vn.oneplusone.membership.events.Organization;

/**
 * Each role's main task from its first page to its end, in both languages, on a phone and on a desk, with and without JavaScript. In a run
 * each role comes in one of the four ways and the roles together in all of them. {@code -Dpictures=true} leaves pictures of every page in {@code target/screenshots}.
 */
class RoleWalksTest {
    private static final int YEAR = WorkingPortal.TODAY.getYear();

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

    /** One of the ways in which people come. */
    private record Walk(Window window, String language, int width, boolean scripts) implements AutoCloseable {
        static Walk as(String name, String language, int width, boolean scripts) {
            Window window = chromium.open(portal.address(), new Browser.NewContextOptions()
                    .setViewportSize(width, 800).setJavaScriptEnabled(scripts).setAcceptDownloads(true)).signIn(name);
            return new Walk(window.open("/?lang=" + language), language, width, scripts);
        }

        Page page() {
            return window.page();
        }

        /** As people do: from the menu, wherever it is on this screen. */
        void menu(String address) {
            if (width < 640) {
                page().click(".small-menu summary");
                page().click(".small-menu a[href='" + address + "']");
            } else {
                String link = "a[href='" + address + "']";
                Locator entry = page().locator(".wide-menu " + link);
                if (!entry.isVisible()) {
                    page().click(".wide-menu details:has(" + link + ") summary");
                }
                entry.click();
            }
        }

        void look(String name) {
            String picture = "walk-" + name + "-" + language + "-" + width;
            window.isSound(picture);
            if (scripts) {
                window.isAccessible(picture);
            }
        }

        void isRecorded() {
            assertThat(page().locator("main .notice.good")).isVisible();
        }

        String say(String vietnamese, String english) {
            return language.equals("vi") ? vietnamese : english;
        }

        @Override
        public void close() {
            window.close();
        }
    }

    @ParameterizedTest
    @ByLot(take = 1, turn = 0, value = {"vi,360,true", "en,1400,false", "vi,1400,true", "en,360,false"})
    void a_secretary_brings_somebody_from_a_name_to_their_admission(String language, int width, boolean scripts) {
        String name = "Phan Gia " + InLetters.of(language + width);
        String referral;
        try (Walk walk = Walk.as(WorkingPortal.SECRETARY, language, width, scripts)) {
            Page page = walk.page();
            walk.menu("/refer");
            walk.look("refer");
            page.fill("main [name=name]", name);
            page.click("main button");
            if (page.locator("main button[value=new]").count() > 0) {
                page.click("main button[value=new]");
            }
            page.fill("main [name=name]", name);
            page.fill("main [name=birthDate]", "2006-02-03");
            page.selectOption("main [name=gender]", "FEMALE");
            page.selectOption("main [name=consent]", "ELECTRONIC");
            page.selectOption("main [name=organization]", "FEDERATION");
            page.selectOption("main [name=referrer]", WorkingPortal.id("ánh").toString());
            walk.look("refer-form");
            page.click("main form button");
            assertThat(page.locator("main h1")).hasText(name);
            referral = page.url().replaceFirst("[?#].*", "").replaceFirst("^http://[^/]+", "");
            walk.look("referred");
            page.locator("main form[action$=confirmation] button").first().click();
            walk.isRecorded();
            page.locator("main form[action$=endorsement] button").first().click();
            walk.isRecorded();
            // what the commune decides, the branch cannot
            assertThat(page.locator("main form[action$=approval]")).hasCount(0);
            walk.look("endorsed");
        }
        UUID youth = UUID.fromString(referral.substring(referral.lastIndexOf('/') + 1));
        try (Walk walk = Walk.as(WorkingPortal.OFFICER, language, width, scripts)) {
            Page page = walk.window().open(referral).page();
            page.fill("main form[action$=approval] [name=number]", "77-QĐ/HĐ");
            walk.look("approval");
            page.locator("main form[action$=approval] button").first().click();
            walk.isRecorded();
            walk.look("approved");
        }
        new Admissions(portal.directory().domain()).advance(youth, Organization.FEDERATION);
        try (Walk walk = Walk.as(WorkingPortal.SECRETARY, language, width, scripts)) {
            walk.window().open("/people/" + youth);
            assertThat(walk.page().locator("main")).containsText(walk.say("Hội", "Federation"));
            walk.look("admitted");
        }
        assertThat(portal.facts(referral.substring(1).replace("referrals/", "referral/"))).extracting(it -> it.type())
                .endsWith("referral.ReferralApproved", "referral.ReferralFulfilled");
    }

    @ParameterizedTest
    @ByLot(take = 1, turn = 1, value = {"vi,360,true", "en,1400,false", "vi,1400,true", "en,360,false"})
    void a_commune_officer_mends_a_list_and_sets_a_target(String language, int width, boolean scripts) {
        try (Walk walk = Walk.as(WorkingPortal.OFFICER, language, width, scripts)) {
            Page page = walk.page();
            walk.menu("/lists");
            walk.look("lists");
            String code = "BUOC-" + language + width;
            String good = ListsPortal.PEOPLE
                    + ListsPortal.person(code, "Người Được Ghi " + InLetters.of(code), "30439-01");
            bring(page, good + ListsPortal.person(code + "-2", "Người Sai Ngày", "30439-01")
                    .replace("01/02/2000", "31/02/2000"));
            assertThat(page.locator("main td.bad").first()).isVisible();
            assertThat(page.locator("main form.confirm")).hasCount(0);
            walk.look("lists-fault");
            page.click("main a[href='/lists']");
            bring(page, good);
            page.click("main form.confirm button");
            assertThat(page.locator("main h1")).hasText(walk.say("Kết quả nhập", "Result"));
            walk.look("lists-result");

            walk.window().open("/targets/" + WorkingPortal.OTHER_BRANCH + "/FEDERATION/" + (YEAR - width % 7
                    - (scripts ? 1 : 2)));
            page.fill("main [name=target]", "9");
            page.fill("main [name=number]", "7-QĐ/ĐTN");
            walk.look("target");
            page.click("main form button");
            walk.isRecorded();
            assertThat(page.locator("main .plain")).containsText("9");
            walk.look("target-set");
        }
    }

    private static void bring(Page page, String list) {
        page.setInputFiles("#lists",
                new FilePayload("danh sách.csv", "text/csv", list.getBytes(StandardCharsets.UTF_8)));
        page.click("main form.card button");
        assertThat(page.locator("main .sum")).isVisible();
    }

    @ParameterizedTest
    @ByLot(take = 1, value = {"vi,360,true", "en,1400,false"})
    void a_commune_officer_lends_capital_and_gets_it_back(String language, int width, boolean scripts) {
        try (Walk walk = Walk.as(WorkingPortal.OFFICER, language, width, scripts)) {
            Page page = walk.page();
            walk.menu("/supports");
            page.click("main a[href='/supports/new']");
            page.fill("main [name=q]", "vo thanh binh");
            page.click("main form button");
            walk.look("support-found");
            page.locator("main a").filter(new Locator.FilterOptions().setHasText("Võ Thanh Bình")).click();
            walk.look("support-grant");
            page.selectOption("main [name=form]", "LOAN");
            page.selectOption("main [name=model]", "AQUACULTURE");
            page.fill("main [name=amount]", "15.000.000");
            page.click("main form button");
            walk.isRecorded();
            Locator part = page.locator("main form[action$='/repay']");
            part.locator("[name=amount]").fill("15.000.001");
            part.locator("button").click();
            assertThat(page.locator("main #repay-amount-error")).isVisible();
            walk.look("support-refused");
            part.locator("[name=amount]").fill("5.000.000");
            part.locator("button").click();
            walk.isRecorded();
            page.click("main form[action$='/repay-all'] button");
            walk.isRecorded();
            assertThat(page.locator("main .plain")).containsText(walk.say("Đã trả hết", "Fully repaid"));
            assertThat(page.locator("main form")).hasCount(0);
        }
    }

    @ParameterizedTest
    @ByLot(take = 1, turn = 2, value = {"vi,360,true", "en,1400,false", "vi,1400,true", "en,360,false"})
    void a_district_officer_publishes_plans_and_changes_a_unit(String language, int width, boolean scripts) {
        try (Walk walk = Walk.as(WorkingPortal.DISTRICT_OFFICER, language, width, scripts)) {
            Page page = walk.page();
            walk.menu("/review");
            page.click("main a[href='/review/years']");
            page.click("main a[href='/review/" + YEAR + "/publication']");
            page.click("main .deed button");
            walk.isRecorded();
            walk.look("publication");

            walk.menu("/campaigns");
            walk.look("campaigns");
            page.locator("main details summary").first().click();
            Locator plan = page.locator("main form[action$=plan]");
            plan.locator("[name=from]").fill(WorkingPortal.TODAY.minusDays(1).toString());
            plan.locator("[name=to]").fill(WorkingPortal.TODAY.toString());
            plan.locator("button").click();
            walk.isRecorded();
            page.fill("main form[action$=hold] [name=members]", "24");
            page.fill("main form[action$=hold] [name=youths]", "31");
            walk.look("campaign");
            page.click("main form[action$=hold] button");
            walk.isRecorded();
            walk.look("campaign-held");

            walk.menu("/units");
            walk.window().open("/units/" + WorkingPortal.FAR_BRANCH);
            page.click("main a[href$=changes]");
            page.click("main #open-rename summary");
            walk.look("unit-changes");
            Locator rename = page.locator("main form[action$=rename]");
            String name = "Chi đoàn ấp 1 " + language + width;
            rename.locator("[name=unitName]").fill(name);
            rename.locator("[name=effective]").fill(WorkingPortal.TODAY.toString());
            rename.locator("[name=decidedOn]").fill(WorkingPortal.TODAY.plusDays(400).toString());
            rename.locator("[name=number]").fill("8-QĐ/HĐ");
            rename.locator("button").click();
            assertThat(page.locator("main .notice.bad")).isVisible();
            assertThat(page.locator("main form[action$=rename] [name=unitName]")).hasValue(name);
            walk.look("unit-refused");
            rename.locator("[name=decidedOn]").fill(WorkingPortal.TODAY.toString());
            rename.locator("button").click();
            walk.isRecorded();
            assertThat(page.locator("main section[aria-labelledby=h-effective]")).containsText(name);

            page.click("main #open-plan summary");
            Locator planned = page.locator("main form[action$='/plan']");
            planned.locator("[name=change]").selectOption("MERGE");
            planned.locator("[name=with1]").selectOption(WorkingPortal.BRANCH.toString());
            planned.locator("[name=plannedFor]").fill(LocalDate.of(YEAR + 1, 7, 1).toString());
            planned.locator("[name=document]").fill("15-ĐA/HĐ");
            planned.locator("button").click();
            walk.isRecorded();
            assertThat(page.locator("main section[aria-labelledby=h-plans] li")).hasCount(1);
            walk.look("unit-planned");
            page.click("main form[action$=withdraw] button");
            walk.isRecorded();
            assertThat(page.locator("main section[aria-labelledby=h-plans] li")).hasCount(0);
        }
    }

    @ParameterizedTest
    @ByLot(take = 1, turn = 3, value = {"vi,360,true", "en,1400,false", "vi,1400,true", "en,360,false"})
    void an_auditor_verifies_counts_again_explains_and_takes_the_ledger_along(String language, int width,
            boolean scripts) {
        try (Walk walk = Walk.as(WorkingPortal.AUDITOR, language, width, scripts)) {
            Page page = walk.page();
            walk.menu("/review");
            page.click("main section[aria-labelledby=verify] button");
            assertThat(page.locator("main #work .notice").first()).isVisible();
            page.click("main section[aria-labelledby=replay] button");
            assertThat(page.locator("main #work .notice").nth(1)).isVisible();
            walk.look("review");
            page.click("main section[aria-labelledby=explanation] a");
            page.fill("main [name=from]", "12");
            page.click("main form button");
            assertThat(page.locator("main details").first()).isVisible();
            walk.look("explained");
            walk.window().open("/review");
            Download bundle = page.waitForDownload(() -> page.click("main section[aria-labelledby=bundle] button"));
            assertThat(bundle.suggestedFilename()).endsWith(".zip");
            walk.menu("/administration");
            walk.look("administration-auditor");
            page.click("main a[href='/administration/to-do']");
            assertThat(page.locator("main table tbody tr")).not().hasCount(0);
            assertThat(page.locator("main")).not().containsText("Mai Thị Lan");
            walk.look("to-do");
        }
    }

    @ParameterizedTest
    @ByLot(take = 1, turn = 4, value = {"vi,360,true", "en,1400,false", "vi,1400,true", "en,360,false"})
    void an_administrator_invites_binds_a_role_and_ends_the_sessions(String language, int width, boolean scripts) {
        String username = "moi." + language + width;
        try (Walk walk = Walk.as(WorkingPortal.ADMINISTRATOR, language, width, scripts)) {
            Page page = walk.page();
            walk.menu("/administration");
            page.click("main #recount button");
            assertThat(page.locator("main #recount .notice")).isVisible();
            walk.look("administration");
            page.click("main a[href='/accounts']");
            page.click("main a[href='/accounts/new']");
            page.fill("main #username", username);
            page.fill("main #name", "Nguyễn Thị Mới");
            page.selectOption("main #role", "COMMUNE_OFFICER");
            page.fill("main #unit", "phu xuan");
            page.click("main form.card button");
            String link = page.locator("main #link").inputValue();
            String account = page.url().replaceFirst("[?#].*", "");

            try (Window invited = chromium.open(portal.address(),
                    new Browser.NewContextOptions().setViewportSize(width, 800).setJavaScriptEnabled(scripts))) {
                Page other = invited.open(link.replaceFirst("^https?://[^/]+", "")).page();
                invited.isSound("walk-first-sign-in-" + language + "-" + width);
                other.locator("main input[type=password]").all().forEach(it -> it.fill(RunningPortal.PASSWORD));
                other.click("main form button");
                assertThat(other.locator(".me")).containsText("Nguyễn Thị Mới");

                page.navigate(account);
                page.selectOption("main #role", "BRANCH_SECRETARY");
                page.fill("main #unit", "30439-01");
                page.locator("main form.card button").first().click();
                assertThat(page.locator("main [role=status]").first()).isVisible();
                walk.look("account-bound");
                page.click("main form[action$=closing] button");
                assertThat(page.locator("main form[action$=reopening]")).isVisible();
                walk.look("account-closed");
                invited.open("/referrals");
                assertThat(other).hasURL(Pattern.compile(".*/sign-in.*"));
            }
        }
    }

    @Test
    void by_keyboard_alone_somebody_is_looked_for_and_referred() {
        try (Walk walk = Walk.as(WorkingPortal.SECRETARY, "vi", 1400, true)) {
            Page page = walk.window().open("/refer").page();
            page.keyboard().press("Tab");
            assertThat(page.locator(".skip")).isFocused();
            assertThat(page.locator(".skip")).isInViewport();
            page.keyboard().press("Enter");
            assertThat(page.locator("main")).isFocused();
            tabTo(page, "main [name=name]");
            page.keyboard().type("vo thanh binh");
            page.keyboard().press("Enter");
            assertThat(page.locator("main .found")).containsText("Võ Thanh Bình");
            tabTo(page, "main .skip, main button[value=new]");
            page.keyboard().press("Enter");
            tabTo(page, "main [name=birthDate]");
            page.keyboard().press("Enter");
            // the browser tells what is missing, and goes there
            assertThat(page.locator("main [name=birthDate]")).isFocused();
            page.fill("main [name=birthDate]", "2006-02-03");
            for (String chosen : new String[]{"gender", "consent"}) {
                tabTo(page, "main [name=" + chosen + "]");
                page.keyboard().press("ArrowDown");
            }
            tabTo(page, "main form button");
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile(".*/referrals/UNION/.*done=refer"));
        }
    }

    /** Forward until something is reached; where it is must be seen. */
    private static void tabTo(Page page, String selector) {
        Locator wanted = page.locator(selector).first();
        for (int tabs = 0; tabs < 60 && !isFocused(wanted); tabs++) {
            page.keyboard().press("Tab");
        }
        assertThat(wanted).isFocused();
        assertThat(wanted.evaluate("it => getComputedStyle(it).outlineStyle")).isEqualTo("solid");
    }

    private static boolean isFocused(Locator locator) {
        return (boolean) locator.evaluate("it => it === document.activeElement");
    }

    @Test
    void on_paper_there_are_figures_and_nothing_to_press() {
        try (Walk walk = Walk.as(WorkingPortal.DISTRICT_OFFICER, "vi", 794, true)) {
            Page page = walk.page();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            for (String address : new String[]{"/", "/review", "/units/" + WorkingPortal.COMMUNE, "/supports",
                    "/review/" + YEAR + "/closing"}) {
                walk.window().open(address);
                String name = address.equals("/")
                        ? "overview"
                        : address.replaceAll("[^a-z]+", "-").replaceAll("-$", "");
                assertThat(page.locator(".wide-menu")).isHidden();
                assertThat(page.locator("button:visible")).hasCount(0);
                walk.window().picture("print-" + name);
            }
        }
    }
}
