package vn.oneplusone.app.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.oneplusone.app.ByLot;
import vn.oneplusone.app.InLetters;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.Slice;

/** Every page for working in a real browser: both languages, both widths, with and without JavaScript. */
class WorkPagesTest {
    private static final List<String> PAGES = List.of("referrals=/referrals",
            "referral=/referrals/UNION/" + WorkingPortal.id("hà"), "refer=/refer",
            "people=/people", "person=/people/" + WorkingPortal.id("ánh"),
            "units=/units", "units-found=/units?q=phu+xuan", "commune=/units/" + WorkingPortal.COMMUNE,
            "branch=/units/" + WorkingPortal.BRANCH, "campaigns=/campaigns",
            "campaign=/campaigns/" + WorkingPortal.id("tháng thanh niên"), "targets=/targets",
            "target=/targets/" + WorkingPortal.COMMUNE + "/UNION/" + WorkingPortal.TODAY.getYear(),
            "records=/records/" + WorkingPortal.BRANCH + "/" + WorkingPortal.TODAY.getYear(),
            "supports=/supports", "rules=/rules", "support=/supports/" + WorkingPortal.id("vốn"),
            "initiatives=/initiatives",
            "initiative=/initiatives/" + WorkingPortal.COMMUNE + "/" + WorkingPortal.TODAY.getYear());

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

    /**
     * Without JavaScript in English: what does not need it looks the same with it. Each page is seen in one of the four ways, by lot,
     * and each way shows a quarter of the pages.
     */
    @ParameterizedTest
    @CsvSource({"vi,360,true,0", "en,1400,false,1", "vi,1400,true,2", "en,360,false,3"})
    void every_page_is_sound(String language, int width, boolean script, int way) {
        try (Window window = window(width, script).signIn(WorkingPortal.OFFICER)) {
            for (String page : pages(way)) {
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

    private static List<String> pages(int way) {
        int turn = (way + Slice.one(4)) % 4;
        return Slice.isAll() ? PAGES : PAGES.stream().filter(page -> PAGES.indexOf(page) % 4 == turn).toList();
    }

    private static Window window(int width, boolean script) {
        return chromium.open(portal.address(),
                new Browser.NewContextOptions().setViewportSize(width, 800).setJavaScriptEnabled(script));
    }

    @ParameterizedTest
    @ByLot(take = 1, turn = 1, value = {"360,false", "1400,true"})
    void the_next_step_is_one_tap_and_said_to_be_recorded(int width, boolean script) {
        String who = "tap " + width;
        portal.refer(who, "Tạ Một Chạm", WorkingPortal.BRANCH, Organization.UNION, "ánh", WorkingPortal.TODAY);
        try (Window window = window(width, script).signIn(WorkingPortal.SECRETARY)) {
            Page page = window.open("/referrals?organization=UNION&stage=REFERRED").page();
            page.locator(".board li").filter(new Locator.FilterOptions().setHasText("Tạ Một Chạm")).locator("button")
                    .click();
            assertThat(page.locator(".notice.good")).isVisible();
            assertThat(page).hasURL(Pattern.compile(".*/referrals\\?organization=UNION&stage=REFERRED&page=1&done=.*"));
            assertThat(portal.facts("referral/UNION/" + WorkingPortal.id(who))).extracting(fact -> fact.type())
                    .containsExactly("referral.YouthReferred", "referral.YouthConfirmed");
        }
    }

    @Test
    void a_second_editor_is_told_what_changed_and_loses_nothing() {
        portal.refer("hai người", "Cao Hai Người", WorkingPortal.BRANCH, Organization.FEDERATION, "ánh",
                WorkingPortal.TODAY.minusDays(9));
        portal.confirm("hai người", Organization.FEDERATION, WorkingPortal.TODAY.minusDays(8));
        String address = "/referrals/FEDERATION/" + WorkingPortal.id("hai người");
        String reason = "Đi làm ăn xa, chưa sinh hoạt được";
        try (Window first = window(1400, true).signIn(WorkingPortal.SECRETARY);
                Window second = window(360, false).signIn(WorkingPortal.OFFICER)) {
            first.open(address);
            second.open(address);
            first.page().locator("form[action$=endorsement] button").click();
            assertThat(first.page().locator(".notice.good")).isVisible();

            Locator form = second.page().locator("form[action$=withdrawal]");
            second.page().locator("details.card:has(form[action$=withdrawal]) summary").click();
            form.locator("textarea").fill(reason);
            form.locator("button").click();
            assertThat(second.page().locator(".notice.bad")).containsText("đã có người ghi thêm");
            assertThat(second.page().locator(".changes")).containsText("Chi đoàn nhất trí");
            assertThat(second.page().locator("#next form[action$=withdrawal] textarea").first()).hasValue(reason);
            assertThat(second.page().locator(".story")).containsText("Chi đoàn nhất trí");
            second.picture("referral-changed-vi-360");
            List<String> before = types("hai người");
            assertThat(before).doesNotContain("referral.ReferralWithdrawn");

            second.page().locator("form[action$=withdrawal] button").first().click();
            assertThat(second.page().locator(".notice.good")).isVisible();
            assertThat(second.page().locator(".story")).containsText(reason);
            assertThat(types("hai người")).endsWith("referral.ReferralWithdrawn");
        }
    }

    private static List<String> types(String who) {
        return portal.facts("referral/FEDERATION/" + WorkingPortal.id(who)).stream().map(fact -> fact.type()).toList();
    }

    @Test
    void what_a_rule_refuses_is_told_beside_its_field_and_what_was_typed_stays() {
        String address = "/referrals/UNION/" + WorkingPortal.id("dũng");
        try (Window window = window(1400, true).signIn(WorkingPortal.SECRETARY)) {
            // another branch's affair is not there
            assertThat(window.page().navigate(address).status()).isEqualTo(404);
        }
        try (Window window = window(1400, true).signIn(WorkingPortal.OFFICER)) {
            Page page = window.open(address).page();
            Locator form = page.locator("form[action$=endorsement]");
            form.locator("[name=present]").fill("20");
            form.locator("[name=votesFor]").fill("9");
            form.locator("[name=togetherSince]").fill(WorkingPortal.TODAY.minusYears(1).toString());
            form.locator("button").click();
            assertThat(page.locator("[name=votesFor]")).hasValue("9");
            assertThat(page.locator("[name=votesFor]")).hasAttribute("aria-invalid", "true");
            assertThat(page.locator("[id$=votesFor-error]")).containsText("50%");
        }
    }

    @ParameterizedTest
    @ByLot(take = 1, value = {"360,false,vi", "1400,true,en"})
    void somebody_new_is_referred_on_a_phone(int width, boolean script, String language) {
        long before = portal.size();
        try (Window window = window(width, script).signIn(WorkingPortal.SECRETARY)) {
            Page page = window.open("/refer?lang=" + language).page();
            page.fill("#name", "vo thanh");
            page.click("main button");
            window.isSound("refer-choose-" + language + "-" + width);
            assertThat(page.locator(".found")).containsText("Võ Thanh Bình");
            assertThat(page).hasURL(Pattern.compile(".*/refer/person"));
            page.click("button[value=new]");
            page.fill("[name=name]", "Võ Thanh Mới " + InLetters.of(width));
            page.fill("[name=birthDate]", "2006-02-03");
            page.selectOption("[name=organization]", "FEDERATION");
            page.selectOption("[name=referrer]", WorkingPortal.id("hội").toString());
            page.click("main button");
            // nobody's gender and consent are guessed; the reader begins at what is wrong, a link away from each field
            assertThat(page.locator(".at-fault a")).hasCount(2);
            assertThat(page.locator("[role=alert]")).isFocused();
            page.click(".at-fault a[href$=gender]");
            assertThat(page.locator("[name=gender]")).isFocused();
            page.selectOption("[name=gender]", "MALE");
            page.selectOption("[name=consent]", "PAPER");
            window.isSound("refer-form-" + language + "-" + width);
            if (script) {
                window.isAccessible("refer-form");
            }
            page.click("main button");
            assertThat(page).hasURL(Pattern.compile(".*/referrals/FEDERATION/.*done=refer"));
            assertThat(page.locator("h1")).hasText("Võ Thanh Mới " + InLetters.of(width));
            assertThat(portal.size()).isEqualTo(before + 2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/referrals?organization=UNION&stage=CONFIRMED", "/targets", "/campaigns", "/initiatives",
            "/supports?state=OUTSTANDING"})
    void a_table_is_taken_away_as_it_is_shown(String address) {
        Reader officer = officer();
        Matcher links = Pattern.compile("href=\"(/tables/[^\"]+)\"").matcher(officer.page(address).body());
        int found = 0;
        while (links.find()) {
            String table = links.group(1).replace("&amp;", "&");
            assertThat(officer.page(table).headers().firstValue("Content-Disposition").orElse("")).as(table)
                    .startsWith("attachment");
            assertThat(table).contains(address.contains("?") ? address.substring(address.indexOf('?')) : "/tables/");
            found++;
        }
        assertThat(found).isEqualTo(2);
    }

    private static Reader officer() {
        return Reader.of(portal.address(), WorkingPortal.OFFICER);
    }

    @Test
    void the_board_as_a_file_holds_what_is_asked_for_and_names_within_reach() {
        Reader officer = officer();
        String all = officer.page("/tables/referrals.csv?lang=vi").body();
        assertThat(all).contains("Thu Hà", "Hương Giang").doesNotContain("Khánh", WorkingPortal.id("hà").toString(),
                WorkingPortal.id("khánh").toString());
        assertThat(officer.page("/tables/referrals.csv?organization=UNION").body())
                .contains("Thu Hà").doesNotContain("Hương Giang");
        assertThat(officer.page("/tables/referrals.csv?unit=" + WorkingPortal.FAR_BRANCH).statusCode())
                .isEqualTo(403);
        assertThat(new Reader(portal.address()).page("/tables/referrals.csv").statusCode()).isEqualTo(302);
    }

    @Test
    void a_campaign_is_planned_held_and_corrected_by_forms() {
        try (Window window = window(1400, true).signIn(WorkingPortal.SECRETARY)) {
            Page page = window.open("/campaigns").page();
            page.locator("summary").filter(new Locator.FilterOptions().setHasText("Lên kế hoạch một")).click();
            Locator plan = page.locator("form[action$=plan]");
            plan.locator("[name=kind]").selectOption("SUMMER_VOLUNTEERS");
            plan.locator("[name=from]").fill(WorkingPortal.TODAY.minusDays(1).toString());
            plan.locator("[name=to]").fill(WorkingPortal.TODAY.minusDays(2).toString());
            plan.locator("button").click();
            assertThat(page.locator("[id$=to-error]")).isVisible();
            assertThat(page.locator("form[action$=plan] [name=kind]")).hasValue("SUMMER_VOLUNTEERS");
            page.locator("form[action$=plan] [name=to]").fill(WorkingPortal.TODAY.toString());
            page.locator("form[action$=plan] button").click();
            assertThat(page.locator(".notice.good")).isVisible();

            page.locator("[name=members]").fill("24");
            page.locator("[name=youths]").fill("31");
            page.locator("form[action$=hold] button").click();
            page.locator("form[action$=correct] [name=youths]").fill("30");
            page.locator("form[action$=correct] button").click();
            assertThat(page.locator(".story")).containsText("24 đoàn viên, hội viên · 30 thanh niên");
            assertThat(page.locator(".story li")).hasCount(3);
        }
    }

    @Test
    void a_target_is_revised_and_a_step_has_its_document() {
        int year = WorkingPortal.TODAY.getYear();
        try (Window window = window(360, false).signIn(WorkingPortal.DISTRICT_OFFICER)) {
            Page page = window.open("/targets/" + WorkingPortal.FAR_COMMUNE + "/UNION/" + year).page();
            page.fill("[name=target]", "14");
            page.fill("[name=number]", "7-QĐ/HĐ");
            page.click("main button");
            assertThat(page.locator(".plain")).containsText("14");
            page.fill("[name=target]", "15");
            page.fill("[name=number]", "8-QĐ/HĐ");
            page.click("main button");
            assertThat(page.locator(".story")).containsText("8-QĐ/HĐ");
            assertThat(window.open("/targets").page().locator("main table")).containsText("15");

            window.open("/initiatives/" + WorkingPortal.FAR_COMMUNE + "/" + year);
            page.locator("form[action$=launch] button").click();
            page.locator("form[action$=step] [name=document]").fill("15-KH/ĐTN");
            page.locator("form[action$=step] button").click();
            assertThat(page.locator(".story")).containsText("15-KH/ĐTN");
        }
        try (Window window = window(1400, true).signIn(WorkingPortal.AUDITOR)) {
            Page page = window.open("/targets/" + WorkingPortal.FAR_COMMUNE + "/UNION/" + year).page();
            assertThat(page.locator("main form")).hasCount(0);
            assertThat(page.locator(".wide-menu")).not().containsText("Tìm người");
        }
    }

    @Test
    void the_menu_opens_on_a_phone_without_javascript_and_leads_on() {
        try (Window window = window(360, false).signIn(WorkingPortal.SECRETARY)) {
            Page page = window.open("/referrals").page();
            assertThat(page.locator(".wide-menu")).isHidden();
            page.locator(".small-menu summary").click();
            window.isSound("menu-vi-360");
            page.locator(".small-menu a").filter(new Locator.FilterOptions().setHasText("Đơn vị")).click();
            assertThat(page.locator("h1")).hasText("Các đơn vị");
            assertThat(page.locator(".small-menu a[aria-current]")).hasText("Đơn vị");
        }
    }

    /** The whole menu of every role in both languages; what is below a word opens without JavaScript, by mouse or by keyboard. */
    @ParameterizedTest
    @CsvSource({WorkingPortal.SECRETARY + ",0", WorkingPortal.OFFICER + ",1", WorkingPortal.DISTRICT_OFFICER + ",2",
            WorkingPortal.AUDITOR + ",3", WorkingPortal.ADMINISTRATOR + ",4"})
    void the_menu_of_every_role_takes_one_line_on_a_desk(String who, int turn) {
        try (Window window = window(1400, false).signIn(who)) {
            for (String language : languages(turn)) {
                Page page = window.open("/targets?lang=" + language).page();
                Locator line = page.locator(".wide-menu > ul");
                double entry = page.locator(".wide-menu > ul > li").first().boundingBox().height;
                assertThat(line.boundingBox().height).as(who + " " + language).isEqualTo(entry);
                Locator programme = page.locator(".wide-menu details").first();
                assertThat(programme.locator("summary")).hasClass("current");
                assertThat(programme.locator("a[aria-current]")).isHidden();
                programme.locator("summary").focus();
                page.keyboard().press("Enter");
                window.isSound("menu-" + who + "-" + language + "-1400");
                page.keyboard().press("Tab");
                assertThat(programme.locator("a").first()).isFocused();
                assertThat(programme.locator("a[aria-current]")).isVisible();
                // opening one closes the other
                Locator last = page.locator(".wide-menu details").last();
                if (!last.locator("a").last().isVisible()) {
                    last.locator("summary").click();
                    assertThat(programme.locator("a").first()).isHidden();
                }
                last.locator("a").last().click();
                assertThat(page.locator(".wide-menu a[aria-current]")).hasCount(1);
            }
        }
    }

    /** One, and the other for the next role. */
    private static List<String> languages(int turn) {
        List<String> both = List.of("vi", "en");
        return Slice.isAll() ? both : List.of(both.get((Slice.one(2) + turn) % 2));
    }

    @Test
    void the_menu_closes_by_escape_or_a_click_elsewhere() {
        try (Window window = window(1400, true).signIn(WorkingPortal.AUDITOR)) {
            Page page = window.open("/targets").page();
            Locator programme = page.locator(".wide-menu details").first();
            programme.locator("summary").click();
            programme.locator("a").first().focus();
            page.keyboard().press("Escape");
            assertThat(programme.locator("a").first()).isHidden();
            assertThat(programme.locator("summary")).isFocused();
            page.keyboard().press("Enter");
            assertThat(programme.locator("a").first()).isVisible();
            page.click("main h1");
            assertThat(programme.locator("a").first()).isHidden();
            window.isSound("menu-closed-1400");
        }
    }
}
