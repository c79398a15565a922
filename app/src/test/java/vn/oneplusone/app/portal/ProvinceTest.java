package vn.oneplusone.app.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.oneplusone.app.portal.District.id;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.oneplusone.app.vault.accounts.Role;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.MemberAdmitted;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.UnitDissolved;
import vn.oneplusone.membership.events.UnitEstablished;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.membership.events.UnitsMerged;
import vn.oneplusone.reporting.events.FiguresPublished;
import vn.oneplusone.reporting.publishing.PublishableCells;
import vn.oneplusone.reporting.queries.CountsAnswer;

/** The district of 2021 after it ended: its communes were merged into six below the province. */
class ProvinceTest {
    private static final LocalDate MOVED = LocalDate.of(2025, 7, 1);
    private static final Decision DECISION = new Decision("1-NQ/ĐTN", LocalDate.of(2025, 6, 16));
    private static final UUID PROVINCE = id("91");
    private static final String OFFICER = "tinh.doan";

    private static RunningPortal portal;

    @BeforeAll
    static void start() {
        portal = RunningPortal.ofDistrict();
        portal.publish();
        portal.record("units",
                new UnitEstablished(PROVINCE, UnitLevel.PROVINCE, null, "91", "Tỉnh An Giang", MOVED));
        merge("Xã Phú Tân", "30406", "30451", "30457", "30460");
        merge("Xã Phú An", "30436", "30448", "30439");
        merge("Xã Bình Thạnh Đông", "30454", "30442", "30445");
        merge("Xã Chợ Vàm", "30409", "30433", "30427");
        merge("Xã Hòa Lạc", "30430", "30424");
        merge("Xã Phú Lâm", "30421", "30415", "30418");
        portal.record("units", new UnitDissolved(District.TOP, MOVED, DECISION));
        admitted(30, LocalDate.of(2025, 3, 26));
        admitted(25, LocalDate.of(2025, 9, 2));
        publish(District.TOP);
        publish(PROVINCE);
        portal.accounts().create(OFFICER, "Tỉnh Đoàn An Giang", Role.DISTRICT_OFFICER, PROVINCE,
                RunningPortal.PASSWORD);
    }

    private static void admitted(int people, LocalDate on) {
        for (int i = 0; i < people; i++) {
            UUID person = id(on + "/" + i);
            portal.record("person/" + person, new MemberAdmitted(person, Organization.UNION,
                    District.branch(id("30430"), 1), on, new Decision("9-QĐ", on), null, "2023-2025", 18));
        }
    }

    private static void publish(UUID top) {
        CountsAnswer counts = Objects
                .requireNonNull(portal.figures().countsOfPart(2025, top, portal.figures().size()));
        portal.record("publication/2025/" + top, new FiguresPublished(2025, counts.ledger().size(),
                counts.ledger().root(), counts.ruleVersion(), PublishableCells.of(counts), LocalDate.of(2026, 1, 5),
                top));
    }

    private static void merge(String name, String... sources) {
        portal.record("units",
                new UnitEstablished(id(name), UnitLevel.COMMUNE, PROVINCE, sources[0], name, MOVED));
        portal.record("units", new UnitsMerged(List.of(sources).stream().map(District::id).toList(), id(name), MOVED,
                DECISION));
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    private static long value(JsonNode answer, UUID unit) {
        return StreamSupport.stream(answer.get("cells").spliterator(), false)
                .filter(cell -> cell.get("unit").asString().equals(unit.toString())
                        && cell.get("organization").asString().equals("UNION")
                        && cell.get("measure").asString().equals("ADMITTED"))
                .findFirst().orElseThrow().get("value").asLong();
    }

    @Test
    void programs_read_what_was_published_under_the_units_of_now() throws IOException {
        Reader guest = new Reader(portal);
        JsonNode then = guest.json("/api/v1/published?year=2021");
        JsonNode now = guest.json("/api/v1/published?year=2021&geography=now");
        assertThat(then.has("unitsOfNow")).isFalse();
        assertThat(then.get("units")).hasSize(19);
        assertThat(now.get("units")).hasSize(7);
        assertThat(value(now, District.TOP)).isEqualTo(1494);
        assertThat(value(now, id("Xã Hòa Lạc"))).isEqualTo(value(then, id("30430")) + value(then, id("30424")));
        assertThat(now.at("/unitsOfNow/since").asString()).isEqualTo(MOVED.toString());
        assertThat(now.at("/unitsOfNow/top/name").asString()).isEqualTo("Tỉnh An Giang");
        assertThat(now.at("/unitsOfNow/districts/0/units")).hasSize(6);
        assertThat(now.at("/unitsOfNow/atLeast")).isNotEmpty();

        HttpResponse<String> table = guest.ask("/api/v1/published/figures.csv?year=2021&geography=now");
        List<CSVRecord> lines = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get()
                .parse(new StringReader(table.body())).getRecords();
        assertThat(lines).hasSize(now.get("cells").size());
        assertThat(lines).anySatisfy(line -> {
            assertThat(line.get("value")).isEmpty();
            assertThat(line.get("atLeast")).matches("[1-9][0-9]*");
            assertThat(line.get("sumOf")).contains("; ");
            assertThat(line.get("formerDistrict")).isEqualTo("Huyện Phú Tân");
        });
        assertThat(table.headers().firstValue("ETag")).isNotEqualTo(
                guest.ask("/api/v1/published/figures.csv?year=2021").headers().firstValue("ETag"));
        assertThat(guest.ask("/api/v1/published?year=2021&geography=both").statusCode()).isEqualTo(400);
    }

    @Test
    void everybody_reads_them_on_the_page_with_what_each_is_the_sum_of() {
        Reader guest = new Reader(portal);
        String then = guest.page("/?year=2021").body();
        assertThat(then).contains("geography=NOW").doesNotContain("gộp từ");
        String now = guest.page("/?year=2021&geography=NOW").body();
        assertThat(now).contains("cộng lại theo các đơn vị hiện nay (từ ngày 01/07/2025)", "1.494", "Xã Hòa Lạc",
                "gộp từ", "ít nhất", "Xem theo các đơn vị khi công bố");
        assertThat(new Reader(portal).page("/?year=2021&geography=NOW&lang=en").body()).contains("at least",
                "formerly");
    }

    @Test
    void the_home_page_of_the_province_has_the_communes_of_the_former_district_together() {
        Reader guest = new Reader(portal);
        String home = guest.page("/").body();
        assertThat(home).contains("Tỉnh An Giang · năm 2025", "Huyện cũ: Huyện Phú Tân (đến ngày 30/06/2025)",
                "cộng các xã bên dưới", "Các đơn vị hiện nay qua các kỳ đã công bố",
                "Huyện Phú Tân (đến 30/06/2025)", "Tỉnh An Giang (từ 01/07/2025)", "01/07–31/12/2025", ">1.494<",
                ">30<", ">25<");
        assertThat(text(home)).contains("toàn tỉnh đã phát triển được 25 đoàn viên", "ít nhất", "“Ít nhất” đứng trước");
        assertThat(new Reader(portal).page("/?lang=en").body()).contains(
                "Former district: Huyện Phú Tân (until 30/06/2025)",
                "The units of today in all published periods");
        String before = guest.page("/?year=2025&unit=" + District.TOP).body();
        assertThat(before).contains("toàn huyện", "geography=NOW").doesNotContain("Huyện cũ");
        assertThat(guest.page("/?year=2021").body()).as("of before, as it was published").doesNotContain("Huyện cũ");
        try (Chromium chromium = Chromium.start()) {
            for (int width : List.of(360, 1200)) {
                try (Window window = chromium.open(portal,
                        new Browser.NewContextOptions().setViewportSize(width, 900))) {
                    for (String page : List.of("/", "/?year=2021&geography=NOW")) {
                        look(window.open(page), "province-" + (page.length() == 1 ? "home-" : "2021-") + width);
                    }
                }
            }
        }
    }

    @Test
    void an_officer_of_the_province_reads_what_is_meant_before_there_was_one() {
        Reader officer = Reader.of(portal.address(), OFFICER);
        String year = officer.page("/?year=2021").body();
        assertThat(text(year)).contains("Trong năm 2021, toàn huyện đã phát triển được 1.494 đoàn viên",
                "Tỉnh An Giang có từ ngày 01/07/2025. Kỳ này (năm 2021), đứng đầu là:",
                "Huyện Phú Tân, từ ngày 01/01/2021 đến ngày 31/12/2021", "những đơn vị nay thuộc Tỉnh An Giang",
                "Xã Hòa Lạc").doesNotContain("toàn tỉnh", "Xem theo đơn vị của thời điểm đó");
        assertThat(text(officer.page("/?year=2025&period=H1").body())).contains(
                "Trong 6 tháng đầu năm 2025, toàn huyện đã phát triển được 30 đoàn viên",
                "Kỳ này (6 tháng đầu năm 2025), đứng đầu là:");
        assertThat(text(officer.page("/?year=2025&period=9M").body()))
                .contains("toàn tỉnh (từ ngày 01/07/2025) đã phát triển được 25 đoàn viên", "nhiều đơn vị đứng đầu");
        String all = officer.page("/?year=2025&geography=NOW").body();
        assertThat(text(all)).contains("toàn huyện (đến ngày 30/06/2025) và toàn tỉnh (từ ngày 01/07/2025) đã phát"
                + " triển được 55 đoàn viên");
        // the way to the district's days leads to where the officer may read them
        String half = officer.page("/?year=2025").body();
        assertThat(half).contains("/?period=2025-H1&amp;geography=NOW").doesNotContain("unit=" + District.TOP);
        assertThat(officer.page("/?period=2025-H1&geography=NOW").statusCode()).isEqualTo(200);
    }

    @Test
    void programs_and_downloads_answer_of_a_time_before_it_as_the_page_does() {
        Reader officer = Reader.of(portal.address(), OFFICER);
        JsonNode counts = officer.json("/api/v1/counts?year=2021");
        assertThat(counts.at("/total/admitted/UNION").intValue()).isEqualTo(1494);
        assertThat(counts.get("geography").asString()).isEqualTo("NOW");
        assertThat(counts.get("geographyDate").isNull()).isFalse();
        assertThat(officer.json("/api/v1/counts?period=2025-H1").at("/total/admitted/UNION").intValue()).isEqualTo(30);
        assertThat(officer.json("/api/v1/timeline?year=2021").at("/geography").asString()).isEqualTo("NOW");
        assertThat(officer.json("/api/v1/counts/facts?year=2021&measure=ADMITTED&organization=UNION").get("total")
                .intValue()).isEqualTo(1494);
        assertThat(officer.json("/api/v1/explain?year=2021&from=10").get("changes")).isNotEmpty();
        assertThat(officer.page("/tables/counts.csv?year=2021").body()).contains("Xã Hòa Lạc");
        assertThat(officer.page("/facts?year=2021&measure=ADMITTED&organization=UNION").body())
                .contains("class=\"total\">1.494<");
        assertThat(officer.json("/api/v1/counts?year=2021&geography=then").at("/total/admitted/UNION").intValue())
                .as("whoever asks for the units of then is told of them").isZero();
        assertThat(officer.json("/api/v1/counts?year=2025").get("geography").asString()).as("it was there")
                .isEqualTo("THEN");
    }

    private static String text(String page) {
        return page.replaceAll("<[^>]*>", "").replaceAll("\\s+", " ");
    }

    private static void look(Window window, String name) {
        window.isSound(name);
        window.isAccessible(name);
    }
}
