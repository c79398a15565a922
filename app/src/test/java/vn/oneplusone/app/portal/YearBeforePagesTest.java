package vn.oneplusone.app.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.oneplusone.campaign.events.TargetSet;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.MemberAdmitted;
import vn.oneplusone.membership.events.Organization;

/** The same period a year before beside the figures: on the overview, in its files, for programs. */
class YearBeforePagesTest {
    private static final Decision DECISION = new Decision("1-KH", LocalDate.of(2020, 1, 15));
    private static final UUID BRANCH = District.branch(District.PILOT, 1);
    private static RunningPortal portal;
    private static Reader officer;

    @BeforeAll
    static void start() {
        portal = RunningPortal.ofDistrict();
        portal.record("target/before", new TargetSet(District.TOP, Organization.UNION, 2020, 4,
                DECISION));
        for (int person = 0; person < 2; person++) {
            UUID id = District.id("a year before " + person);
            portal.record("person/" + id, new MemberAdmitted(id, Organization.UNION, BRANCH,
                    LocalDate.of(2020, 5, 19), DECISION, null, "2018-2022", 20));
        }
        officer = Reader.officer(portal);
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @Test
    void the_overview_says_what_it_is_compared_with_beside_its_numbers() {
        String page = officer.page("/?year=2021&period=Q2&lang=vi").body();
        assertThat(page).contains("So với cùng kỳ năm trước: quý II/2020.", "class=\"before\">cùng kỳ 2 (+")
                .doesNotContain("??");
        assertThat(officer.page("/?year=2021&lang=en").body())
                .contains("Compared with the same period a year before: 2020.", "a year before 2 (+1,492)");
    }

    @Test
    void the_table_of_the_units_and_its_files_are_compared_when_a_reader_wants_it() {
        String plain = officer.page("/?year=2021&lang=vi").body();
        assertThat(plain).contains("yearBefore=true", "So từng đơn vị với cùng kỳ năm trước");
        assertThat(units(plain)).doesNotContain("cùng kỳ ");
        String compared = officer.page("/?year=2021&yearBefore=true&lang=vi").body();
        assertThat(units(compared)).contains("cùng kỳ ");
        assertThat(compared).contains("/tables/counts.xlsx?year=2021", "yearBefore=true").doesNotContain("??");

        List<String> lines = officer.page("/tables/counts.csv?year=2021&yearBefore=true&lang=vi").body().lines()
                .toList();
        String[] total = lines.getLast().split(",", -1);
        assertThat(lines.getFirst()).contains("Kết nạp · Đoàn viên,Kết nạp · Đoàn viên · năm 2020,");
        assertThat(total[2]).isEqualTo("1494");
        assertThat(total[3]).isEqualTo("2");
        assertThat(officer.page("/tables/counts.csv?year=2021&lang=vi").body()).doesNotContain("năm 2020");
    }

    @Test
    void a_ledger_that_did_not_know_the_year_before_says_so_and_no_0() {
        String page = officer.page("/?year=2020&lang=vi").body();
        assertThat(page).contains("Không có cùng kỳ năm trước (năm 2019) để so: sổ cái bắt đầu từ ngày 01/01/2020.")
                .doesNotContain("class=\"before\"", "So từng đơn vị");
    }

    @Test
    void programs_ask_for_it_and_others_read_what_they_always_read() {
        JsonNode plain = officer.json("/api/v1/counts?period=2021-Q2");
        JsonNode compared = officer.json("/api/v1/counts?period=2021-Q2&yearBefore=true");
        assertThat(plain.has("before")).isFalse();
        assertThat(compared.get("total")).isEqualTo(plain.get("total"));
        JsonNode before = compared.get("before");
        assertThat(before.get("period").stringValue()).isEqualTo("2020-Q2");
        assertThat(before.get("total")).isEqualTo(officer.json("/api/v1/counts?period=2020-Q2").get("total"));
        assertThat(before.get("units").size()).isEqualTo(compared.get("units").size());
        JsonNode none = officer.json("/api/v1/counts?year=2020&yearBefore=true").get("before");
        assertThat(none.get("total").isNull()).isTrue();
        assertThat(none.get("begins").stringValue()).isEqualTo("2020-01-01");
        assertThat(officer.page("/api/v1/counts?year=2021&yearBefore=perhaps").statusCode()).isEqualTo(400);
        assertThat(officer.page("/api/v1/funnel?year=2021&yearBefore=true").statusCode()).isEqualTo(400);
    }

    @Test
    void a_commune_is_compared_with_itself() {
        Reader commune = Reader.signedIn(portal, RunningPortal.COMMUNE);
        assertThat(
                commune.json("/api/v1/counts?year=2021&yearBefore=true").at("/before/total/admitted/UNION").longValue())
                .isEqualTo(2);
        assertThat(commune.page("/?year=2021&lang=vi").body()).contains("cùng kỳ 2 (+");
    }

    private static String units(String page) {
        int from = page.indexOf("<table class=\"units\"");
        return page.substring(from, page.indexOf("</table>", from));
    }
}
