package vn.oneplusone.app.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import vn.oneplusone.app.ByLot;
import vn.oneplusone.app.vault.accounts.Role;
import vn.oneplusone.membership.commands.PersonCommand.PassTransfer;
import vn.oneplusone.membership.commands.PersonCommand.RegisterPerson;
import vn.oneplusone.membership.commands.PersonCommand.RequestTransfer;
import vn.oneplusone.membership.commands.PersonCommand.WithdrawConsent;
import vn.oneplusone.membership.commands.PersonalDetails;
import vn.oneplusone.membership.events.Consent;
import vn.oneplusone.membership.events.ConsentForm;
import vn.oneplusone.membership.events.Gender;
import vn.oneplusone.membership.events.Organization;

/** What is recorded about somebody on their page: by whom, in which state, and what a second editor is told. */
class PersonFormsTest {
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

    private static Reader signedIn(String username) {
        return Reader.of(portal.address(), username);
    }

    private static String address(String who) {
        return "/people/" + WorkingPortal.id(who);
    }

    private static List<String> types(String who) {
        return portal.facts("person/" + WorkingPortal.id(who)).stream().map(fact -> fact.type()).toList();
    }

    private static Locator form(Page page, String deed) {
        return page.locator("main form[action$='/" + deed + "']").first();
    }

    private static Locator opened(Page page, String deed) {
        page.locator("main details:has(form[action$='/" + deed + "']) summary").first().click();
        return form(page, deed);
    }

    @ParameterizedTest
    @ByLot(take = 1, value = {"vi,360,true", "en,360,false", "vi,1400,true"})
    void every_form_is_sound(String language, int width, boolean script) {
        portal.member("đọc " + language + width, "Kiều Dễ Đọc", WorkingPortal.BRANCH, Organization.UNION);
        portal.record(new RequestTransfer(WorkingPortal.id("đọc " + language + width), Organization.UNION,
                WorkingPortal.OTHER_BRANCH, WorkingPortal.TODAY));
        try (Window window = window(width, script).signIn(WorkingPortal.DISTRICT_OFFICER)) {
            for (String who : List.of("đạt", "đọc " + language + width)) {
                Page page = window.open(address(who) + "?lang=" + language).page();
                String picture = "person-" + (who.equals("đạt") ? "forms" : "asked") + "-" + language + "-" + width;
                page.locator("main .offers summary").last().click();
                window.isSound(picture);
                if (script) {
                    window.isAccessible(picture);
                }
            }
            window.open("/people?lang=" + language).isSound("people-waiting-" + language + "-" + width);
        }
    }

    @Test
    void details_are_corrected_and_what_is_wrong_is_told_beside_its_field() {
        try (Window window = window(360, false).signIn(WorkingPortal.SECRETARY)) {
            Page page = window.open(address("hội")).page();
            Locator details = opened(page, "details");
            assertThat(details.locator("[name=name]")).hasValue("Phạm Quốc Việt");
            assertThat(details.locator("[name=phone]")).hasValue("0912345678");
            details.locator("[name=phone]").fill("0987654321");
            details.locator("[name=birthDate]").fill("2031-01-01");
            details.locator("button").click();
            assertThat(page.locator("main [id$=birthDate-error]")).isVisible();
            assertThat(form(page, "details").locator("[name=phone]")).hasValue("0987654321");
            assertThat(types("hội")).doesNotContain("membership.PersonDetailsCorrected");
            form(page, "details").locator("[name=birthDate]").fill("2003-05-20");
            form(page, "details").locator("button").click();
            assertThat(page.locator("main .notice.good")).isVisible();
            assertThat(page.locator("main .plain")).containsText("0987654321");

            Locator grade = opened(page, "classify");
            grade.locator("[name=grade]").selectOption("GOOD");
            grade.locator("button").click();
            opened(page, "classify").locator("[name=grade]").selectOption("EXCELLENT");
            form(page, "classify").locator("button").click();
            assertThat(page.locator("main [id$=year-error]")).isVisible();
            assertThat(types("hội")).containsOnlyOnce("membership.MemberClassified");
        }
    }

    @Test
    void who_withdrew_their_consent_agrees_again() {
        portal.register("lại", "Ân Đồng Ý Lại", WorkingPortal.BRANCH);
        portal.record(new WithdrawConsent(WorkingPortal.id("lại"), WorkingPortal.TODAY.minusDays(3)));
        try (Window window = window(360, false).signIn(WorkingPortal.SECRETARY)) {
            Page page = window.open(address("lại")).page();
            Locator agree = opened(page, "agree");
            agree.locator("[name=consent]").selectOption("PAPER");
            agree.locator("button").click();
            assertThat(page.locator("main .notice.good")).hasText("Đã ghi: người này đồng ý trở lại.");
            assertThat(types("lại")).endsWith("membership.ConsentGiven");
            window.isSound("person-agreed-again-vi-360");
        }
    }

    @Test
    void under_16_the_parent_who_agreed_at_the_registration_agrees_again() {
        UUID parent = WorkingPortal.id("mẹ");
        UUID child = WorkingPortal.id("bé");
        LocalDate on = WorkingPortal.TODAY.minusDays(30);
        portal.register("mẹ", "Âu Người Mẹ", WorkingPortal.BRANCH);
        portal.record(
                new RegisterPerson(child,
                        new PersonalDetails("Âu Còn Bé", WorkingPortal.TODAY.minusYears(15).minusDays(40), null, null,
                                null),
                        Gender.FEMALE, WorkingPortal.BRANCH, new Consent(ConsentForm.PAPER, on, null, parent), on),
                new WithdrawConsent(child, WorkingPortal.TODAY.minusDays(3)));
        try (Window window = window(360, false).signIn(WorkingPortal.SECRETARY)) {
            Page page = window.open(address("bé")).page();
            opened(page, "agree").locator("[name=consent]").selectOption("PAPER");
            form(page, "agree").locator("button").click();
            assertThat(page.locator("main .notice.good")).isVisible();
            assertThat(types("bé")).endsWith("membership.ConsentGiven");
        }
    }

    @Test
    void a_person_who_is_no_member_is_handed_over_and_is_the_other_branch_s_from_then_on() {
        portal.register("giao", "Ấu Được Chuyển", WorkingPortal.BRANCH);
        try (Window window = window(360, false).signIn(WorkingPortal.SECRETARY)) {
            Page page = window.open(address("giao")).page();
            Locator handOver = opened(page, "hand-over");
            assertThat(page.locator("main details:has(form[action$='/hand-over']) .aside")).isVisible();
            handOver.locator("[name=toUnit]").selectOption(WorkingPortal.FAR_BRANCH.toString());
            handOver.locator("button").click();
            assertThat(page.locator("main .notice.good")).isVisible();
            assertThat(types("giao")).endsWith("membership.PersonHandedOver");
            assertThat(signedIn(WorkingPortal.SECRETARY).page(address("giao")).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void a_transfer_is_asked_for_seen_by_the_other_side_and_answered() {
        portal.member("chuyển", "Từ Sẽ Chuyển", WorkingPortal.BRANCH, Organization.UNION);
        portal.directory().accounts().create("bi.thu.xa", "Bí thư ấp 1", Role.BRANCH_SECRETARY,
                WorkingPortal.FAR_BRANCH, RunningPortal.PASSWORD);
        portal.directory().accounts().create("xa.phutho", "Xã Đoàn Phú Thọ", Role.COMMUNE_OFFICER,
                WorkingPortal.FAR_COMMUNE, RunningPortal.PASSWORD);
        Reader other = signedIn("bi.thu.xa");
        assertThat(other.page(address("chuyển")).statusCode()).isEqualTo(404);
        for (String answer : List.of("refuse", "accept")) {
            try (Window window = window(360, false).signIn(WorkingPortal.SECRETARY)) {
                Page page = window.open(address("chuyển")).page();
                Locator transfer = opened(page, "transfer");
                transfer.locator("[name=toBranch]").selectOption(WorkingPortal.FAR_BRANCH.toString());
                transfer.locator("[name=duesPaidUntil]").fill(WorkingPortal.TODAY.toString());
                transfer.locator("[name=remarks]").fill("gương mẫu");
                transfer.locator("button").click();
                assertThat(page.locator("main .plain")).containsText("chưa trả lời");
                // who asked does not answer
                assertThat(page.locator("main form[action$='/accept']")).hasCount(0);
                assertThat(page.locator("main form[action$='/transfer']")).hasCount(0);
            }
            for (String above : List.of(WorkingPortal.OFFICER, "xa.phutho")) {
                assertThat(other.page("/people").body()).doesNotContain("Từ Sẽ Chuyển");
                assertThat(signedIn(above).page("/people").body()).contains("Từ Sẽ Chuyển");
                try (Window window = window(360, false).signIn(above)) {
                    Page page = window.open(address("chuyển")).page();
                    // the commune of the branch that is entered may accept in its name at once
                    assertThat(page.locator("main form[action$='/accept']"))
                            .hasCount(above.equals(WorkingPortal.OFFICER) ? 0 : 1);
                    if (above.equals(WorkingPortal.OFFICER)) {
                        form(page, "pass").locator("button").click();
                        assertThat(page.locator("main .notice.good")).isVisible();
                        assertThat(page.locator("main .story")).containsText("gương mẫu");
                    } else {
                        portal.record(new PassTransfer(WorkingPortal.id("chuyển"), Organization.UNION,
                                WorkingPortal.FAR_COMMUNE, WorkingPortal.TODAY, null));
                    }
                }
            }
            assertThat(other.page("/people").body()).contains("Từ Sẽ Chuyển");
            try (Window window = window(1400, true).signIn("bi.thu.xa")) {
                Page page = window.open(address("chuyển")).page();
                assertThat(page.locator("main form[action$='/details']")).hasCount(0);
                form(page, answer).locator("button").click();
                assertThat(page.locator("main .notice.good")).isVisible();
            }
            assertThat(other.page("/people").body()).doesNotContain("Từ Sẽ Chuyển");
            assertThat(other.page(address("chuyển")).statusCode()).isEqualTo(answer.equals("accept") ? 200 : 404);
        }
        assertThat(types("chuyển")).endsWith("membership.TransferRequested", "membership.TransferPassed",
                "membership.TransferPassed", "membership.TransferRefused", "membership.TransferRequested",
                "membership.TransferPassed", "membership.TransferPassed", "membership.TransferAccepted");
    }

    @Test
    void who_answers_for_both_sides_takes_all_steps_of_a_transfer_at_once() {
        portal.member("liền", "Tạ Đi Liền", WorkingPortal.BRANCH, Organization.UNION);
        try (Window window = window(360, false).signIn(WorkingPortal.DISTRICT_OFFICER)) {
            Page page = window.open(address("liền")).page();
            Locator transfer = opened(page, "transfer");
            transfer.locator("[name=toBranch]").selectOption(WorkingPortal.FAR_BRANCH.toString());
            transfer.locator("[name=duesPaidUntil]").fill(WorkingPortal.TODAY.toString());
            transfer.locator("[name=acceptedOn]").fill(WorkingPortal.TODAY.toString());
            transfer.locator("button").click();
            assertThat(page.locator("main .notice.good")).isVisible();
        }
        assertThat(types("liền")).endsWith("membership.TransferRequested", "membership.TransferPassed",
                "membership.TransferPassed", "membership.TransferAccepted");
    }

    @Test
    void an_answer_that_is_for_others_is_refused_beside_its_field() {
        portal.member("giữ chữ", "Lục Còn Chữ", WorkingPortal.BRANCH, Organization.UNION);
        try (Window window = window(360, false).signIn(WorkingPortal.OFFICER)) {
            Page page = window.open(address("giữ chữ")).page();
            Locator transfer = opened(page, "transfer");
            transfer.locator("[name=toBranch]").selectOption(WorkingPortal.FAR_BRANCH.toString());
            transfer.locator("[name=duesPaidUntil]").fill(WorkingPortal.TODAY.toString());
            transfer.locator("[name=remarks]").fill("Sinh hoạt đều");
            transfer.locator("[name=acceptedOn]").fill(WorkingPortal.TODAY.toString());
            transfer.locator("button").click();
            Locator again = page.locator("form[action$='/transfer']");
            assertThat(again.locator(".error")).containsText("Việc này do cấp khác trả lời");
            assertThat(again.locator("[name=remarks]")).hasValue("Sinh hoạt đều");
            again.locator("[name=acceptedOn]").fill("");
            again.locator("button").click();
            assertThat(page.locator("main .notice.good")).isVisible();
        }
        assertThat(types("giữ chữ")).endsWith("membership.TransferRequested");
    }

    @Test
    void who_takes_part_elsewhere_is_seen_there_while_it_lasts() {
        portal.member("xa nhà", "Quách Đi Xa", WorkingPortal.BRANCH, Organization.UNION);
        portal.directory().accounts().create("bi.thu.noi.den", "Bí thư ấp 1", Role.BRANCH_SECRETARY,
                WorkingPortal.FAR_BRANCH, RunningPortal.PASSWORD);
        Reader host = signedIn("bi.thu.noi.den");
        assertThat(host.page(address("xa nhà")).statusCode()).isEqualTo(404);
        try (Window window = window(360, false).signIn(WorkingPortal.SECRETARY)) {
            Page page = window.open(address("xa nhà")).page();
            Locator away = opened(page, "away");
            away.locator("[name=hostBranch]").selectOption(WorkingPortal.FAR_BRANCH.toString());
            away.locator("[name=until]").fill(WorkingPortal.TODAY.plusDays(90).toString());
            away.locator("button").click();
            assertThat(page.locator("main .plain")).containsText("sinh hoạt tạm thời tại Chi đoàn ấp 1");
            assertThat(page.locator("main form[action$='/away']")).hasCount(0);
            assertThat(host.page("/units/" + WorkingPortal.FAR_BRANCH).body()).contains("Quách Đi Xa");
            assertThat(host.page(address("xa nhà")).body()).contains("Quách Đi Xa").doesNotContain("/details\"");
            opened(page, "back").locator("button").click();
            assertThat(page.locator("main form[action$='/away']")).hasCount(1);
        }
        assertThat(host.page("/units/" + WorkingPortal.FAR_BRANCH).body()).doesNotContain("Quách Đi Xa");
        assertThat(host.page(address("xa nhà")).statusCode()).isEqualTo(404);
        assertThat(types("xa nhà")).endsWith("membership.TemporaryActivityBegun",
                "membership.TemporaryActivityEnded");
    }

    @Test
    void a_second_editor_is_told_what_changed() {
        portal.member("hai tay", "Hồ Hai Tay", WorkingPortal.BRANCH, Organization.UNION);
        try (Window first = window(1400, true).signIn(WorkingPortal.OFFICER);
                Window second = window(360, false).signIn(WorkingPortal.DISTRICT_OFFICER)) {
            first.open(address("hai tay"));
            second.open(address("hai tay"));
            Locator grade = opened(first.page(), "classify");
            // of the year before, in which they were a member on whatever day this runs
            grade.locator("[name=year]").fill(Integer.toString(WorkingPortal.TODAY.getYear() - 1));
            grade.locator("[name=grade]").selectOption("GOOD");
            grade.locator("button").click();
            assertThat(first.page().locator("main .notice.good")).isVisible();
            Locator end = opened(second.page(), "end");
            end.locator("[name=ending]").selectOption("EXPELLED");
            end.locator("button").click();
            assertThat(second.page().locator("main .changes li")).hasCount(1);
            assertThat(form(second.page(), "end").locator("[name=ending]")).hasValue("EXPELLED");
            form(second.page(), "end").locator("button").click();
            assertThat(second.page().locator("main [id$=number-error]")).isVisible();
            form(second.page(), "end").locator("[name=number]").fill("9-QĐ/KT");
            form(second.page(), "end").locator("button").click();
            assertThat(second.page().locator("main .story")).containsText("khai trừ");
        }
        assertThat(types("hai tay")).endsWith("membership.MemberClassified", "membership.MembershipEnded");
    }

    @Test
    void admissions_and_erasure_are_for_those_who_decide_them() {
        portal.member("hết", "Tôn Sẽ Hết", WorkingPortal.BRANCH, Organization.UNION);
        String body = signedIn(WorkingPortal.SECRETARY).page(address("hết")).body();
        assertThat(body).contains("/details\"", "/consent\"").doesNotContain("/annul\"", "/erase\"", "/admit\"",
                "/end\"");
        assertThat(signedIn(WorkingPortal.OFFICER).page(address("hết")).body()).contains("/annul\"", "/admit\"")
                .doesNotContain("/erase\"");
        assertThat(signedIn(WorkingPortal.ADMINISTRATOR).page(address("hết")).body()).doesNotContain("/details\"");
        Reader officer = signedIn(WorkingPortal.OFFICER);
        assertThat(officer.post(address("hết") + "/erase", Map.of("_csrf", officer.csrf(address("hết")), "key",
                UUID.randomUUID().toString(), "on", WorkingPortal.TODAY.toString())).statusCode()).isEqualTo(403);
        try (Window window = window(1400, false).signIn(WorkingPortal.DISTRICT_OFFICER)) {
            Page page = window.open(address("hết")).page();
            Locator admit = opened(page, "admit");
            admit.locator("[name=branch]").selectOption(WorkingPortal.BRANCH.toString());
            admit.locator("[name=number]").fill("31-QĐ/HĐ");
            admit.locator("button").click();
            assertThat(page.locator("main .plain")).containsText("Hội");
            Locator annul = page.locator("main details:has(#annul-FEDERATION)");
            annul.locator("summary").click();
            annul.locator("[name=number]").fill("32-QĐ/HĐ");
            annul.locator("button").click();
            Locator erase = opened(page, "erase");
            assertThat(page.locator("main details[open] > .aside")).containsText("Không lấy lại được");
            erase.locator("button").click();
            assertThat(page.locator("main h1")).not().containsText("Tôn Sẽ Hết");
            assertThat(page.locator("main form[action$='/details']")).hasCount(0);
            window.isSound("person-erased-vi-1400");
        }
        assertThat(types("hết")).endsWith("membership.MemberAdmitted", "membership.AdmissionAnnulled",
                "membership.PersonErased");
    }
}
