package vn.oneplusone.app.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.MemberAdmitted;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.UnitEstablished;
import vn.oneplusone.membership.events.UnitKind;
import vn.oneplusone.membership.events.UnitKindStated;
import vn.oneplusone.membership.events.UnitLevel;

/** A school and an office directly below the district, in the tables of its year. */
class UnitKindsTest {
    private static final LocalDate SINCE = LocalDate.of(2016, 1, 4);
    private static final LocalDate ON = LocalDate.of(2021, 9, 5);

    private static RunningPortal portal;
    private static Reader officer;

    @BeforeAll
    static void start() {
        portal = RunningPortal.ofDistrict();
        officer = Reader.officer(portal);
        // their codes lie before and amidst those of the communes
        portal.record("units", new UnitEstablished(District.id("trường"), UnitLevel.COMMUNE, District.TOP, "30400",
                "Đoàn trường THPT Chu Văn An", SINCE, UnitKind.SCHOOL));
        portal.record("units", new UnitEstablished(District.id("lớp"), UnitLevel.BRANCH, District.id("trường"),
                "30400-1", "Chi đoàn 11A1", SINCE));
        portal.record("units", new UnitEstablished(District.id("cơ quan"), UnitLevel.BRANCH, District.TOP, "30431",
                "Chi đoàn Ngân hàng", SINCE));
        portal.record("units", new UnitKindStated(District.id("cơ quan"), UnitKind.OFFICE, SINCE));
        for (int i = 0; i < 3; i++) {
            portal.record("person/" + District.id("học sinh " + i), new MemberAdmitted(District.id("học sinh " + i),
                    Organization.UNION, District.id("lớp"), ON, new Decision("9-QĐ", ON), null, "2018-2022", 16));
        }
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    private static String text(String html) {
        return html.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    @Test
    void they_count_in_the_district_and_stand_in_groups_of_their_own_behind_the_communes() {
        String page = officer.page("/?year=2021").body();
        assertThat(text(page)).contains("toàn huyện đã phát triển được 1.497 đoàn viên");
        String table = page.substring(page.indexOf("<table class=\"units\""));
        assertThat(table.indexOf(">Xã, thị trấn<")).isPositive().isLessThan(table.indexOf("Tân Trung"));
        assertThat(table.indexOf("Tân Trung")).isLessThan(table.indexOf(">Trường học<"));
        assertThat(table.indexOf(">Trường học<")).isLessThan(table.indexOf("Chu Văn An"));
        assertThat(table.indexOf("Chu Văn An")).isLessThan(table.indexOf(">Cơ quan, hành chính<"));
        assertThat(table.indexOf(">Cơ quan, hành chính<")).isLessThan(table.indexOf("Ngân hàng"));
    }

    @Test
    void the_map_of_communes_has_no_tile_for_a_school() {
        String page = officer.page("/?year=2021").body();
        String map = page.substring(page.indexOf("class=\"patch"), page.indexOf("<table class=\"units\""));
        assertThat(map).contains("Phú Xuân").doesNotContain("Chu Văn", "Ngân hàng");
    }

    @Test
    void a_file_says_the_kind_of_each_unit() {
        String file = officer.page("/tables/counts.csv?year=2021").body();
        assertThat(file.lines().findFirst()).hasValueSatisfying(head -> assertThat(head).contains("Loại đơn vị"));
        assertThat(file).contains("30400,Đoàn trường THPT Chu Văn An,Trường học,", ",Phú Xuân,\"Xã, thị trấn\",");
    }

    @Test
    void answers_for_programs_say_it_where_it_was_stated() {
        String answer = officer.page("/api/v1/counts?year=2021").body();
        assertThat(answer).contains("\"kind\":\"SCHOOL\"", "\"kind\":\"OFFICE\"").doesNotContain("\"kind\":null");
    }

    @Test
    void the_table_keeps_within_a_narrow_page() {
        try (Chromium chromium = Chromium.start();
                Window window = chromium.open(portal.address(),
                        new Browser.NewContextOptions().setViewportSize(360, 800).setJavaScriptEnabled(false))) {
            window.signIn(RunningPortal.OFFICER).open("/?year=2021").isSound("unit-kinds-vi-360");
        }
    }
}
