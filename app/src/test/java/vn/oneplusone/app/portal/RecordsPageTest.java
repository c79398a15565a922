package vn.oneplusone.app.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Units declare their figures and record their meetings without a programmer. */
class RecordsPageTest {
    private static final String PLACE = "/" + WorkingPortal.TODAY.getYear();

    private static WorkingPortal portal;

    @BeforeAll
    static void start() {
        portal = WorkingPortal.ofTwoCommunes();
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    private static HttpResponse<String> send(Reader who, String address, String deed, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("_csrf", who.csrf(address));
        all.put("key", UUID.randomUUID().toString());
        all.put("on", fields.getOrDefault("on", WorkingPortal.TODAY.toString()));
        return who.post(address + "/" + deed, all);
    }

    private static Reader signedIn(String name) {
        return Reader.of(portal.address(), name);
    }

    @Test
    void a_commune_declares_and_sees_it_beside_what_is_counted() {
        Reader officer = signedIn(WorkingPortal.OFFICER);
        String address = "/records/" + WorkingPortal.COMMUNE + PLACE;
        HttpResponse<String> told = send(officer, address, "declare", Map.of("period", "1", "MEMBERS_REACHED", "5"));
        assertThat(told.statusCode()).isEqualTo(422);
        assertThat(told.body()).contains("declare-MEMBERS_REACHED-error").contains("value=\"5\"");
        assertThat(send(officer, address, "declare", Map.of()).statusCode()).as("nothing said").isEqualTo(422);
        assertThat(send(officer, address, "declare", Map.of("UNION_ADMITTED", "-1")).statusCode()).isEqualTo(400);

        HttpResponse<String> done = send(officer, address, "declare",
                Map.of("UNION_ADMITTED", "7", "REFERRED", "1.234"));
        assertThat(done.headers().firstValue("Location").orElse("")).contains("done=declare");
        assertThat(officer.page(address).body()).contains("Báo cáo số liệu", "cả năm");
        assertThat(officer.page("/declared?year=" + WorkingPortal.TODAY.getYear() + "&unit=" + WorkingPortal.COMMUNE)
                .body()).contains("1.234", "/records/" + WorkingPortal.COMMUNE);
    }

    @Test
    void a_commune_declares_a_quarter_by_itself_once_it_is_over() {
        Reader officer = signedIn(WorkingPortal.OFFICER);
        int year = 2020;
        String address = "/records/" + WorkingPortal.COMMUNE + "/" + year;
        assertThat(send(officer, address, "declare",
                Map.of("period", "SECOND_QUARTER", "UNION_ADMITTED", "9", "on", year + "-06-30")).body())
                .contains("30/06/" + year);
        assertThat(send(officer, address, "declare", Map.of("period", "SECOND_QUARTER", "UNION_ADMITTED", "4321", "on",
                year + "-07-01")).statusCode()).isEqualTo(302);
        assertThat(officer.page(address).body()).contains("quý II");
        String of = "&unit=" + WorkingPortal.COMMUNE;
        assertThat(officer.page("/declared?period=" + year + "-Q2" + of).body()).contains("4.321");
        assertThat(officer.page("/declared?period=" + year + "-H1" + of).body()).doesNotContain("4.321");
        assertThat(officer.page("/declared?year=" + year + of).body()).doesNotContain("4.321")
                .contains("số của quý không phải là một phần số của năm");
        assertThat(
                officer.json("/api/v1/declared?period=" + year + "-Q2" + of).at("/total/lines/0/declared").longValue())
                .isEqualTo(4321);
        assertThat(officer.give("/api/v1/declarations", "{\"unit\":\"" + WorkingPortal.COMMUNE + "\",\"year\":" + year
                + ",\"month\":4,\"part\":\"FIRST_HALF\",\"numbers\":{\"REFERRED\":1},\"on\":\"" + year
                + "-12-01\"}", "Idempotency-Key", "both").body()).contains("PeriodNamedTwice");
    }

    @Test
    void a_branch_records_its_meeting_and_no_figures_and_nobody_elsewhere() {
        Reader secretary = signedIn(WorkingPortal.SECRETARY);
        String address = "/records/" + WorkingPortal.BRANCH + PLACE;
        assertThat(secretary.page(address).body()).contains("/meeting").doesNotContain("/declare\"");
        HttpResponse<String> told = send(secretary, address, "meeting", Map.of("attended", "21", "roll", "20"));
        assertThat(told.statusCode()).isEqualTo(422);
        assertThat(told.body()).contains("meeting-attended-error");
        assertThat(send(secretary, address, "meeting", Map.of("attended", "20", "roll", "20")).statusCode())
                .isEqualTo(302);
        assertThat(secretary.page(address).body()).contains("Sinh hoạt quán triệt");
        assertThat(send(secretary, address, "declare", Map.of("UNION_ADMITTED", "7")).statusCode()).isEqualTo(403);
        assertThat(secretary.page("/records/" + WorkingPortal.OTHER_BRANCH + PLACE).statusCode()).isEqualTo(404);
        assertThat(signedIn(WorkingPortal.AUDITOR).page(address).body()).doesNotContain("/meeting\"");
    }
}
