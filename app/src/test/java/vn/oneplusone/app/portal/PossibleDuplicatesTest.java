package vn.oneplusone.app.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import vn.oneplusone.app.ByLot;

/** Nobody is registered a second time unawares, whichever way they come in one by one. */
class PossibleDuplicatesTest {
    private static final String KNOWN = "Nguyễn Thị Ánh";

    private static WorkingPortal portal;

    @BeforeAll
    static void start() {
        portal = WorkingPortal.ofTwoCommunes();
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    private static String person(String name, String birthDate, UUID unit, String more) {
        return """
                {"fullName":"%s","birthDate":"%s","gender":"FEMALE","unit":"%s","on":"%s",
                 "consent":{"how":"PAPER","on":"%5$s"}%s}""".replace("%5$s", "%4$s").formatted(name, birthDate, unit,
                WorkingPortal.TODAY, more);
    }

    private static HttpResponse<String> register(Reader who, String body) {
        return who.give("/api/v1/people", body, "Idempotency-Key", UUID.randomUUID().toString(), "Accept-Language",
                "en");
    }

    private static Reader signedIn(String username) {
        return Reader.of(portal.address(), username);
    }

    @Test
    void a_program_is_told_who_may_be_meant_without_their_details_and_says_that_it_is_somebody_else() {
        Reader officer = signedIn(WorkingPortal.OFFICER);
        String known = WorkingPortal.id("ánh").toString();
        long before = portal.size();
        HttpResponse<String> told = register(officer, person(KNOWN, "2003-05-19", WorkingPortal.BRANCH, ""));
        assertThat(told.statusCode()).isEqualTo(409);
        assertThat(told.body()).contains("urn:oneplusone:problem:PossibleDouble").doesNotContain("Ánh", "0912345678");
        assertThat(Reader.json(told).get("people").valueStream().map(JsonNode::stringValue)).containsExactly(known);
        assertThat(portal.size()).isEqualTo(before);

        String another = person(KNOWN, "2003-05-19", WorkingPortal.BRANCH,
                ",\"otherThan\":[\"" + UUID.randomUUID() + "\"]");
        assertThat(register(officer, another).statusCode()).isEqualTo(409);
        String said = person(KNOWN, "2003-05-19", WorkingPortal.BRANCH, ",\"otherThan\":[\"" + known + "\"]");
        assertThat(register(officer, said).statusCode()).isEqualTo(201);

        // now there are two, and whoever knows of one alone is told again
        HttpResponse<String> again = register(officer, said);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(Reader.json(again).get("people").valueStream().map(JsonNode::stringValue)).contains(known)
                .hasSize(2);
    }

    @Test
    void the_same_request_again_is_answered_as_the_first_time() {
        Reader officer = signedIn(WorkingPortal.OFFICER);
        String body = person("Lê Thị Một Lần", "2004-01-02", WorkingPortal.BRANCH, "");
        String key = UUID.randomUUID().toString();
        for (int time = 0; time < 2; time++) {
            assertThat(officer.give("/api/v1/people", body, "Idempotency-Key", key).statusCode()).isEqualTo(201);
        }
    }

    @ParameterizedTest
    @CsvSource({
            // as it is typed: case, spaces and composed accents make nobody else
            "409, 'NGUYỄN  THỊ ÁNH', 2003-05-19, BRANCH", "409, 'Nguyễn Thị Ánh', 2003-05-19, BRANCH",
            // whoever registers for the commune has the people of its branches before them
            "409, Lê Hồng Phúc, 2003-05-19, COMMUNE",
            "201, Trần Văn Đát, 2003-05-19, BRANCH", "201, Trần Văn Đạt, 2003-05-18, BRANCH",
            "201, Trần Văn Đạt, 2002-05-19, BRANCH", "201, Trần Văn Đạt, 2003-05-19, OTHER_BRANCH"})
    void whoever_has_the_same_name_birth_date_and_unit_may_be_meant(int status, String name, String birthDate,
            String unit) {
        UUID of = switch (unit) {
            case "BRANCH" -> WorkingPortal.BRANCH;
            case "COMMUNE" -> WorkingPortal.COMMUNE;
            default -> WorkingPortal.OTHER_BRANCH;
        };
        assertThat(register(signedIn(WorkingPortal.OFFICER), person(name, birthDate, of, "")).statusCode())
                .isEqualTo(status);
    }

    @Test
    void whoever_may_not_register_there_learns_nothing() {
        HttpResponse<String> refused = register(signedIn(WorkingPortal.SECRETARY),
                person("Đặng Hoàng Xa", "2003-05-19", WorkingPortal.FAR_BRANCH, ""));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).doesNotContain(WorkingPortal.id("xa").toString());
    }

    @ParameterizedTest
    @ByLot(take = 1, value = {"360,false,vi,Huỳnh Kim Chi", "1400,true,en,Ngô Thị Thu Hà"})
    void on_a_page_it_is_asked_with_what_was_typed_kept(int width, boolean script, String language, String name) {
        long before = portal.size();
        try (Chromium chromium = Chromium.start();
                Window window = window(chromium, width, script).signIn(WorkingPortal.SECRETARY)) {
            Page page = window.open("/refer?lang=" + language).page();
            page.fill("#name", name);
            page.click("main button");
            page.click("button[value=new]");
            page.fill("[name=name]", name.toUpperCase(Locale.ROOT));
            page.fill("[name=birthDate]", "2003-05-19");
            page.selectOption("[name=gender]", "MALE");
            page.selectOption("[name=consent]", "PAPER");
            page.fill("[name=phone]", "0987000111");
            page.selectOption("[name=organization]", "FEDERATION");
            page.click("main form[action$='/refer'] button");
            assertThat(page.locator(".found")).containsText(name);
            assertThat(page.locator("[name=phone]")).hasValue("0987000111");
            window.isSound("refer-double-" + language + "-" + width);
            if (script) {
                window.isAccessible("refer-double");
            }
            page.click("main form[action$='/refer'] button");
            assertThat(page.locator("[role=alert]")).isVisible();
            assertThat(portal.size()).isEqualTo(before);
            page.selectOption("[name=otherThan]", new SelectOption().setIndex(1));
            page.click("main form[action$='/refer'] button");
            assertThat(page).hasURL(Pattern.compile(".*/referrals/FEDERATION/.*done=refer"));
            assertThat(portal.size()).isEqualTo(before + 2);
        }
    }

    @Test
    void whoever_is_meant_is_chosen_instead() {
        try (Chromium chromium = Chromium.start();
                Window window = window(chromium, 360, false).signIn(WorkingPortal.SECRETARY)) {
            Page page = window.open("/refer").page();
            page.fill("#name", "Phạm Quốc Việt");
            page.click("main button");
            page.click("button[value=new]");
            page.fill("[name=birthDate]", "2003-05-19");
            page.selectOption("[name=gender]", "MALE");
            page.selectOption("[name=consent]", "PAPER");
            page.click("main form[action$='/refer'] button");
            page.click(".found button");
            assertThat(page.locator("h1")).hasText("Phạm Quốc Việt");
            assertThat(page.locator("[name=birthDate]")).hasCount(0);
        }
    }

    @Test
    void for_somebody_under_16_a_representative_is_asked_for_who_may_be_on_record() {
        for (String child : List.of("Trịnh Con Cả", "Trịnh Con Út")) {
            long before = portal.size();
            try (Chromium chromium = Chromium.start(); Window window = window(chromium, 360, false)) {
                Page page = window.signIn(WorkingPortal.SECRETARY).open("/refer").page();
                page.fill("#name", child);
                page.click("main button");
                assertThat(page.locator("[name=representative]")).hasCount(0);
                page.fill("[name=birthDate]", WorkingPortal.TODAY.minusYears(15).minusDays(40).toString());
                page.selectOption("[name=gender]", "MALE");
                page.selectOption("[name=consent]", "PAPER");
                page.selectOption("[name=organization]", "FEDERATION");
                page.click("main form[action$='/refer'] button");
                page.fill("[name=representative]", "Trịnh Văn Cha");
                page.fill("[name=representativeBirth]", "1980-06-07");
                window.isSound("refer-representative-vi-360");
                page.click("main form[action$='/refer'] button");
                if (child.endsWith("Út")) {
                    assertThat(page.locator("[name=representative]")).hasValue("Trịnh Văn Cha");
                    assertThat(page.locator("[name=representativeKnown]")).containsText("Là Trịnh Văn Cha");
                    page.selectOption("[name=representativeKnown]", new SelectOption().setIndex(1));
                    page.click("main form[action$='/refer'] button");
                }
                assertThat(page).hasURL(Pattern.compile(".*/referrals/FEDERATION/.*done=refer"));
                assertThat(portal.size()).as(child).isEqualTo(before + (child.endsWith("Út") ? 2 : 3));
            }
        }
    }

    private static Window window(Chromium chromium, int width, boolean script) {
        return chromium.open(portal.address(),
                new Browser.NewContextOptions().setViewportSize(width, 800).setJavaScriptEnabled(script));
    }
}
