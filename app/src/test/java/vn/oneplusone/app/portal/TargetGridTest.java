package vn.oneplusone.app.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.oneplusone.app.domain.Domain;
import vn.oneplusone.app.ledger.entries.LedgerFacts;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.register.Target;
import vn.oneplusone.membership.commands.UnitCommand.EstablishUnit;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.UnitLevel;

/** The targets of all communes stand in one form: what was changed is recorded by one decision, each number by itself. */
class TargetGridTest {
    private static final Pattern FIELD = Pattern
            .compile("<input[^>]* name=\"([a-z]+\\.[0-9a-f-]{36}-[A-Z]+)\"[^>]*?(?: value=\"([^\"]*)\")");
    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");
    private static final int COMMUNES = 19;
    private static final int YEAR = WorkingPortal.TODAY.getYear();

    private static WorkingPortal portal;
    private static Reader district;

    @BeforeAll
    static void start() {
        portal = WorkingPortal.ofTwoCommunes();
        for (int more = 2; more < COMMUNES; more++) {
            UUID commune = new UUID(19, more);
            portal.directory().domain().record("unit/" + commune, Domain.AUTOMATION,
                    new EstablishUnit(commune, UnitLevel.COMMUNE, WorkingPortal.DISTRICT, "31%03d".formatted(more),
                            "Xã Số " + more, LocalDate.of(2000, 1, 1)));
        }
        district = Reader.of(portal.address(), WorkingPortal.DISTRICT_OFFICER);
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    private static String item(UUID unit, Organization organization) {
        return unit + "-" + organization;
    }

    /** The form as it is opened: its fields of all units, its key, and a decision. */
    private static Map<String, String> opened(Reader reader, int year) {
        String page = reader.page("/targets/grid?year=" + year).body();
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher field = FIELD.matcher(page);
        while (field.find()) {
            fields.put(field.group(1), field.group(2));
        }
        Matcher key = KEY.matcher(page);
        assertThat(key.find()).as(page).isTrue();
        fields.put("key", key.group(1));
        fields.put("number", "1-KH/ĐTN");
        fields.put("on", WorkingPortal.TODAY.toString());
        return fields;
    }

    private static HttpResponse<String> sent(Reader reader, int year, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("_csrf", reader.csrf("/me"));
        return reader.post("/targets/grid/" + year, all);
    }

    /** What was set and revised, in order. */
    private static List<Integer> numbers(UUID unit, Organization organization, int year) {
        Target target = new Register(LedgerFacts.of(portal.directory().domain().ledger()), portal.directory().clock())
                .target(unit, organization, year);
        return target == null ? List.of() : target.numbers().stream().map(Target.Decided::number).toList();
    }

    @Test
    void what_was_changed_is_recorded_once_however_often_it_is_sent_and_the_rest_stays() {
        int year = YEAR - 1;
        Map<String, String> fields = opened(district, year);
        fields.put("target." + item(WorkingPortal.COMMUNE, Organization.UNION), "44");
        fields.put("target." + item(WorkingPortal.FAR_COMMUNE, Organization.FEDERATION), "55");
        HttpResponse<String> answer = sent(district, year, fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("?year=" + year + "&done=2");
        assertThat(numbers(WorkingPortal.COMMUNE, Organization.UNION, year)).hasSize(1);
        assertThat(numbers(WorkingPortal.FAR_COMMUNE, Organization.FEDERATION, year)).last().isEqualTo(55);
        assertThat(numbers(WorkingPortal.COMMUNE, Organization.FEDERATION, year)).isEmpty();

        long size = portal.size();
        sent(district, year, fields);
        assertThat(portal.size()).isEqualTo(size);

        Map<String, String> again = opened(district, year);
        assertThat(again).containsEntry("target." + item(WorkingPortal.COMMUNE, Organization.UNION), "44");
        again.put("target." + item(WorkingPortal.COMMUNE, Organization.UNION), "46");
        assertThat(sent(district, year, again).statusCode()).isEqualTo(302);
        assertThat(numbers(WorkingPortal.COMMUNE, Organization.UNION, year)).last().isEqualTo(46);
        assertThat(portal.size()).as("one number alone").isEqualTo(size + 1);
    }

    @Test
    void a_wrong_number_is_told_with_a_way_to_its_field_and_keeps_nothing_else_back() {
        int year = YEAR - 2;
        Map<String, String> fields = opened(district, year);
        String wrong = item(WorkingPortal.COMMUNE, Organization.UNION);
        fields.put("target." + wrong, "bốn mươi");
        fields.put("target." + item(WorkingPortal.FAR_COMMUNE, Organization.UNION), "12");
        HttpResponse<String> answer = sent(district, year, fields);
        assertThat(answer.statusCode()).isBetween(400, 422);
        assertThat(answer.body()).contains("Đã ghi 1 chỉ tiêu", "href=\"#of-target." + wrong + "\"",
                "value=\"bốn mươi\"", "value=\"1-KH/ĐTN\"");
        assertThat(numbers(WorkingPortal.FAR_COMMUNE, Organization.UNION, year)).last().isEqualTo(12);
        assertThat(numbers(WorkingPortal.COMMUNE, Organization.UNION, year)).isEmpty();

        Map<String, String> without = opened(district, year);
        without.put("target." + wrong, "7");
        without.put("number", "");
        assertThat(sent(district, year, without).body()).contains("Chưa ghi chỉ tiêu nào", "href=\"#grid-number\"",
                "value=\"7\"");
        assertThat(sent(district, year, opened(district, year)).body()).contains("Chưa ghi chỉ tiêu nào");
    }

    @Test
    void a_second_editor_is_told_what_was_recorded_meanwhile() {
        int year = YEAR - 3;
        String item = item(WorkingPortal.COMMUNE, Organization.UNION);
        Map<String, String> first = opened(district, year);
        first.put("target." + item, "30");
        sent(district, year, first);
        Map<String, String> mine = opened(district, year);
        Map<String, String> other = opened(district, year);
        other.put("target." + item, "31");
        assertThat(sent(district, year, other).statusCode()).isEqualTo(302);
        mine.put("target." + item, "32");
        HttpResponse<String> answer = sent(district, year, mine);
        assertThat(answer.statusCode()).isEqualTo(412);
        assertThat(answer.body()).contains("value=\"32\"", "Chưa ghi chỉ tiêu nào");
        assertThat(numbers(WorkingPortal.COMMUNE, Organization.UNION, year)).last().isEqualTo(31);
    }

    @Test
    void each_sets_those_of_the_units_directly_below_and_no_others() {
        Reader commune = Reader.of(portal.address(), WorkingPortal.OFFICER);
        Map<String, String> fields = opened(commune, YEAR - 4);
        assertThat(fields.keySet()).anyMatch(name -> name.startsWith("target." + WorkingPortal.BRANCH))
                .noneMatch(name -> name.contains(WorkingPortal.COMMUNE.toString())
                        || name.contains(WorkingPortal.FAR_BRANCH.toString()));
        fields.put("target." + item(WorkingPortal.FAR_BRANCH, Organization.UNION), "3");
        fields.put("before." + item(WorkingPortal.FAR_BRANCH, Organization.UNION), "");
        assertThat(sent(commune, YEAR - 4, fields).statusCode()).isEqualTo(404);
        assertThat(numbers(WorkingPortal.FAR_BRANCH, Organization.UNION, YEAR - 4)).isEmpty();
        assertThat(Reader.of(portal.address(), WorkingPortal.SECRETARY).page("/targets/grid").statusCode())
                .isEqualTo(403);
    }

    /** Nineteen communes, two numbers each: the clicks beside the numbers and the decision. */
    @ParameterizedTest
    @CsvSource({"1301,vi,true", "360,en,false"})
    void the_targets_of_a_district_take_at_most_five_clicks(int width, String language, boolean script) {
        int year = YEAR - 5 - width % 2;
        try (Chromium chromium = Chromium.start();
                Window window = chromium.open(portal.address(),
                        new Browser.NewContextOptions().setViewportSize(width, 800).setJavaScriptEnabled(script))
                        .signIn(WorkingPortal.DISTRICT_OFFICER)) {
            String name = "targets-grid-" + language + "-" + width;
            int clicks = 0;
            Page page = window.open("/targets?year=" + year + "&lang=" + language).page();
            page.click("a[href='/targets/grid?year=" + year + "']");
            clicks++;
            window.isSound(name);
            if (script) {
                window.isAccessible(name);
            }
            List<Locator> numbers = page.locator("input[name^='target.']").all();
            numbers.forEach(number -> number.fill("10"));
            page.fill("#grid-number", "1-KH/ĐTN");
            page.fill("#grid-on", "15/01/" + year);
            if (script) {
                assertThat(page.locator("#sum-0 strong").innerText())
                        .isEqualTo(String.valueOf(10 * (numbers.size() / 2 - 1)));
            }
            window.picture(name + "-filled");
            page.click("form#grid button.primary");
            clicks++;
            assertThat(page.locator(".notice.good").count()).isOne();
            window.isSound(name + "-recorded");
            System.out.println("targets of " + numbers.size() / 2 + " units: " + clicks + " clicks and "
                    + 2 + " fields beside the numbers");
            assertThat(numbers).hasSizeGreaterThanOrEqualTo(2 * COMMUNES);
            assertThat(clicks).isLessThanOrEqualTo(5);
            assertThat(numbers(WorkingPortal.FAR_COMMUNE, Organization.UNION, year)).last().isEqualTo(10);
        }
    }
}
