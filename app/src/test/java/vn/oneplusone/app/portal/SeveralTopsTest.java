package vn.oneplusone.app.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.oneplusone.campaign.commands.TargetCommand.SetTarget;
import vn.oneplusone.membership.commands.UnitCommand.DissolveUnit;
import vn.oneplusone.membership.commands.UnitCommand.EstablishUnit;
import vn.oneplusone.membership.commands.UnitCommand.MoveUnit;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.UnitLevel;

/** A year in which the district ended, on pages: each unit at the top publishes and closes its days, and everybody is told which. */
class SeveralTopsTest {
    private static final LocalDate TODAY = WorkingPortal.TODAY;
    /** On the second day of a year the day before: both stood at the top in one year. */
    private static final LocalDate MOVED = TODAY.minusDays(TODAY.getDayOfYear() == 2 ? 2 : 1);
    private static final int YEAR = MOVED.getYear();
    private static final Decision DECISION = new Decision("1-NQ/ĐTN", TODAY.minusDays(2));
    private static final UUID PROVINCE = new UUID(5, 90);
    private static final String OF = "?unit=" + WorkingPortal.DISTRICT;

    private static WorkingPortal portal;

    @BeforeAll
    static void start() {
        portal = WorkingPortal.ofTwoCommunes();
        portal.record(new SetTarget(WorkingPortal.DISTRICT, Organization.UNION, YEAR - 1, 3, DECISION));
        portal.record(new EstablishUnit(PROVINCE, UnitLevel.PROVINCE, null, "91", "An Giang", MOVED),
                new MoveUnit(WorkingPortal.COMMUNE, PROVINCE, MOVED, DECISION),
                new MoveUnit(WorkingPortal.FAR_COMMUNE, PROVINCE, MOVED, DECISION));
        portal.record(new DissolveUnit(WorkingPortal.DISTRICT, MOVED, DECISION));
        portal.record(new SetTarget(PROVINCE, Organization.UNION, YEAR, 10, DECISION));
        portal.counted();
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    private static Reader reader(String name) {
        return Reader.of(portal.address(), name);
    }

    @Test
    void each_part_is_published_and_closed_by_itself_and_says_its_days() {
        Reader officer = reader(WorkingPortal.DISTRICT_OFFICER);
        Reader auditor = reader(WorkingPortal.AUDITOR);
        String until = date(MOVED.minusDays(1));
        assertThat(officer.page("/review/years").body()).contains("đến ngày " + until,
                "An Giang, từ ngày " + date(MOVED),
                "/review/" + YEAR + "/closing" + OF);
        HttpResponse<String> unnamed = auditor.page("/review/" + YEAR + "/closing");
        assertThat(unnamed.statusCode()).isEqualTo(404);
        assertThat(unnamed.body()).contains("nhiều đơn vị đứng đầu", PROVINCE.toString());
        assertThat(auditor.page("/review/" + YEAR + "/closing?unit=" + PROVINCE).body())
                .contains("An Giang", "Chỉ tiêu là của cả năm");

        String publication = "/review/" + YEAR + "/publication";
        HttpResponse<String> done = officer.post(publication,
                Map.of("unit", WorkingPortal.DISTRICT.toString(), "size", Long.toString(portal.size()), "key",
                        UUID.randomUUID().toString(),
                        "_csrf", officer.csrf(publication + OF)));
        assertThat(done.headers().firstValue("Location").orElse(done.body())).contains("done=publication");
        portal.counted();
        HttpResponse<String> read = new Reader(portal.address())
                .page("/?year=" + YEAR + "&unit=" + WorkingPortal.DISTRICT);
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.body()).contains("đến ngày " + until, "chỉ tiêu là của cả năm");
        JsonNode published = new Reader(portal.address()).json("/api/v1/published?year=" + YEAR);
        assertThat(published.at("/days/to").asString()).isEqualTo(MOVED.minusDays(1).toString());
        assertThat(new Reader(portal.address()).page("/?year=" + YEAR + "&unit=" + PROVINCE).headers()
                .firstValue("Location").orElse("")).contains("/sign-in");

        String closing = "/review/" + YEAR + "/closing";
        officer.post(closing,
                Map.of("unit", WorkingPortal.DISTRICT.toString(), "size", Long.toString(portal.size()), "key",
                        UUID.randomUUID().toString(),
                        "confirm", Integer.toString(YEAR), "_csrf", officer.csrf(closing + OF)));
        portal.counted();
        HttpResponse<String> statement = officer.page("/review/" + YEAR + "/statement" + OF);
        assertThat(statement.body()).contains("đến ngày " + until, "Chỉ tiêu là của cả năm",
                "/api/v1/statements/" + YEAR + ".pdf" + OF);
        assertThat(officer.json("/api/v1/statements/" + YEAR + OF).at("/days/from").asString())
                .isEqualTo(YEAR + "-01-01");
        // who acts for one of the units means it
        assertThat(officer.json("/api/v1/statements/" + YEAR).at("/days/from").asString()).isEqualTo(YEAR + "-01-01");
        assertThat(auditor.page("/review?year=" + YEAR).body()).contains("đến ngày " + until);
    }

    @Test
    void before_a_unit_was_there_those_that_belong_to_it_now_sign_off() {
        Reader auditor = reader(WorkingPortal.AUDITOR);
        String province = "/sign-offs/" + PROVINCE + "?period=";
        assertThat(auditor.page("/sign-offs?year=2020&unit=" + PROVINCE + "&lang=vi").body())
                .contains("/sign-offs/" + WorkingPortal.COMMUNE + "?period=2020-Q4", ">chưa ký<")
                .doesNotContain(province);
        assertThat(auditor.page(province + "2020-Q4&lang=vi").body()).contains("không tồn tại vào ngày nào của kỳ");
        JsonNode units = auditor.json("/api/v1/sign-offs?period=2020-Q4&unit=" + PROVINCE).get("units");
        assertThat(units.toString()).contains(WorkingPortal.COMMUNE.toString())
                .doesNotContain("\"unitId\":\"" + PROVINCE);
        // about everything, the unit at the top is the first
        assertThat(auditor.json("/api/v1/sign-offs?period=2020-Q4").at("/units/0/unit/unitId").stringValue())
                .isEqualTo(WorkingPortal.DISTRICT.toString());
        assertThat(auditor.page("/sign-offs?year=2020").body()).contains("/sign-offs/" + WorkingPortal.DISTRICT);
    }

    @Test
    void a_unit_that_was_not_there_a_year_before_is_compared_by_the_units_of_today() {
        Reader auditor = reader(WorkingPortal.AUDITOR);
        String then = auditor.page("/?year=" + YEAR + "&unit=" + PROVINCE + "&lang=vi").body();
        assertThat(then).contains("đơn vị có từ ngày " + date(MOVED), "geography=NOW", "So theo các đơn vị hiện nay")
                .doesNotContain("danh sách ban đầu", "??");
        assertThat(auditor.page("/?year=" + YEAR + "&unit=" + PROVINCE + "&geography=NOW&lang=vi").body())
                .doesNotContain("So theo các đơn vị hiện nay");
    }

    @Test
    void the_overview_says_of_which_days_its_numbers_are() {
        Reader auditor = reader(WorkingPortal.AUDITOR);
        assertThat(auditor.page("/?year=" + YEAR).body()).contains("nhiều đơn vị đứng đầu",
                "(đến " + date(MOVED.minusDays(1)),
                "An Giang (từ " + date(MOVED), "geography=NOW");
        assertThat(auditor.page("/?year=" + YEAR + "&unit=" + PROVINCE).body())
                .contains("một phần năm so với cả chỉ tiêu");
        assertThat(auditor.page("/?year=2020").body()).doesNotContain("nhiều đơn vị đứng đầu");
        try (Chromium chromium = Chromium.start();
                Window window = chromium.open(portal.address(),
                        new Browser.NewContextOptions().setViewportSize(1200, 900)).signIn(WorkingPortal.AUDITOR)) {
            look(window.open("/?year=" + YEAR + "&unit=" + PROVINCE), "several-tops-province");
            look(window.open("/?year=" + YEAR), "several-tops-all");
            look(window.open("/review/years"), "several-tops-years");
            look(window.open("/review/" + YEAR + "/closing?unit=" + PROVINCE), "several-tops-closing");
        }
    }

    private static void look(Window window, String name) {
        window.isSound(name);
        window.isAccessible(name);
    }

    private static String date(LocalDate day) {
        return "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }
}
