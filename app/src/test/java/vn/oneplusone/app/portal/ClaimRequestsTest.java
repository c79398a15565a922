package vn.oneplusone.app.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.oneplusone.app.TestDay;
import vn.oneplusone.app.vault.accounts.Role;
import vn.oneplusone.app.vault.links.YouthClaim;
import vn.oneplusone.membership.commands.PersonCommand.RegisterPerson;
import vn.oneplusone.membership.commands.PersonalDetails;
import vn.oneplusone.membership.events.Consent;
import vn.oneplusone.membership.events.ConsentForm;
import vn.oneplusone.membership.events.Gender;

/** A claim left by a link, by a person who is on record elsewhere. */
class ClaimRequestsTest {
    private static final String DISTRICT_OFFICER = "huyen";

    private static LinksPortal portal;
    private static Reader secretary;
    private static Reader district;

    @BeforeAll
    static void start() {
        portal = new LinksPortal();
        portal.accounts().create(DISTRICT_OFFICER, "Huyện Đoàn", Role.DISTRICT_OFFICER, LinksPortal.DISTRICT,
                RunningPortal.PASSWORD);
        secretary = portal.signedIn(LinksPortal.SECRETARY);
        district = portal.signedIn(DISTRICT_OFFICER);
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    private static UUID registeredElsewhere(String name, UUID branch) {
        UUID person = UUID.randomUUID();
        LocalDate on = LocalDate.of(2020, 1, 10);
        portal.record(new RegisterPerson(person, new PersonalDetails(name, LocalDate.of(2002, 6, 5), null, null, null),
                Gender.FEMALE, branch, new Consent(ConsentForm.PAPER, on, null, null), on));
        return person;
    }

    /** What a young person left, who goes on to hold its code. */
    private static YouthClaim left(Reader young, String name) {
        young.page(portal.link(secretary));
        String page = young.page("/r").body();
        HttpResponse<String> answer = young.post("/r", new HashMap<>(Map.of("fullName", name, "birthDate",
                "05/06/2002", "phone", "0900 000 777", "consent", "yes", "once",
                page.replaceAll("(?s).*name=\"once\" value=\"([^\"]+)\".*", "$1"), "_csrf", young.csrf("/r"))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        String code = portal.path(young.page("/claim").body());
        return portal.links().claims().claimed(code.substring(code.lastIndexOf('/') + 1)).orElseThrow();
    }

    private static HttpResponse<String> act(YouthClaim claim, String action) {
        return secretary.post("/claims/" + claim.id(), Map.of("action", action, "_csrf", secretary.csrf("/links")));
    }

    private static HttpResponse<String> answer(UUID request, String rest) {
        return district.give("/api/v1/requests/" + request + "/answer",
                "{" + rest + ",\"on\":\"" + TestDay.TODAY + "\"}",
                "Idempotency-Key", request + rest.substring(0, 18));
    }

    private static YouthClaim now(YouthClaim claim) {
        return portal.links().claims().find(claim.id()).orElseThrow();
    }

    @Test
    void the_page_shows_nobody_beyond_reach_and_no_id_of_theirs() {
        UUID elsewhere = registeredElsewhere("Lý Ở Xa", LinksPortal.FAR_BRANCH);
        UUID near = registeredElsewhere("Lý Ở Xa", LinksPortal.BRANCH);
        UUID above = registeredElsewhere("Lý Ở Xa", LinksPortal.COMMUNE);
        YouthClaim claim = left(portal.guest(), "Lý Ở Xa");
        String page = secretary.page("/claims/" + claim.id()).body();
        assertThat(page).contains(near.toString(), "Gửi đề nghị").doesNotContain(elsewhere.toString(),
                above.toString());
    }

    @Test
    void a_claim_waits_for_the_answer_and_goes_on_under_the_same_cause_once_it_is_agreed() {
        UUID person = registeredElsewhere("Mạc Nhà Xa", LinksPortal.FAR_BRANCH);
        Reader young = portal.guest();
        YouthClaim claim = left(young, "Mạc Nhà Xa");
        assertThat(act(claim, "ask").statusCode()).isEqualTo(302);
        assertThat(portal.facts("request/" + claim.id())).containsExactly("membership.PersonRequested");
        assertThat(now(claim).isPaused()).isTrue();
        act(claim, "ask");
        assertThat(act(claim, "confirm").statusCode()).isEqualTo(302);
        assertThat(portal.facts("request/" + claim.id())).as("asked once").hasSize(1);
        assertThat(portal.facts("person/" + claim.id())).as("not confirmed while it waits").isEmpty();
        assertThat(secretary.page("/claims").body()).contains("Đang chờ nơi khác trả lời", "/requests/" + claim.id());
        assertThat(secretary.page("/claims/" + claim.id()).body()).contains("đang chờ trả lời")
                .doesNotContain(person.toString(), "value=\"confirm\"");
        assertThat(young.page("/claim").body()).contains("đang hỏi nơi có thể đã ghi tên bạn")
                .doesNotContain("value=\"correct\"");

        assertThat(district.page("/requests/" + claim.id()).body()).contains("Mạc Nhà Xa", person.toString());
        HttpResponse<String> agreed = answer(claim.id(), "\"answer\":\"AGREED\",\"person\":\"" + person + "\"");
        assertThat(agreed.statusCode()).as(agreed.body()).isEqualTo(200);
        assertThat(answer(claim.id(), "\"answer\":\"AGREED\",\"person\":\"" + person + "\"").body())
                .as("sent twice").isEqualTo(agreed.body());
        assertThat(portal.facts("referral/UNION/" + person)).containsExactly("referral.YouthReferred",
                "referral.YouthConfirmed");
        assertThat(secretary.page("/claims").body()).doesNotContain("/claims/" + claim.id());
        assertThat(now(claim).person()).isEqualTo(person);
        assertThat(now(claim).confirmedOn()).isNotNull();
        assertThat(portal.links().claims().open(claim.id())).as("what was left is destroyed").isEmpty();
        assertThat(young.page("/claim").body()).contains("đã gặp và xác nhận").doesNotContain("Mạc Nhà Xa");
    }

    @Test
    void after_a_refusal_the_claim_goes_on_and_can_be_confirmed() {
        YouthClaim claim = left(portal.guest(), "Nhan Không Ai Biết");
        act(claim, "ask");
        assertThat(answer(claim.id(), "\"answer\":\"REFUSED\",\"reason\":\"không có ai như vậy\"").statusCode())
                .isEqualTo(200);
        String page = secretary.page("/claims/" + claim.id()).body();
        assertThat(page).contains("value=\"confirm\"").doesNotContain("value=\"ask\"");
        assertThat(now(claim).isPaused()).isFalse();
        assertThat(now(claim).expires()).isAfterOrEqualTo(claim.expires());
        assertThat(act(claim, "confirm").statusCode()).isEqualTo(302);
        assertThat(portal.facts("referral/UNION/" + claim.id())).hasSize(2);
    }

    @Test
    void a_young_person_who_does_not_want_it_takes_the_request_back_too() {
        Reader young = portal.guest();
        YouthClaim claim = left(young, "Ông Không Muốn");
        act(claim, "ask");
        young.post("/claim", Map.of("action", "ask", "right", "OBJECTION", "_csrf", young.csrf("/claim")));
        assertThat(portal.links().claims().find(claim.id())).isEmpty();
        assertThat(portal.facts("request/" + claim.id())).containsExactly("membership.PersonRequested",
                "membership.PersonRequestWithdrawn");
    }

    @Test
    void what_a_crash_leaves_between_the_claim_and_its_request_is_settled() {
        YouthClaim claim = left(portal.guest(), "Quan Dở Dang");
        portal.links().claims().pause(claim.id());
        secretary.page("/claims");
        assertThat(now(claim).isPaused()).as("never asked").isFalse();
        act(claim, "ask");
        portal.links().claims().resume(claim.id());
        secretary.page("/claims");
        assertThat(now(claim).isPaused()).as("asked, and waits").isTrue();
    }
}
