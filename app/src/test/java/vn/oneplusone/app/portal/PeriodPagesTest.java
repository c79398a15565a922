package vn.oneplusone.app.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The figures of parts of a year, on pages, in files and for programs. */
class PeriodPagesTest {
    private static final Pattern FACT = Pattern.compile("<a href=\"(/facts[^\"]+)\"[^>]*>([^<]+)</a>");
    private static final Pattern TOTAL = Pattern.compile("class=\"total\">([^<]+)<");
    private static RunningPortal portal;
    private static Reader officer;

    @BeforeAll
    static void start() {
        portal = RunningPortal.ofDistrict();
        officer = Reader.officer(portal);
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @Test
    void quarters_add_up_to_the_half_year_for_programs_and_the_year_stays_as_it_was() {
        assertThat(admitted("2021-H1")).isPositive().isEqualTo(admitted("2021-Q1") + admitted("2021-Q2"));
        assertThat(admitted("2021-Q3"))
                .isEqualTo(admitted("2021-07-01..2021-08-10") + admitted("2021-08-11..2021-09-30"));
        JsonNode half = counts("period=2021-H1");
        assertThat(half.get("year").intValue()).isEqualTo(2021);
        assertThat(half.get("period").stringValue()).isEqualTo("2021-H1");
        assertThat(half.get("byMonth").size()).isEqualTo(6);
        assertThat(half.get("total").get("target")).isEqualTo(counts("year=2021").get("total").get("target"));
        assertThat(half.get("total").get("dissemination").isNull()).isTrue();
        assertThat(half.get("total").get("coverage").get("UNION").get("year").isNull()).isTrue();
        assertThat(counts("year=2021").has("period")).isFalse();
        assertThat(counts("period=2021")).isEqualTo(counts("year=2021"));
        assertThat(counts("year=2021&period=H1")).isEqualTo(half);
    }

    @Test
    void a_period_that_is_none_is_told() {
        Stream.of("/api/v1/counts?period=2021-Q5", "/api/v1/counts?period=Q2",
                "/api/v1/counts?period=2020-Q2&year=2021",
                "/api/v1/counts", "/api/v1/counts?period=1990-01-01..2021-01-01",
                "/api/v1/counts/facts?measure=COVERED&period=2021-Q2", "/?firstDay=2021-02-10",
                "/?firstDay=2021-02-10&lastDay=2021-02-09")
                .forEach(address -> assertThat(officer.page(address).statusCode()).as(address).isEqualTo(400));
        assertThat(officer.page("/api/v1/counts?period=1999-Q2").statusCode()).isEqualTo(404);
        assertThat(officer.page("/?period=2021-Q5&unit=AG&colour=red&lang=vi").body())
                .contains("<strong>Kỳ</strong> <span>cần một kỳ", "<strong>Đơn vị</strong> <span>cần một mã định danh",
                        "<code>colour</code>")
                .doesNotContain("<code>period</code>", "<code>unit</code>", "??");
    }

    @Test
    void what_stands_at_the_end_of_a_part_of_a_year_is_not_called_that_of_the_year() {
        assertThat(officer.page("/?year=2021&lang=vi").body()).contains("<dt>Có mặt cuối năm</dt>");
        assertThat(officer.page("/?year=2021&period=Q2&lang=vi").body()).contains("<dt>Có mặt cuối kỳ</dt>")
                .doesNotContain("Có mặt cuối năm");
        String facts = "/facts?measure=ACTIVE_AT_END&organization=UNION&year=2021";
        assertThat(officer.page(facts + "&lang=vi").body()).contains("Có mặt cuối năm");
        assertThat(officer.page(facts + "&period=2021-Q2&lang=en").body()).contains("Members at the end of the period")
                .doesNotContain("end of the year");
    }

    @Test
    void the_overview_is_of_the_period_that_is_chosen_and_its_numbers_open_their_facts() {
        String page = officer.page("/?year=2021&period=Q2&lang=vi").body();
        assertThat(page)
                .contains("Huyện Phú Tân · quý II/2021", "Trong quý II/2021, toàn huyện", "so với kế hoạch cả năm",
                        "Chỉ tiêu và tỷ lệ đạt là so với cả năm")
                .doesNotContain("??");
        assertThat(page).contains("/tables/counts.xlsx?year=2021").contains("period=2021-Q2");
        Matcher fact = FACT.matcher(page);
        int found = 0;
        while (fact.find() && found < 12) {
            String address = fact.group(1).replace("&amp;", "&");
            Matcher total = TOTAL.matcher(officer.page(address).body());
            assertThat(total.find()).as(address).isTrue();
            assertThat(total.group(1)).as(address).isEqualTo(fact.group(2));
            found++;
        }
        assertThat(found).isPositive();
        assertThat(officer.page("/?year=2020&period=&firstDay=2021-02-10&lastDay=2021-05-31&lang=en").body())
                .contains("from 10/02/2021 to 31/05/2021").doesNotContain("??");
        assertThat(officer.page("/?period=2020-11-15..2021-02-14&lang=vi").body())
                .contains("từ 15/11/2020 đến 14/02/2021").doesNotContain("??");
    }

    @Test
    void files_are_of_the_period_too() {
        for (String table : new String[]{"counts", "targets", "campaigns", "kinds", "timeline", "steps", "declared"}) {
            assertThat(officer.page("/tables/" + table + ".csv?period=2021-Q2").statusCode()).as(table).isEqualTo(200);
        }
        assertThat(officer.page("/tables/counts.csv?period=2021-02-10..2021-05-31").headers()
                .firstValue("Content-Disposition").orElse("")).contains("so-lieu-2021-02-10_2021-05-31.csv");
        assertThat(officer.page("/tables/timeline.csv?period=2020-11-15..2021-02-14").body()).contains("2021-01");
    }

    @Test
    void what_units_declared_and_why_reports_differ_is_told_of_a_period() {
        JsonNode declared = officer.json("/api/v1/declared?period=2021-Q2");
        assertThat(declared.get("period").stringValue()).isEqualTo("2021-Q2");
        assertThat(declared.get("month").isNull()).isTrue();
        assertThat(officer.json("/api/v1/declared?period=2021-03")).isEqualTo(
                officer.json("/api/v1/declared?year=2021&month=3"));
        assertThat(officer.page("/declared?period=2021-Q2&lang=vi").body()).contains("quý II/2021");
        assertThat(officer.json("/api/v1/explain?period=2021-Q2&from=100&limit=1").get("period").stringValue())
                .isEqualTo("2021-Q2");
    }

    @Test
    void why_two_reports_of_a_period_differ_is_asked_by_the_form() {
        String form = officer.page("/review/explanation?year=2021&period=Q2&lang=vi").body();
        assertThat(form).contains("<option value=\"Q2\" selected=\"selected\">quý II<", "name=\"firstDay\"",
                "Vì sao số liệu quý II/2021 khác nhau").doesNotContain("??");
        String chosen = "?year=2021&period=Q2&firstDay=&lastDay=&from=100&to=&lang=vi";
        String page = officer.page("/review/explanation" + chosen).body();
        assertThat(page).contains("Vì sao số liệu quý II/2021 khác nhau",
                "<option value=\"Q2\" selected=\"selected\">");
        long told = page.split("<summary><strong", -1).length - 1;
        assertThat(told).isPositive()
                .isEqualTo(officer.json("/api/v1/explain?period=2021-Q2&from=100&limit=1").get("changes").size());
        assertThat(officer.page("/review/explanation?year=2021&from=100").body().split("<summary><strong", -1).length
                - 1L).isGreaterThan(told);

        String days = "?year=2020&firstDay=2021-04-01&lastDay=2021-06-30&from=100&lang=en";
        assertThat(officer.page("/review/explanation" + days).body()).contains("Why the figures of Q2 2021 differ");
        assertThat(officer.page("/tables/explanation.csv" + days).body())
                .isEqualTo(officer.page("/tables/explanation.csv?period=2021-Q2&from=100&lang=en").body());
        assertThat(officer.page("/review/explanation?year=2021&firstDay=2021-04-01&from=100").statusCode())
                .isEqualTo(400);
    }

    private static long admitted(String period) {
        return counts("period=" + period).get("total").get("admitted").get("UNION").longValue();
    }

    private static JsonNode counts(String words) {
        return officer.json("/api/v1/counts?" + words);
    }
}
