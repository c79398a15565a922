package vn.oneplusone.app.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import vn.oneplusone.app.ByLot;
import vn.oneplusone.campaign.events.CampaignHeld;
import vn.oneplusone.campaign.events.CampaignKind;

/** The overview as somebody reads it who has signed in. */
class OverviewTest {
    private static final Pattern FACT = Pattern.compile("<a class=\"fact\" href=\"([^\"]+)\">([^<]+)</a>|"
            + "<a href=\"([^\"]+)\" class=\"fact\">([^<]+)</a>");
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
    void shows_the_sentence_of_the_year_in_vietnamese() {
        HttpResponse<String> page = officer.page("/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<html lang=\"vi\"").contains(">1.494</a>").contains("<strong>132%</strong>")
                .contains(">1.821</a>").contains("<strong>101%</strong>").contains("đoàn viên, đạt ");
        assertThat(text(page.body())).contains("Trong năm 2021, toàn huyện đã phát triển được 1.494 đoàn viên, đạt 132%"
                + " so với kế hoạch; kết nạp 1.821 hội viên, đạt 101% chỉ tiêu đề ra.");
    }

    @Test
    void speaks_english_when_asked_and_keeps_it() {
        Reader reader = Reader.officer(portal);

        assertThat(text(reader.page("/?lang=en").body())).contains("1,494 Union members, 132% of the plan");
        assertThat(reader.page("/").body()).contains("<html lang=\"en\"").contains("Over the year");
        assertThat(reader.page("/?lang=vi").body()).contains("<html lang=\"vi\"");
        assertThat(reader.page("/?lang=xx").body()).contains("<html lang=\"vi\"");
    }

    @ParameterizedTest
    @ByLot(take = 1, value = {"vi", "en"})
    void every_number_opens_facts_that_add_up_to_it(String language) {
        Map<String, String> links = links(officer.page("/?year=2021&lang=" + language).body());
        // ten or so a unit, besides those of the district
        assertThat(links).hasSizeGreaterThan(250);
        links.forEach((address, number) -> {
            HttpResponse<String> facts = officer.page(address);
            assertThat(facts.statusCode()).as(address).isEqualTo(200);
            Matcher total = TOTAL.matcher(facts.body());
            assertThat(total.find()).as(address).isTrue();
            assertThat(total.group(1)).as(address).isEqualTo(number);
        });
    }

    @Test
    void a_number_keeps_its_facts_when_more_come_in() {
        Map<String, String> links = links(officer.page("/").body());
        portal.record("campaign/late", new CampaignHeld(District.id("late"), District.PILOT,
                new CampaignKind("OTHER"), LocalDate.of(2021, 12, 1), LocalDate.of(2021, 12, 1), 1, 1,
                null));

        links.forEach((address, number) -> {
            if (address.contains("CAMPAIGN")) {
                assertThat(officer.page(address).body()).as(address).contains("class=\"total\">" + number + "<");
            }
        });
        assertThat(links(officer.page("/").body()).values()).isNotEqualTo(links.values());
    }

    @Test
    void both_geographies_are_a_link_away_and_every_number_still_opens_its_facts() {
        assertThat(officer.page("/?year=2021&lang=vi").body()).contains("geography=NOW").contains("đơn vị hiện nay");
        String now = officer.page("/?year=2021&geography=NOW&geographyDate=2021-12-31").body();
        assertThat(text(now)).contains("Theo đơn vị tại ngày 31/12/2021")
                .contains("Xem theo đơn vị của thời điểm đó");
        assertThat(text(officer.page("/?year=2021&geography=NOW&lang=en").body())).contains("By the units of");
        officer.page("/?lang=vi");
        links(now).entrySet().stream().filter(link -> link.getKey().contains("ADMITTED")).limit(8)
                .forEach(link -> assertThat(officer.page(link.getKey()).body()).as(link.getKey())
                        .contains("class=\"total\">" + link.getValue() + "<"));
    }

    @Test
    void no_text_is_missing_on_any_page() {
        for (String language : new String[]{"vi", "en"}) {
            for (String path : new String[]{"/", "/facts?measure=STEPS&year=2021", "/nowhere",
                    "/facts?measure=NONSENSE&year=20"}) {
                String page = officer.page(path + (path.contains("?") ? "&" : "?") + "lang=" + language).body();
                assertThat(page).as(path).contains("<html lang=\"" + language + "\"").doesNotContain("??");
            }
        }
        officer.page("/?lang=vi");
    }

    @Test
    void facts_are_paged_and_the_filter_is_told_in_words() {
        HttpResponse<String> first = officer.page("/facts?measure=ADMITTED&year=2021&organization=UNION&unit="
                + District.PILOT + "&month=3&limit=2");
        assertThat(first.body()).contains(">Ngày</th>").contains(">Ngày ghi nhận</th>");

        assertThat(text(first.body())).contains("Kết nạp").contains("Đoàn viên").contains("Phú Xuân")
                .contains("tháng 3 năm 2021");
        assertThat(first.body().split("<tr>", -1)).hasSize(4);
        Matcher next = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(first.body());
        assertThat(next.find()).isTrue();
        HttpResponse<String> second = officer.page(next.group(1).replace("&amp;", "&"));
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(text(second.body())).contains("Trang đầu");
    }

    @Test
    void as_of_a_day_shows_what_was_known_then() {
        String then = text(officer.page("/?year=2021&asOf=2021-06-30").body());

        assertThat(then).contains("Như đã biết đến hết ngày 30/06/2021").doesNotContain("1.494 đoàn viên");
    }

    @Test
    void an_officer_of_a_commune_sees_that_commune_and_no_other() {
        Reader commune = Reader.signedIn(portal, RunningPortal.COMMUNE);

        assertThat(text(commune.page("/").body())).contains("Phú Xuân · năm 2021").doesNotContain("Phú Thọ");
        assertThat(commune.page("/?unit=" + District.branch(District.PILOT, 2)).statusCode()).isEqualTo(200);
        assertThat(commune.page("/?unit=" + District.id("30448")).statusCode()).isEqualTo(403);
        assertThat(commune.page("/facts?measure=ADMITTED&year=2021&unit=" + District.TOP).statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_mistake_in_the_address_is_told_on_a_page() {
        HttpResponse<String> page = officer.page("/?year=1903");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(text(page.body())).contains("Sổ cái chưa ghi nhận gì cho năm 1903");

        HttpResponse<String> facts = officer.page("/facts?measure=ADMITTED&year=2021&month=13&unit=x");
        assertThat(facts.statusCode()).isEqualTo(400);
        assertThat(facts.body()).contains("<strong>Tháng</strong>").contains("<strong>Đơn vị</strong>");
    }

    private static Map<String, String> links(String page) {
        Map<String, String> links = new LinkedHashMap<>();
        Matcher matcher = FACT.matcher(page);
        while (matcher.find()) {
            String address = matcher.group(1) == null ? matcher.group(3) : matcher.group(1);
            String number = matcher.group(1) == null ? matcher.group(4) : matcher.group(2);
            links.put(address.replace("&amp;", "&"), number);
        }
        return links;
    }

    /** What is read, without the markup. */
    private static String text(String page) {
        return page.replaceAll("(?s)<[^>]*>", "").replaceAll("\\s+", " ");
    }
}
