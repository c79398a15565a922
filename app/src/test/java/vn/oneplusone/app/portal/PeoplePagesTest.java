package vn.oneplusone.app.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.oneplusone.app.domain.Domain;
import vn.oneplusone.app.erasure.Erasures;
import vn.oneplusone.membership.events.Organization;

/** Who finds whom, who reads what, and that it is written down. */
class PeoplePagesTest {
    private static WorkingPortal portal;

    @BeforeAll
    static void start() {
        portal = WorkingPortal.ofTwoCommunes();
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    private static Reader signedIn(String username) {
        return Reader.of(portal.address(), username);
    }

    private static String find(Reader reader, String query) {
        HttpResponse<String> answer = reader.post("/people", Map.of("q", query, "_csrf", reader.csrf("/people")));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void names_are_found_without_accents_and_case_and_within_reach_alone() {
        Reader officer = signedIn(WorkingPortal.OFFICER);
        assertThat(find(officer, "nguyen thi anh")).contains("Nguyễn Thị Ánh").doesNotContain("Đạt");
        assertThat(find(officer, "DAT")).contains("Trần Văn Đạt");
        assertThat(find(officer, "đạt trần")).contains("Trần Văn Đạt");
        assertThat(find(officer, "hoang xa")).contains("Không thấy ai").doesNotContain("Đặng Hoàng Xa");
        assertThat(find(signedIn(WorkingPortal.DISTRICT_OFFICER), "hoang xa")).contains("Đặng Hoàng Xa");
        assertThat(find(signedIn(WorkingPortal.SECRETARY), "hong phuc")).doesNotContain("Lê Hồng Phúc");
    }

    @Test
    void details_are_for_those_within_reach_and_for_no_auditor() {
        String address = "/people/" + WorkingPortal.id("ánh");
        assertThat(signedIn(WorkingPortal.OFFICER).page(address).body()).contains("Nguyễn Thị Ánh", "0912345678",
                "19/05/2003");
        HttpResponse<String> audited = signedIn(WorkingPortal.AUDITOR).page(address);
        assertThat(audited.statusCode()).isEqualTo(200);
        assertThat(audited.body()).contains("1-QĐ", "2003").doesNotContain("Ánh", "0912345678", "19/05/2003", "Bình");
        Reader auditor = signedIn(WorkingPortal.AUDITOR);
        assertThat(auditor.page("/people").statusCode()).isEqualTo(403);
        assertThat(auditor.page("/referrals").body()).doesNotContain("Bình", "Ánh").contains("Người có mã");
        String far = "/people/" + WorkingPortal.id("xa");
        assertThat(signedIn(WorkingPortal.OFFICER).page(far).statusCode()).isEqualTo(404);
        assertThat(signedIn(WorkingPortal.SECRETARY).page("/people/" + WorkingPortal.id("phúc")).statusCode())
                .isEqualTo(404);
        assertThat(new Reader(portal.address()).page(address).body()).doesNotContain("Ánh");
    }

    @Test
    void each_reading_of_details_is_written_down() {
        UUID person = WorkingPortal.id("đạt");
        long before = readings(person);
        Reader officer = signedIn(WorkingPortal.OFFICER);
        officer.page("/people/" + person);
        assertThat(readings(person)).isEqualTo(before + 1);
        find(officer, "dat");
        assertThat(readings(person)).isEqualTo(before + 2);
        signedIn(WorkingPortal.AUDITOR).page("/people/" + person);
        assertThat(readings(person)).isEqualTo(before + 2);
    }

    private static long readings(UUID person) {
        return portal.directory().accounts().journal().before(null, 10_000).stream()
                .filter(entry -> person.equals(entry.person())).count();
    }

    @Test
    void whoever_was_erased_is_found_no_more() {
        portal.member("xóa", "Quách Sẽ Xóa", WorkingPortal.BRANCH, Organization.UNION);
        Reader officer = signedIn(WorkingPortal.OFFICER);
        assertThat(find(officer, "quach")).contains("Quách Sẽ Xóa");
        new Erasures(portal.directory().domain()).erase(WorkingPortal.id("xóa"), WorkingPortal.TODAY,
                Domain.AUTOMATION);
        assertThat(find(officer, "quach")).doesNotContain("Quách Sẽ Xóa");
        assertThat(officer.page("/people/" + WorkingPortal.id("xóa")).body()).doesNotContain("Quách")
                .contains("đã được xóa");
    }

    @Test
    void no_address_holds_a_name() {
        Reader officer = signedIn(WorkingPortal.OFFICER);
        for (String page : List.of("/people", "/refer", "/people/" + WorkingPortal.id("ánh"), "/referrals")) {
            assertThat(officer.page(page).body()).doesNotContainPattern("(href|action)=\"[^\"]*(Nguy|%E1%BA|q=)");
        }
    }
}
