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
import vn.oneplusone.membership.commands.PersonCommand.RecordDues;
import vn.oneplusone.membership.events.DuesEntry;
import vn.oneplusone.membership.events.Organization;

/** A branch records the dues of all its members in one go, and sees who is behind; the units above see which branches are. */
class DuesPageTest {
    private static final LocalDate TODAY = WorkingPortal.TODAY;
    private static final String DUES = "/units/" + WorkingPortal.BRANCH + "/dues";

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

    private static UUID member(String name) {
        portal.member(name, name, WorkingPortal.BRANCH, Organization.UNION);
        return WorkingPortal.id(name);
    }

    private static HttpResponse<String> pay(UUID... people) {
        Map<String, String> fields = new HashMap<>(Map.of("_csrf", secretary.csrf(DUES), "key",
                UUID.randomUUID().toString(), "member", "UNION", "year", Integer.toString(TODAY.getYear()), "month",
                Integer.toString(TODAY.getMonthValue()), "on", TODAY.toString()));
        fields.put("people", String.join(" ", List.of(people).stream().map(UUID::toString).toList()));
        return secretary.post(DUES + "/pay", fields);
    }

    private static List<String> facts(UUID person) {
        return portal.facts("person/" + person).stream().map(RequestLog.RecordedFact::type).toList();
    }

    @Test
    void those_who_are_ticked_have_paid_and_the_others_still_owe() {
        UUID first = member("Trần Đóng Một");
        UUID second = member("Trần Đóng Hai");
        UUID third = member("Trần Còn Thiếu");
        assertThat(secretary.page(DUES).body()).contains("name=\"people\" value=\"" + first, third.toString(),
                "chưa ghi đóng lần nào");

        assertThat(pay(first, second).headers().firstValue("Location").orElse("")).endsWith("?done=pay");
        assertThat(facts(first)).endsWith("membership.DuesPaid");
        assertThat(facts(second)).endsWith("membership.DuesPaid");
        assertThat(facts(third)).doesNotContain("membership.DuesPaid");
        String page = secretary.page(DUES).body();
        assertThat(page).doesNotContain("name=\"people\" value=\"" + first)
                .contains("name=\"people\" value=\"" + third)
                .contains("đã đóng đến tháng " + month());
        assertThat(secretary.page("/people/" + first).body()).contains("Đóng đoàn phí", "đã đóng đến tháng " + month());
        assertThat(officer.page("/units/" + WorkingPortal.COMMUNE + "/dues").body()).contains("còn thiếu", DUES);
    }

    @Test
    void if_one_of_them_cannot_pay_nothing_is_recorded_of_any() {
        UUID paid = member("Trần Đã Đóng");
        UUID other = member("Trần Chưa Đóng");
        portal.record(new RecordDues(paid, Organization.UNION, TODAY.getYear(), 12, DuesEntry.PAYMENT, TODAY));
        HttpResponse<String> answer = pay(other, paid);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("đã ghi là đóng đến tháng 12/" + TODAY.getYear());
        assertThat(facts(other)).doesNotContain("membership.DuesPaid");
    }

    @Test
    void nobody_ticked_is_told_beside_the_field() {
        member("Trần Không Ai");
        HttpResponse<String> answer = pay();
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("class=\"error\"");
    }

    @Test
    void a_secretary_pays_for_nobody_of_another_branch() {
        assertThat(pay(WorkingPortal.id("xa")).statusCode()).isEqualTo(403);
    }

    private static String month() {
        return "%02d/%d".formatted(TODAY.getMonthValue(), TODAY.getYear());
    }
}
