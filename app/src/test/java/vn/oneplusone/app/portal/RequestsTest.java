package vn.oneplusone.app.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.oneplusone.app.domain.RequestLog;
import vn.oneplusone.app.domain.SealedTexts;
import vn.oneplusone.app.register.PersonRequest;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.vault.accounts.Role;
import vn.oneplusone.app.vault.journal.JournalEntry;
import vn.oneplusone.membership.events.Organization;

/** Requests about people beyond the reach of who asks, over the real port and on both sides. */
class RequestsTest {
    private static final String HOME = "bi.thu.nha";
    private static final String FAR = "xa.xa";
    private static final String BIRTH = "2003-05-19";

    private static WorkingPortal portal;
    private static Reader home;
    private static Reader far;
    private static Reader asker;
    private static Reader commune;
    private static Reader district;
    private static int people;

    @BeforeAll
    static void start() {
        portal = WorkingPortal.ofTwoCommunes();
        portal.directory().accounts().create(HOME, "Bí thư ấp Phú Tây", Role.BRANCH_SECRETARY,
                WorkingPortal.OTHER_BRANCH, RunningPortal.PASSWORD);
        portal.directory().accounts().create(FAR, "Xã Đoàn Phú Thọ", Role.COMMUNE_OFFICER, WorkingPortal.FAR_COMMUNE,
                RunningPortal.PASSWORD);
        home = signedIn(HOME);
        far = signedIn(FAR);
        asker = signedIn(WorkingPortal.SECRETARY);
        commune = signedIn(WorkingPortal.OFFICER);
        district = signedIn(WorkingPortal.DISTRICT_OFFICER);
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    private static Reader signedIn(String username) {
        return Reader.of(portal.address(), username);
    }

    /** A member of the Union in a branch, born like all others here. */
    private static UUID member(String name, UUID branch) {
        String key = "nhờ " + people++;
        portal.member(key, name, branch, Organization.UNION);
        return WorkingPortal.id(key);
    }

    private static String typed(String name) {
        return "\"ask\":{\"fullName\":\"" + name + "\",\"birthDate\":\"" + BIRTH + "\"}";
    }

    private static String referral(UUID branch, String who) {
        return "{" + who + ",\"organization\":\"FEDERATION\",\"branch\":\"" + branch
                + "\",\"channel\":\"MEETING\",\"on\":\"2021-03-01\"}";
    }

    private static String id(UUID person) {
        return "\"youth\":\"" + person + "\"";
    }

    /** A request that a body became. */
    private static UUID asked(Reader who, String path, String body) {
        HttpResponse<String> answer = give(who, path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return UUID.fromString(Reader.json(answer).get("id").stringValue());
    }

    private static HttpResponse<String> give(Reader who, String path, String body) {
        return who.give("/api/v1/" + path, body, "Idempotency-Key", UUID.randomUUID().toString());
    }

    private static HttpResponse<String> answer(Reader who, UUID request, String rest) {
        return give(who, "requests/" + request + "/answer", "{" + rest + ",\"on\":\"" + WorkingPortal.TODAY + "\"}");
    }

    private static JsonNode request(Reader who, UUID request) {
        return who.json("/api/v1/requests/" + request);
    }

    private static List<String> types(String stream) {
        return portal.facts(stream).stream().map(RequestLog.RecordedFact::type).toList();
    }

    private static void ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static HttpResponse<String> post(Reader who, UUID request, String deed, Map<String, String> fields) {
        String page = who.page("/requests/" + request).body();
        Map<String, String> all = new HashMap<>(fields);
        all.put("_csrf", page.replaceAll("(?s).*?name=\"_csrf\" value=\"([^\"]+)\".*", "$1"));
        all.putIfAbsent("key", UUID.randomUUID().toString());
        all.putIfAbsent("on", WorkingPortal.TODAY.toString());
        return who.post("/requests/" + request + "/" + deed, all);
    }

    @Test
    void a_referral_is_recorded_with_the_agreement_and_the_asker_is_told_nothing_before() {
        UUID person = member("Kha Được Nhờ", WorkingPortal.OTHER_BRANCH);
        UUID request = asked(asker, "referrals",
                referral(WorkingPortal.BRANCH, id(person) + "," + typed("Kha Được Nhờ")));
        JsonNode mine = request(asker, request);
        assertThat(mine.get("state").stringValue()).isEqualTo("WAITING");
        assertThat(mine.get("person").isNull()).isTrue();
        assertThat(mine.toString()).doesNotContain(person.toString(), WorkingPortal.OTHER_BRANCH.toString());
        assertThat(asker.page("/requests/" + request).body()).doesNotContain(person.toString(), "Kha Được Nhờ")
                .contains("Giới thiệu", "Đang chờ trả lời", "Rút lại đề nghị");
        assertThat(asker.page("/people/" + person).statusCode()).isEqualTo(404);

        assertThat(request(home, request).get("person").stringValue()).isEqualTo(person.toString());
        assertThat(home.page("/requests").body()).contains("/requests/" + request, "Đang chờ chúng tôi trả lời");
        assertThat(home.page("/me").body()).containsPattern("Đề nghị<b> \\([0-9]+\\)</b>");
        assertThat(home.page("/requests/" + request).body()).contains("Kha Được Nhờ", "19/05/2003");
        assertThat(portal.directory().accounts().journal().before(null, 5)).extracting(JournalEntry::place)
                .contains("/requests/{request}");

        long before = portal.size();
        ok(answer(home, request, "\"answer\":\"AGREED\""));
        assertThat(types("request/" + request)).containsExactly("membership.PersonRequested",
                "membership.PersonRequestAnswered");
        assertThat(types("referral/FEDERATION/" + person)).containsExactly("referral.YouthReferred");
        assertThat(portal.facts("referral/FEDERATION/" + person).getFirst().position()).isEqualTo(before + 1);
        assertThat(portal.size()).as("one unit of work").isEqualTo(before + 2);
        assertThat(request(asker, request).get("person").stringValue()).isEqualTo(person.toString());
        assertThat(asker.json("/api/v1/referrals/FEDERATION/" + person).get("referral").stringValue())
                .isEqualTo(request.toString());
        assertThat(asker.page("/requests/" + request).body()).contains("Đã đồng ý", "/referrals/FEDERATION/" + person);
    }

    @Test
    void an_admission_of_an_unknown_person_is_matched_by_the_top_unit() {
        UUID person = member("Lộc Không Rõ", WorkingPortal.OTHER_BRANCH);
        UUID request = asked(far, "members", "{\"organization\":\"FEDERATION\",\"branch\":\"" + WorkingPortal.FAR_BRANCH
                + "\",\"on\":\"2021-03-26\",\"decision\":{\"number\":\"4-QĐ\",\"on\":\"2021-03-26\"},"
                + typed("Lộc Không Rõ") + "}");
        assertThat(home.ask("/api/v1/requests/" + request).statusCode()).as("nobody knows yet that it is theirs")
                .isEqualTo(404);
        assertThat(answer(commune, request, "\"answer\":\"AGREED\",\"person\":\"" + person + "\"").statusCode())
                .isEqualTo(403);
        assertThat(request(district, request).get("person").isNull()).isTrue();
        assertThat(district.page("/requests/" + request).body()).contains("Lộc Không Rõ",
                "value=\"" + person + "\"");
        assertThat(post(district, request, "agree", Map.of("person", "")).statusCode()).as("who is it?").isEqualTo(400);
        HttpResponse<String> agreed = post(district, request, "agree", Map.of("person", person.toString()));
        assertThat(agreed.statusCode()).as(agreed.body()).isEqualTo(302);
        assertThat(types("person/" + person)).endsWith("membership.MemberAdmitted");
        assertThat(far.page("/people/" + person).statusCode()).isEqualTo(200);
    }

    @Test
    void a_support_is_refused_with_a_reason_that_the_asker_reads_and_what_was_typed_is_gone() {
        UUID person = member("Tín Không Được", WorkingPortal.OTHER_BRANCH);
        UUID request = asked(far, "supports", "{\"youth\":\"" + person + "\",\"unit\":\"" + WorkingPortal.FAR_COMMUNE
                + "\",\"form\":\"LOAN\",\"model\":\"CROPS\",\"amount\":1000000,\"on\":\"2021-05-01\","
                + typed("Tín Không Được") + "}");
        assertThat(post(home, request, "refuse", Map.of("reason", "")).body()).contains("Từ chối thì phải ghi lý do");
        assertThat(post(home, request, "refuse", Map.of("reason", "Đã có vốn nơi khác")).statusCode()).isEqualTo(302);
        assertThat(types("request/" + request)).hasSize(2);
        assertThat(portal.facts("support/" + request)).isEmpty();
        assertThat(far.page("/requests/" + request).body()).contains("Đã từ chối", "Đã có vốn nơi khác");
        assertThat(far.page("/people/" + person).statusCode()).isEqualTo(404);
        // read by nobody from now on, and soon by no key
        assertThat(home.page("/requests/" + request).body()).doesNotContain("Tín Không Được", "19/05/2003");
        PersonRequest over = Objects.requireNonNull(portal.part(Register.class).request(request));
        await().until(() -> portal.part(SealedTexts.class)
                .typed(request, Objects.requireNonNull(over.typed())).isEmpty());
    }

    @Test
    void who_asked_takes_it_back_and_nobody_answers_it_then() {
        UUID person = member("Nga Thôi Không", WorkingPortal.OTHER_BRANCH);
        UUID request = asked(asker, "referrals", referral(WorkingPortal.BRANCH, id(person) + "," + typed("Nga")));
        assertThat(give(home, "requests/" + request + "/withdrawal", "{\"on\":\"" + WorkingPortal.TODAY + "\"}")
                .statusCode()).as("not theirs to take back").isEqualTo(403);
        assertThat(post(asker, request, "take-back", Map.of()).statusCode()).isEqualTo(302);
        assertThat(request(asker, request).get("state").stringValue()).isEqualTo("WITHDRAWN");
        HttpResponse<String> late = answer(home, request, "\"answer\":\"AGREED\"");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("PersonRequestAlreadyWithdrawn");
        assertThat(portal.facts("referral/FEDERATION/" + person)).isEmpty();
    }

    @Test
    void the_first_answer_decides_and_a_second_one_is_told_so() {
        UUID person = member("Yến Một Lần", WorkingPortal.OTHER_BRANCH);
        UUID request = asked(asker, "referrals", referral(WorkingPortal.BRANCH, id(person) + "," + typed("Yến")));
        ok(answer(commune, request, "\"answer\":\"REFUSED\",\"reason\":\"chưa đủ\""));
        long size = portal.size();
        HttpResponse<String> second = answer(home, request, "\"answer\":\"AGREED\"");
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("PersonRequestAlreadyAnswered");
        assertThat(post(home, request, "agree", Map.of("person", person.toString())).body())
                .contains("đã được trả lời");
        assertThat(portal.size()).isEqualTo(size);
        assertThat(request(home, request).get("answeredBy").stringValue())
                .isEqualTo(WorkingPortal.COMMUNE.toString());
    }

    @Test
    void units_above_answer_up_to_the_lowest_one_of_both_sides_and_the_asker_never() {
        UUID person = member("Uyên Cùng Xã", WorkingPortal.OTHER_BRANCH);
        UUID request = asked(asker, "referrals", referral(WorkingPortal.BRANCH, id(person) + "," + typed("Uyên")));
        String agreed = "\"answer\":\"AGREED\"";
        assertThat(answer(asker, request, agreed).body()).contains(":BeyondReach");
        assertThat(answer(district, request, agreed).body()).as("beyond the commune of both").contains(":BeyondReach");
        assertThat(answer(far, request, agreed).body()).contains(":BeyondReach");
        assertThat(asker.page("/requests/" + request).body()).doesNotContain("/agree\"");
        ok(answer(commune, request, agreed));
        UUID elsewhere = member("Uyên Khác Xã", WorkingPortal.FAR_BRANCH);
        UUID other = asked(asker, "referrals",
                referral(WorkingPortal.BRANCH, id(elsewhere) + "," + typed("Uyên Khác Xã")));
        assertThat(answer(commune, other, agreed).body()).as("the asker's side").contains(":BeyondReach");
        ok(answer(district, other, agreed));
    }

    @Test
    void a_person_who_is_erased_meanwhile_is_agreed_to_by_nobody_and_what_was_typed_is_gone_at_once() {
        UUID person = member("Xuân Xin Xóa", WorkingPortal.OTHER_BRANCH);
        UUID request = asked(asker, "referrals",
                referral(WorkingPortal.BRANCH, id(person) + "," + typed("Xuân Xin Xóa")));
        String sealed = Objects.requireNonNull(
                Objects.requireNonNull(portal.part(Register.class).request(request)).typed());
        assertThat(portal.part(SealedTexts.class).typed(request, sealed)).isPresent();
        ok(give(district, "people/" + person + "/erasure", "{\"on\":\"" + WorkingPortal.TODAY + "\"}"));
        assertThat(portal.part(SealedTexts.class).typed(request, sealed)).isEmpty();
        HttpResponse<String> agreed = answer(home, request, "\"answer\":\"AGREED\"");
        assertThat(agreed.statusCode()).as(agreed.body()).isIn(409, 422);
        assertThat(home.page("/requests/" + request).body()).contains("Không còn thông tin nào đã nhập")
                .doesNotContain("Xuân Xin Xóa");
        ok(answer(home, request, "\"answer\":\"REFUSED\",\"reason\":\"không còn\""));
    }

    @Test
    void the_form_asks_for_whom_nobody_here_knows_and_says_that_it_was_sent() {
        String page = asker.page("/requests/new?for=referral").body();
        String key = page.replaceAll("(?s).*name=\"key\" value=\"([^\"]+)\".*", "$1");
        Map<String, String> fields = new HashMap<>(Map.of("for", "REFERRAL", "key", key, "_csrf",
                asker.csrf("/requests/new"), "unit", WorkingPortal.BRANCH.toString(), "name", "Giang Ở Đâu",
                "organization", "UNION", "channel", "MEETING", "on", "2021-03-01"));
        HttpResponse<String> missing = asker.post("/requests/new", fields);
        assertThat(missing.statusCode()).isEqualTo(400);
        assertThat(missing.body()).contains("birthDate-error", "Giang Ở Đâu");
        fields.put("birthDate", "02/09/2004");
        String place = asker.post("/requests/new", fields).headers().firstValue("Location").orElseThrow();
        assertThat(asker.page(place.replaceFirst("^http://[^/]+", "")).body()).contains("Đã gửi đề nghị")
                .doesNotContain("Giang Ở Đâu");
        asker.post("/requests/new", fields);
        UUID request = UUID.fromString(place.replaceAll(".*/requests/([0-9a-f-]{36}).*", "$1"));
        assertThat(types("request/" + request)).as("sent twice").containsExactly("membership.PersonRequested");
        assertThat(district.page("/requests/" + request).body()).contains("Giang Ở Đâu", "02/09/2004",
                "Không có ai trong phạm vi của bạn khớp");
        assertThat(post(district, request, "search", Map.of("name", "phúc")).body()).contains("Lê Hồng Phúc");
        assertThat(asker.page("/refer").body()).contains("/requests/new?for=referral");
        assertThat(commune.page("/supports/new").body()).contains("/requests/new?for=support");
    }

    @Test
    void both_sides_list_what_is_theirs_page_by_page_and_nobody_else_sees_it() {
        UUID person = member("Quý Hai Lần", WorkingPortal.OTHER_BRANCH);
        UUID one = asked(asker, "referrals", referral(WorkingPortal.BRANCH, id(person) + "," + typed("Quý")));
        UUID two = asked(asker, "referrals", referral(WorkingPortal.BRANCH, id(person) + "," + typed("Quý")));
        JsonNode first = home.json("/api/v1/requests?side=asked&state=WAITING&limit=1");
        assertThat(first.get("requests")).hasSize(1);
        assertThat(first.get("next").isNull()).isFalse();
        String waiting = home.json("/api/v1/requests?side=asked&state=waiting&limit=500").toString();
        assertThat(waiting).contains(one.toString(), two.toString());
        assertThat(asker.json("/api/v1/requests?side=asking&limit=500").toString()).contains(one.toString());
        assertThat(asker.json("/api/v1/requests?side=asked&limit=500").toString()).doesNotContain(one.toString());
        assertThat(far.json("/api/v1/requests?limit=500").toString()).doesNotContain(one.toString());
        assertThat(far.ask("/api/v1/requests/" + one).statusCode()).isEqualTo(404);
        assertThat(far.page("/requests/" + one).statusCode()).isEqualTo(404);
        ok(give(asker, "requests/" + one + "/withdrawal", "{\"on\":\"" + WorkingPortal.TODAY + "\"}"));
        assertThat(home.json("/api/v1/requests?side=asked&state=waiting&limit=500").toString())
                .doesNotContain(one.toString()).contains(two.toString());
        String tag = home.ask("/api/v1/requests/" + two).headers().firstValue("ETag").orElseThrow();
        assertThat(home.ask("/api/v1/requests/" + two, "If-None-Match", tag).statusCode()).isEqualTo(304);
    }
}
