package vn.oneplusone.app.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.oneplusone.app.domain.RequestLog;
import vn.oneplusone.membership.commands.PersonCommand.AgreeStay;
import vn.oneplusone.membership.commands.PersonCommand.CorrectDetails;
import vn.oneplusone.membership.commands.PersonalDetails;
import vn.oneplusone.membership.events.Gender;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.StayReason;

/** Who is due to come of age, one decision for many, and who stays on. */
class ComingOfAgePageTest {
    private static final LocalDate TODAY = WorkingPortal.TODAY;
    private static final String PAGE = "/units/" + WorkingPortal.BRANCH + "/coming-of-age";

    private static WorkingPortal portal;
    private static Reader secretary;
    private static Reader officer;

    @BeforeAll
    static void start() {
        portal = WorkingPortal.ofTwoCommunes();
        secretary = Reader.of(portal.address(), WorkingPortal.SECRETARY);
        officer = Reader.of(portal.address(), WorkingPortal.OFFICER);
    }

    @AfterAll
    static void stop() {
        if (portal != null) {
            portal.close();
        }
    }

    private static UUID member(String name, LocalDate born) {
        portal.member(name, name, WorkingPortal.BRANCH, Organization.UNION);
        UUID id = WorkingPortal.id(name);
        portal.record(new CorrectDetails(id, new PersonalDetails(name, born, null, null, null), Gender.FEMALE, TODAY));
        return id;
    }

    private static List<String> facts(UUID person) {
        return portal.facts("person/" + person).stream().map(RequestLog.RecordedFact::type).toList();
    }

    private static HttpResponse<String> decide(Reader who, UUID... people) {
        Map<String, String> fields = new HashMap<>(Map.of("_csrf", who.csrf(PAGE), "key",
                UUID.randomUUID().toString(), "number", "26-QĐ/ĐTN", "on", TODAY.toString()));
        fields.put("people", String.join(" ", List.of(people).stream().map(UUID::toString).toList()));
        return who.post(PAGE + "/come-of-age", fields);
    }

    @Test
    void is_due_from_the_thirtieth_birthday_on_and_not_the_day_before() {
        UUID due = member("Bùi Đúng Ngày", TODAY.minusYears(30));
        UUID tomorrow = member("Bùi Ngày Mai", TODAY.minusYears(30).plusDays(1));
        assertThat(secretary.page(PAGE).body()).contains("/people/" + due).doesNotContain("/people/" + tomorrow);
        assertThat(secretary.page(PAGE + "?by=" + TODAY.plusDays(1)).body()).contains("/people/" + tomorrow);
    }

    @Test
    void one_decision_is_for_many() {
        UUID first = member("Cao Trưởng Một", TODAY.minusYears(31));
        UUID second = member("Cao Trưởng Hai", TODAY.minusYears(32));
        UUID third = member("Cao Chưa Chọn", TODAY.minusYears(33));
        assertThat(decide(officer, first, second).headers().firstValue("Location").orElse(""))
                .endsWith("?done=come-of-age");
        assertThat(facts(first)).endsWith("membership.MembershipEnded");
        assertThat(facts(second)).endsWith("membership.MembershipEnded");
        assertThat(facts(third)).doesNotContain("membership.MembershipEnded");
        assertThat(secretary.page(PAGE).body()).contains("/people/" + third).doesNotContain("/people/" + first);
        assertThat(officer.page("/people/" + first).body()).contains("trưởng thành Đoàn");

        // one who left before: nobody is recorded
        assertThat(decide(officer, third, first).statusCode()).isEqualTo(409);
        assertThat(facts(third)).doesNotContain("membership.MembershipEnded");
        assertThat(decide(secretary, third).statusCode()).isEqualTo(403);
    }

    @Test
    void who_stays_on_is_not_due_before_that_day() {
        UUID staying = member("Dương Ở Lại", TODAY.minusYears(31));
        LocalDate until = TODAY.plusYears(2);
        portal.record(new AgreeStay(staying, StayReason.WISH, until, TODAY));
        assertThat(secretary.page(PAGE).body()).contains("ở lại đến")
                .doesNotContain("name=\"people\" value=\"" + staying);
        assertThat(officer.page(PAGE + "?by=" + until.minusDays(1)).body())
                .doesNotContain("name=\"people\" value=\"" + staying);
        assertThat(officer.page(PAGE + "?by=" + until).body()).contains("name=\"people\" value=\"" + staying);
    }

    @Test
    void a_branch_decides_that_a_member_stays() {
        LocalDate born = TODAY.minusYears(31);
        LocalDate last = born.plusYears(35);
        UUID member = member("Đinh Nguyện Vọng", born);
        String page = "/people/" + member;
        Map<String, String> fields = Map.of("_csrf", secretary.csrf(page), "key", UUID.randomUUID().toString(),
                "member", "UNION", "stay", "WISH", "until", last.plusDays(1).toString(), "on",
                TODAY.toString());
        assertThat(secretary.post(page + "/stay", fields).body()).contains("ở lại lâu nhất đến 35 tuổi");
        Map<String, String> shorter = new HashMap<>(fields);
        shorter.put("until", last.toString());
        shorter.put("key", UUID.randomUUID().toString());
        assertThat(secretary.post(page + "/stay", shorter).headers().firstValue("Location").orElse(""))
                .endsWith("?done=stay");
        assertThat(secretary.page(page).body()).contains("Ở lại sinh hoạt", "Theo nguyện vọng");
    }

    @Test
    void an_auditor_sees_the_year_of_birth_and_no_name() {
        UUID due = member("Hồ Không Tên", TODAY.minusYears(34));
        assertThat(Reader.of(portal.address(), WorkingPortal.AUDITOR).page(PAGE).body()).contains("/people/" + due,
                Integer.toString(TODAY.getYear() - 34)).doesNotContain("Hồ Không Tên");
    }
}
