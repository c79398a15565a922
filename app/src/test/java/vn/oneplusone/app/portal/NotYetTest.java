package vn.oneplusone.app.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.oneplusone.membership.events.Organization;

/** The members who brought nobody yet are those whom the figure of coverage is without. */
class NotYetTest {
    private static final int YEAR = WorkingPortal.TODAY.getYear();
    private static final Pattern COUNT = Pattern.compile("role=\"status\">(\\d+) trong (\\d+) người<");

    private static WorkingPortal portal;

    @BeforeAll
    static void start() {
        portal = WorkingPortal.ofTwoCommunes();
        for (String name : List.of("Lâm Đã Mời", "Lâm Chưa Mời", "Lâm Mời Dở")) {
            portal.member(name, name, WorkingPortal.BRANCH, Organization.UNION);
        }
        portal.refer("Mai Được Mời", "Mai Được Mời", WorkingPortal.BRANCH, Organization.FEDERATION, "Lâm Mời Dở",
                WorkingPortal.TODAY.minusDays(20));
        portal.counted();
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    private static Reader signedIn(String who) {
        return Reader.of(portal.address(), who);
    }

    private static String address(UUID unit, Organization organization) {
        return "/units/" + unit + "/not-yet?organization=" + organization;
    }

    @Test
    void they_are_as_many_as_the_figures_leave() {
        for (Organization organization : Organization.values()) {
            for (UUID unit : List.of(WorkingPortal.BRANCH, WorkingPortal.COMMUNE, WorkingPortal.DISTRICT)) {
                Reader district = signedIn(WorkingPortal.DISTRICT_OFFICER);
                JsonNode total = district.json("/api/v1/counts?year=" + YEAR + "&unit=" + unit).get("total");
                long members = total.get("activeAtEnd").get(organization.name()).longValue();
                long covered = total.get("coverage").get(organization.name()).get("year").get("covered").longValue();
                Matcher count = COUNT.matcher(district.page(address(unit, organization)).body());
                assertThat(count.find()).isTrue();
                assertThat(Long.parseLong(count.group(2))).as("members").isEqualTo(members);
                assertThat(Long.parseLong(count.group(1))).as("not yet").isEqualTo(members - covered);
                assertThat(district.page("/tables/not-yet.csv?unit=" + unit + "&organization=" + organization).body()
                        .lines().skip(1).count()).isEqualTo(members - covered);
            }
        }
    }

    @Test
    void what_they_tried_stands_beside_them_and_names_are_for_who_may_read_them() {
        String page = signedIn(WorkingPortal.SECRETARY).page(address(WorkingPortal.BRANCH, Organization.UNION)).body();
        assertThat(page).containsPattern("Lâm Mời Dở</a>(?s:.{0,200})1 lời giới thiệu, gần nhất: ")
                .containsPattern("Lâm Chưa Mời</a>(?s:.{0,200})chưa giới thiệu ai");
        String table = "/tables/not-yet.csv?unit=" + WorkingPortal.BRANCH;
        assertThat(signedIn(WorkingPortal.OFFICER).page(table).body()).contains("Lâm Chưa Mời", "Họ và tên");
        Reader auditor = signedIn(WorkingPortal.AUDITOR);
        assertThat(auditor.page(table).body()).contains(WorkingPortal.id("Lâm Chưa Mời").toString())
                .doesNotContain("Lâm Chưa Mời", "Họ và tên");
        assertThat(auditor.page(address(WorkingPortal.BRANCH, Organization.UNION)).body())
                .doesNotContain("Lâm Chưa Mời");
        assertThat(signedIn(WorkingPortal.OFFICER)
                .page(address(WorkingPortal.FAR_BRANCH, Organization.UNION)).statusCode()).isEqualTo(404);
        assertThat(signedIn(WorkingPortal.OFFICER).page("/tables/not-yet.csv?unit=" + WorkingPortal.FAR_BRANCH)
                .statusCode()).isEqualTo(404);
    }
}
