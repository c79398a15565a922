package vn.oneplusone.app.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.oneplusone.membership.events.Organization;

/** One step for many youths: each is judged by itself, and a class of twelve goes its way with few clicks. */
class TogetherTest {
    private static final LocalDate TODAY = WorkingPortal.TODAY;

    private static Chromium chromium;
    private static WorkingPortal portal;
    private static int classes;

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

    /** Youths whom a member has introduced to the Union, by the names that only tests know. */
    private static List<String> introduced(int number) {
        int one = classes++;
        List<String> who = IntStream.range(0, number).mapToObj(i -> "lớp " + one + " người " + i).toList();
        who.forEach(youth -> portal.refer(youth, "Phan Văn Lớp " + youth.replaceAll("[^0-9]+", " ").strip(),
                WorkingPortal.BRANCH, Organization.UNION, "ánh", TODAY.minusDays(40)));
        return who;
    }

    private static List<String> facts(String who) {
        return portal.facts("referral/UNION/" + WorkingPortal.id(who)).stream()
                .map(fact -> fact.type().replace("referral.", "")).toList();
    }

    private static Reader officer() {
        return Reader.of(portal.address(), WorkingPortal.OFFICER);
    }

    /** The fields of the form as the page has them, those with several values apart. */
    private record Opened(String body, String address, List<String> items) {
        private String hidden(String name) {
            Matcher found = Pattern.compile("name=\"" + Pattern.quote(name) + "\" value=\"([^\"]*)\"").matcher(body);
            assertThat(found.find()).as(name).isTrue();
            return found.group(1);
        }

        /** As it is sent where it is filled in for all alike. */
        private Map<String, String> filled(String... fields) {
            Map<String, String> form = new LinkedHashMap<>();
            form.put("key", hidden("key"));
            form.put("_csrf", hidden("_csrf"));
            form.put("of", String.join(" ", items));
            items.forEach(item -> form.put("version." + item, hidden("version." + item)));
            for (int i = 0; i < fields.length; i += 2) {
                form.put(fields[i], fields[i + 1]);
            }
            return form;
        }
    }

    private static Opened open(Reader reader, String step, List<String> who) {
        String board = "";
        for (int page = 1; page < 9; page++) {
            board += reader.page("/referrals?organization=UNION&page=" + page).body();
        }
        List<String> items = new ArrayList<>();
        for (String youth : who) {
            Matcher item = Pattern.compile("form=\"together\" value=\"([^\"]+)\"[^>]*>\\s*<a href=\"/referrals/UNION/"
                    + WorkingPortal.id(youth) + "\"").matcher(board);
            assertThat(item.find()).as("the board ticks " + youth).isTrue();
            items.add(item.group(1));
        }
        return new Opened(reader.page("/referrals/together?step=" + step + "&of=" + String.join("&of=", items)).body(),
                "/referrals/together/" + step, items);
    }

    @Test
    void who_was_changed_meanwhile_is_refused_alone_and_the_others_are_recorded() {
        List<String> who = introduced(3);
        Reader officer = officer();
        Opened opened = open(officer, "confirmation", who);
        portal.confirm(who.get(1), Organization.UNION, TODAY.minusDays(3));
        HttpResponse<String> answer = officer.post(opened.address, opened.filled("on", TODAY.toString()));
        assertThat(answer.statusCode()).isEqualTo(412);
        assertThat(answer.body()).contains("Đã ghi cho 2 người", "Chưa ghi được cho 1 người",
                "/referrals/UNION/" + WorkingPortal.id(who.get(1)));
        assertThat(who).allSatisfy(youth -> assertThat(facts(youth)).containsExactly("YouthReferred",
                "YouthConfirmed"));
        assertThat(portal.facts("referral/UNION/" + WorkingPortal.id(who.get(1))).getLast().on())
                .isEqualTo(TODAY.minusDays(3).toString());
    }

    @Test
    void sent_again_it_records_nothing_twice_and_finishes_what_was_not_done() {
        List<String> who = introduced(3);
        Reader officer = officer();
        Opened opened = open(officer, "confirmation", who);
        Map<String, String> two = opened.filled("on", TODAY.toString());
        two.put("of", opened.items.get(0) + " " + opened.items.get(1));
        assertThat(officer.post(opened.address, two).statusCode()).isEqualTo(302);
        long after = portal.size();
        HttpResponse<String> all = officer.post(opened.address, opened.filled("on", TODAY.toString()));
        assertThat(all.statusCode()).as(all.body()).isEqualTo(302);
        assertThat(all.headers().firstValue("Location").orElse("")).contains("done=confirmation");
        assertThat(portal.size()).isEqualTo(after + 1);
        assertThat(officer.post(opened.address, opened.filled("on", TODAY.toString())).statusCode()).isEqualTo(302);
        assertThat(portal.size()).isEqualTo(after + 1);
        // under the same key another day is another thing: it is told, and nothing is recorded
        HttpResponse<String> other = officer.post(opened.address, opened.filled("on", TODAY.minusDays(1).toString()));
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("đã được ghi ở lần gửi trước");
        assertThat(portal.size()).isEqualTo(after + 1);
    }

    @Test
    void nobody_records_for_whom_they_cannot_reach() {
        Opened far = open(Reader.of(portal.address(), WorkingPortal.DISTRICT_OFFICER), "confirmation",
                List.of("khánh"));
        List<String> who = introduced(1);
        Reader officer = officer();
        Opened near = open(officer, "confirmation", who);
        long before = portal.size();
        Map<String, String> form = near.filled("on", TODAY.toString());
        form.put("of", far.items.getFirst());
        assertThat(officer.post(near.address, form).statusCode()).isEqualTo(404);
        assertThat(portal.size()).isEqualTo(before);
        form.put("of", near.items.getFirst() + " " + far.items.getFirst());
        officer.post(near.address, form);
        assertThat(facts("khánh")).containsExactly("YouthReferred");
        assertThat(facts(who.getFirst())).containsExactly("YouthReferred", "YouthConfirmed");
        assertThat(officer.page("/referrals/together?of=" + far.items.getFirst()).body())
                .doesNotContain("Lý Gia Khánh");
    }

    @Test
    void each_vote_is_judged_by_itself_and_a_field_left_empty_takes_what_holds_for_all() {
        List<String> who = introduced(3);
        who.forEach(youth -> {
            portal.confirm(youth, Organization.UNION, TODAY.minusDays(39));
            portal.prepare(youth, "ánh", TODAY.minusDays(30));
        });
        Reader officer = officer();
        Opened opened = open(officer, "endorsement", who);
        Map<String, String> form = opened.filled("on", TODAY.toString(), "present", "20", "togetherSince",
                TODAY.minusYears(1).toString());
        form.put("votesFor." + opened.items.get(0), "19");
        form.put("votesFor." + opened.items.get(1), "8");
        form.put("present." + opened.items.get(1), "12");
        // no vote is made up for the third
        HttpResponse<String> answer = officer.post(opened.address, form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(facts(who.get(0))).contains("ReferralEndorsed");
        assertThat(facts(who.get(1))).contains("ReferralEndorsed");
        assertThat(facts(who.get(2))).doesNotContain("ReferralEndorsed");
    }

    /** A browser in which every click and every field is counted. */
    private static final class Counted {
        private final Page page;
        private int clicks;
        private int fields;
        private int eachTyped;

        private Counted(Page page) {
            this.page = page;
        }

        private void click(String what) {
            page.locator(what).first().click();
            clicks++;
        }

        private void fill(String what, String text) {
            page.locator(what).fill(text);
            fields++;
        }

        /** A vote or a helper, typed for each. */
        private void fillEach(String what, String text) {
            for (Locator one : page.locator(what).all()) {
                assertThat(one).hasValue("");
                one.fill(text);
                eachTyped++;
            }
        }

        private void choose(String what, String value) {
            assertThat(page.locator(what)).hasValue("");
            page.selectOption(what, value);
            fields++;
        }

        private void said(String what) {
            System.out.println(what + ": " + clicks + " clicks, " + fields + " fields, " + eachTyped
                    + " votes typed one by one");
        }
    }

    @ParameterizedTest
    @CsvSource({"1300,true,vi", "360,false,en"})
    void a_class_of_twelve_goes_from_the_introduction_to_the_decision_with_few_clicks(int width, boolean script,
            String language) {
        List<String> fresh = introduced(12);
        Browser.NewContextOptions look = new Browser.NewContextOptions().setViewportSize(width, 800)
                .setJavaScriptEnabled(script);
        try (Window window = chromium.open(portal.address(), look).signIn(WorkingPortal.SECRETARY)) {
            window.open("/referrals?organization=UNION&stage=REFERRED&unit=" + WorkingPortal.BRANCH + "&lang="
                    + language);
            Counted counted = new Counted(window.page());
            for (String youth : fresh) {
                counted.click("li:has(a[href='/referrals/UNION/" + WorkingPortal.id(youth) + "']) input[name=of]");
            }
            counted.click("form#together button");
            String picture = "-" + language + "-" + width;
            for (String step : List.of("confirmation", "class", "helper", "probation-task", "endorsement")) {
                assertThat(window.page().locator("form#each")).hasAttribute("action",
                        Pattern.compile(".*/" + step + "$"));
                window.isSound("together-" + step + picture);
                if (script) {
                    window.isAccessible("together-" + step + picture);
                }
                switch (step) {
                    case "helper" -> counted.choose("#all-helper", WorkingPortal.id("đạt").toString());
                    case "endorsement" -> {
                        counted.fill("#all-present", "20");
                        counted.fill("#all-togetherSince", "01/03/2020");
                        counted.fillEach("input[name^='votesFor.']", "18");
                    }
                    default -> {
                        // the day is there
                    }
                }
                counted.click("form#each button.primary");
                assertThat(window.page().locator(".notice.good")).isVisible();
            }
            fresh.forEach(youth -> assertThat(facts(youth)).containsExactly("YouthReferred", "YouthConfirmed",
                    "PreparationRecorded", "PreparationRecorded", "PreparationRecorded", "ReferralEndorsed"));
            decide(counted, fresh, look, language);
        }
    }

    /** The unit above decides, in another window, by its own account. */
    private static void decide(Counted before, List<String> who, Browser.NewContextOptions look, String language) {
        try (Window window = chromium.open(portal.address(), look).signIn(WorkingPortal.OFFICER)) {
            window.open("/referrals?organization=UNION&stage=ENDORSED&unit=" + WorkingPortal.BRANCH + "&lang="
                    + language);
            Counted counted = new Counted(window.page());
            counted.clicks = before.clicks;
            counted.fields = before.fields;
            counted.eachTyped = before.eachTyped;
            counted.click("form#together a");
            // somebody else is in this list, too
            for (Locator row : window.page().locator(".each-table tbody tr").all()) {
                if (!row.innerText().contains("Phan Văn Lớp")) {
                    row.locator("input[name=of]").uncheck();
                    counted.clicks++;
                }
            }
            counted.fill("#all-number", "77-QĐ/ĐTN");
            counted.click("form#each button.primary");
            assertThat(window.page().locator(".notice.good")).isVisible();
            window.isSound("together-decided-" + language);
            who.forEach(youth -> assertThat(facts(youth)).last().isEqualTo("ReferralApproved"));
            counted.said("a class of 12 from the introduction to the decision");
            assertThat(counted.clicks).isLessThanOrEqualTo(25);
            assertThat(counted.fields).isLessThanOrEqualTo(20);
            assertThat(counted.eachTyped).isEqualTo(12);
        }
    }

    @Test
    void an_auditor_is_offered_no_ticks() {
        Reader auditor = Reader.of(portal.address(), WorkingPortal.AUDITOR);
        assertThat(auditor.page("/referrals").body()).doesNotContain("name=\"of\"");
        assertThat(auditor.page("/referrals/together?of=" + UUID.randomUUID()).statusCode()).isEqualTo(403);
    }
}
