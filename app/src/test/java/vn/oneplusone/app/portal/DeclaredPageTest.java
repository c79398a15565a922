package vn.oneplusone.app.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What units declared beside what is counted, as somebody reads it who has signed in. */
class DeclaredPageTest {
    private static final Pattern FACT = Pattern.compile("<a class=\"fact\" href=\"([^\"]+)\">([^<]+)</a>");
    private static final Pattern TOTAL = Pattern.compile("class=\"total\">([^<]+)<");

    private static RunningPortal portal;
    private static Reader officer;

    @BeforeAll
    static void start() {
        portal = RunningPortal.ofDistrict();
        Declarations.record(portal);
        officer = Reader.officer(portal);
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @Test
    void says_who_declared_what_differs_and_who_did_not() {
        String page = text(officer.page("/declared?year=2021").body());
        assertThat(page).contains("Huyện Phú Tân · năm 2021",
                "Đã báo cáo: 3 đơn vị; chưa báo cáo: 16; số khác với số đếm: 2.", "báo cáo ngày 05/01/2022",
                "Chưa báo cáo kỳ này");
        assertThat(page).contains("Huyện Phú Tân Kết nạp · Đoàn viên 1.500 1.494 +6")
                .contains("Phú Xuân Kết nạp · Hội viên 1 ");
        assertThat(text(officer.page("/declared?year=2021&month=3").body()))
                .contains("Huyện Phú Tân · tháng 3 năm 2021", "Đã báo cáo: 1 đơn vị");
        assertThat(text(officer.page("/declared?year=2021&month=4").body())).contains("Đã báo cáo: 0 đơn vị")
                .doesNotContain("Từng đơn vị");
    }

    @Test
    void every_counted_number_opens_facts_that_add_up_to_it() {
        for (String period : new String[]{"", "&month=3"}) {
            Map<String, String> links = links(officer.page("/declared?year=2021" + period).body());
            assertThat(links).hasSizeGreaterThan(5);
            links.forEach((address, number) -> {
                HttpResponse<String> facts = officer.page(address);
                assertThat(facts.statusCode()).as(address).isEqualTo(200);
                Matcher total = TOTAL.matcher(facts.body());
                assertThat(total.find()).as(address).isTrue();
                assertThat(total.group(1)).as(address).isEqualTo(number);
            });
        }
    }

    @Test
    void speaks_both_languages_and_leads_on() {
        Reader reader = Reader.officer(portal);
        HttpResponse<String> english = reader.page("/declared?year=2021&lang=en");
        assertThat(text(english.body())).contains("Units that declared: 3", "Numbers that differ", "see the facts");
        assertThat(english.body()).doesNotContain("??")
                .contains("/declared?year=2021&amp;unit=" + District.PILOT);
        assertThat(reader.page("/?year=2021").body()).contains("href=\"/declared?year=2021&amp;unit=" + District.TOP);
        assertThat(text(reader.page("/declared?year=2021&lang=en&unit=" + District.PILOT).body()))
                .contains("Phú Xuân · ", "Nothing declared for this period");
        assertThat(officer.page("/declared?year=2021&lang=vi").body()).doesNotContain("??");
    }

    @Test
    void an_officer_of_a_commune_sees_that_commune_and_a_guest_nothing() {
        Reader commune = Reader.signedIn(portal, RunningPortal.COMMUNE);
        assertThat(text(commune.page("/declared?year=2021").body())).contains("Phú Xuân · năm 2021")
                .doesNotContain("1.494");
        assertThat(commune.page("/declared?year=2021&unit=" + District.TOP).statusCode()).isEqualTo(403);
        assertThat(new Reader(portal).page("/declared?year=2021").body()).doesNotContain("1.494");
        assertThat(officer.page("/declared?year=2021&month=13").statusCode()).isEqualTo(400);
    }

    private static Map<String, String> links(String page) {
        Map<String, String> links = new LinkedHashMap<>();
        Matcher matcher = FACT.matcher(page);
        while (matcher.find()) {
            links.put(matcher.group(1).replace("&amp;", "&"), matcher.group(2));
        }
        return links;
    }

    /** What is read, without the markup. */
    private static String text(String page) {
        return page.replaceAll("(?s)<[^>]*>", "").replaceAll("\\s+", " ");
    }
}
