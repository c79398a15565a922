package vn.oneplusone.app.api.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vn.oneplusone.app.portal.Reader;

/** Commands as programs give them, to the real server over a real ledger. */
class CommandsApiTest {
    private static final String ON = "{\"on\":\"2021-03-10\"}";
    private static final String DECISION = "\"decision\":{\"number\":\"7-QĐ\",\"on\":\"2021-03-12\"}";

    @TempDir
    static Path data;

    private static WritingPortal portal;
    private static Map<String, Reader> readers;

    @BeforeAll
    static void start() {
        portal = new WritingPortal(data);
        readers = new LinkedHashMap<>();
        for (String name : List.of("bi.thu", "xa", "xa.khac", "huyen", "kiem.tra", "quan.tri")) {
            readers.put(name, portal.signedIn(name));
        }
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @Test
    void a_referral_goes_its_whole_way_and_a_membership_after_it() {
        UUID youth = portal.youth();
        UUID helper = portal.member();
        HttpResponse<String> referred = give("bi.thu", "/referrals", refer(youth, "UNION", helper));
        assertThat(referred.statusCode()).as(referred.body()).isEqualTo(201);
        assertThat(Reader.json(referred).get("id").stringValue()).hasSize(36);
        assertThat(Reader.json(referred).at("/facts/0/type").stringValue()).isEqualTo("referral.YouthReferred");
        assertThat(referred.headers().firstValue("ETag")).hasValue("\"0\"");
        assertThat(referred.headers().firstValue("Ledger-Position")).hasValue(Long.toString(portal.size()));

        String path = "/referrals/UNION/" + youth + "/";
        ok(give("bi.thu", path + "confirmation", ON));
        ok(give("bi.thu", path + "preparation", "{\"step\":\"CLASS\",\"on\":\"2021-03-10\"}"));
        ok(give("bi.thu", path + "preparation",
                "{\"step\":\"HELPER\",\"on\":\"2021-03-10\",\"helper\":\"" + helper + "\"}"));
        ok(give("bi.thu", path + "preparation", "{\"step\":\"PROBATION_TASK\",\"on\":\"2021-03-10\"}"));
        ok(give("bi.thu", path + "endorsement",
                "{\"present\":10,\"votesFor\":9,\"on\":\"2021-03-11\",\"togetherSince\":\"2020-09-01\"}"));
        assertThat(offered(youth)).containsExactly("approval", "decline", "withdrawal", "lapse");
        ok(give("xa", path + "approval", "{" + DECISION + "}"));
        // the module refuses to take back what is approved
        assertThat(offered(youth)).containsExactly("lapse");
        problem(give("bi.thu", path + "withdrawal",
                "{\"reason\":\"Bận\",\"on\":\"2021-03-13\"}"), 409, "ReferralAlreadyApproved");
        HttpResponse<String> admitted = give("xa", "/members", admit(youth, WritingPortal.BRANCH));
        assertThat(admitted.statusCode()).as(admitted.body()).isEqualTo(201);

        String member = "/members/UNION/" + youth + "/";
        ok(give("bi.thu", member + "grade", "{\"year\":2021,\"grade\":\"GOOD\",\"on\":\"2021-12-20\"}"));
        String transfer = "{\"to\":\"" + WritingPortal.OTHER_BRANCH + "\",\"on\":\"2022-03-01\"}";
        problem(give("bi.thu", member + "transfer", transfer.replace("}", ",\"acceptedOn\":\"2022-03-01\"}")), 403,
                "BeyondReach");
        ok(give("bi.thu", member + "transfer", transfer));
        problem(give("bi.thu", member + "transfer/acceptance", "{\"on\":\"2022-03-02\"}"), 403, "BeyondReach");
        ok(give("xa.khac", member + "transfer/refusal", "{\"on\":\"2022-03-02\"}"));
        ok(give("bi.thu", member + "transfer", transfer.replace("03-01", "03-05")));
        ok(give("xa.khac", member + "transfer/acceptance", "{\"on\":\"2022-03-06\"}"));
        problem(give("xa", member + "ending", "{\"reason\":\"RESIGNED\",\"on\":\"2022-05-01\"}"), 403, "BeyondReach");
        ok(give("xa.khac", member + "ending", "{\"reason\":\"RESIGNED\",\"on\":\"2022-05-01\"}"));
    }

    private static List<String> offered(UUID youth) {
        List<String> offered = new ArrayList<>();
        Objects.requireNonNull(readers.get("xa")).json("/api/v1/referrals/UNION/" + youth).get("next")
                .forEach(step -> offered.add(step.stringValue()));
        return offered;
    }

    @Test
    void a_referral_ends_without_credit_in_three_ways_and_reasons_are_sealed() {
        for (String end : List.of("decline", "withdrawal", "lapse")) {
            UUID youth = portal.youth();
            give("bi.thu", "/referrals", refer(youth, "FEDERATION", null));
            String body = switch (end) {
                case "decline" -> "{\"by\":\"UPPER_LEVEL\",\"reason\":\"Bí mật\",\"on\":\"2021-03-10\"}";
                case "withdrawal" -> "{\"reason\":\"Bí mật\",\"on\":\"2021-03-10\"}";
                default -> "{\"on\":\"2024-03-10\"}";
            };
            HttpResponse<String> answer = give(end.equals("decline") ? "huyen" : "xa",
                    "/referrals/FEDERATION/" + youth + "/" + end, body);
            if (end.equals("decline")) {
                // the unit above cannot be asked before the youth: the module's words come through
                problem(answer, 409, "DeclineOutOfTurn");
                problem(give("bi.thu", "/referrals/FEDERATION/" + youth + "/decline", body), 403, "NotYourTask");
                answer = give("bi.thu", "/referrals/FEDERATION/" + youth + "/decline",
                        body.replace("UPPER_LEVEL", "YOUTH"));
            }
            ok(answer);
            assertThat(answer.body()).doesNotContain("Bí mật", youth.toString());
        }
    }

    @Test
    void a_repetition_answers_the_same_and_records_nothing() {
        String body = refer(portal.youth(), "UNION", null);
        String key = UUID.randomUUID().toString();
        HttpResponse<String> first = reader("bi.thu").give("/api/v1/referrals", body, "Idempotency-Key", key);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        long size = portal.size();
        // also for a version that has passed meanwhile: it was this very request that passed it
        HttpResponse<String> again = reader("bi.thu").give("/api/v1/referrals", body, "Idempotency-Key", key,
                "If-Match", "\"7\"");

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        for (String header : List.of("ETag", "Ledger-Position")) {
            assertThat(again.headers().firstValue(header)).isEqualTo(first.headers().firstValue(header));
        }
        problem(reader("bi.thu").give("/api/v1/referrals", refer(portal.youth(), "UNION", null),
                "Idempotency-Key", key), 422, "KeyUsedOtherwise");
        // the key of somebody else is another key: the module refuses, not the key
        problem(reader("xa").give("/api/v1/referrals", body, "Idempotency-Key", key), 409,
                "ReferralAlreadyOpen");
        assertThat(portal.size()).isEqualTo(size + 1);
    }

    @Test
    void the_same_request_sent_many_times_at_once_is_recorded_once() {
        UUID youth = portal.youth();
        String body = refer(youth, "UNION", null);
        String key = UUID.randomUUID().toString();
        List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> reader("bi.thu").give("/api/v1/referrals",
                        body, "Idempotency-Key", key)))
                .toList();

        assertThat(answers).extracting(answer -> answer.join().body()).containsOnly(answers.getFirst().join().body());
        assertThat(answers).extracting(answer -> answer.join().statusCode()).containsOnly(201);
        assertThat(portal.facts("referral/UNION/" + youth)).hasSize(1);
    }

    @Test
    void who_decided_on_an_earlier_version_is_told_what_came_in_between() {
        UUID youth = portal.youth();
        give("bi.thu", "/referrals", refer(youth, "UNION", null));
        String path = "/referrals/UNION/" + youth + "/";
        ok(give("bi.thu", path + "confirmation", ON, "If-Match", "\"0\""));
        long size = portal.size();
        String step = "{\"step\":\"CLASS\",\"on\":\"2021-03-10\"}";

        JsonNode changed = problem(give("xa", path + "preparation", step, "If-Match", "\"0\""), 412, "Changed");
        assertThat(changed.get("changes")).hasSize(1);
        assertThat(changed.at("/changes/0/type").stringValue()).isEqualTo("referral.YouthConfirmed");
        assertThat(changed.at("/changes/0/title").stringValue()).isEqualTo("Thanh niên đồng ý");
        assertThat(changed.at("/changes/0/on").stringValue()).isEqualTo("2021-03-10");
        problem(give("xa", path + "preparation", step, "If-Match", "\"9\""), 412, "Changed");
        problem(give("xa", path + "preparation", step, "If-Match", "latest"), 400, "BadParameters");
        assertThat(portal.size()).isEqualTo(size);
        HttpResponse<String> now = give("xa", path + "preparation", step, "If-Match", "\"1\"");
        ok(now);
        assertThat(now.headers().firstValue("ETag")).hasValue("\"2\"");
    }

    @Test
    void of_two_who_decide_on_the_same_version_at_once_one_is_told() {
        UUID youth = portal.youth();
        give("bi.thu", "/referrals", refer(youth, "UNION", null));
        give("bi.thu", "/referrals/UNION/" + youth + "/confirmation", ON);
        List<CompletableFuture<Integer>> answers = List.of("CLASS", "PROBATION_TASK", "CLASS", "PROBATION_TASK")
                .stream()
                .map(step -> CompletableFuture.supplyAsync(() -> give("xa",
                        "/referrals/UNION/" + youth + "/preparation",
                        "{\"step\":\"" + step + "\",\"on\":\"2021-03-10\"}", "If-Match", "\"1\"").statusCode()))
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join).sorted()).containsExactly(200, 412, 412, 412);
    }

    @Test
    void every_role_inside_and_outside_its_unit() {
        UUID nobody = UUID.randomUUID();
        UUID youth = portal.youth();
        give("bi.thu", "/referrals", refer(youth, "UNION", null));
        UUID member = portal.member();
        give("bi.thu", "/members/UNION/" + member + "/transfer",
                "{\"to\":\"" + WritingPortal.BRANCH + "\",\"on\":\"2021-03-01\"}");
        long size = portal.size();
        Map<String, String> all = new LinkedHashMap<>();
        all.put("/referrals", refer(youth, "UNION", null));
        for (String step : List.of("confirmation", "preparation", "endorsement", "approval", "decline", "withdrawal",
                "lapse")) {
            all.put("/referrals/UNION/" + youth + "/" + step, future(step));
        }
        all.put("/members", admit(member, WritingPortal.BRANCH));
        for (String step : List.of("ending", "transfer", "grade")) {
            all.put("/members/UNION/" + member + "/" + step, future(step));
        }
        List<String> above = List.of("approval", "lapse", "members", "ending");
        all.forEach((path, body) -> {
            boolean isAbove = above.stream().anyMatch(path::endsWith);
            problem(give("kiem.tra", path, body), 403, "NotYourTask");
            problem(give("xa.khac", path, body), 403, "BeyondReach");
            problem(give("quan.tri", path, body), 403, "NotYourTask");
            for (String name : List.of("bi.thu", "xa", "huyen")) {
                HttpResponse<String> answer = give(name, path, body);
                if (isAbove && name.equals("bi.thu")) {
                    problem(answer, 403, "NotYourTask");
                } else {
                    // it got as far as the module's rules, which refuse what is yet to come
                    assertThat(answer.statusCode()).as(name + " " + path + answer.body()).isIn(409, 422);
                }
            }
            assertThat(bare(portal.guest(), path, body).statusCode()).as(path).isEqualTo(401);
            assertThat(bare(reader("xa"), path, body).statusCode()).as("without a CSRF token").isEqualTo(403);
        });
        problem(give("bi.thu", "/referrals/UNION/" + nobody + "/confirmation", ON), 403, "BeyondReach");
        assertThat(portal.size()).isEqualTo(size);
    }

    @Test
    void all_that_is_wrong_is_told_at_once_in_the_readers_language() {
        String body = "{\"youth\":\"x\",\"organization\":1,\"channel\":\"POST\",\"on\":\"2021-02-30\",\"brunch\":true}";
        JsonNode vietnamese = problem(reader("xa").give("/api/v1/referrals", body), 400, "BadMembers");
        JsonNode english = problem(reader("xa").give("/api/v1/referrals", body, "Accept-Language", "en"), 400,
                "BadMembers");

        assertThat(english.get("errors").valueStream().map(e -> e.get("field").stringValue() + " "
                + e.get("name").stringValue())).containsExactlyInAnyOrder("Idempotency-Key KeyMissing",
                        "youth NotAnId", "organization NotOneOf", "branch Missing", "channel NotOneOf",
                        "on NotADate", "brunch NoSuchMember");
        assertThat(vietnamese.get("title").stringValue()).isEqualTo("Nội dung gửi đến chưa đúng");
        assertThat(english.get("title").stringValue()).isEqualTo("Some members are wrong");
        assertThat(problem(give("xa", "/members", "{\"decision\":{\"number\":5,\"at\":1}}"), 400, "BadMembers")
                .get("errors").valueStream().map(e -> e.get("field").stringValue()))
                .contains("decision.number", "decision.on", "decision.at");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "1", "null", "{} {}", "{\"on\":\"2021-03-10\",\"on\":\"2021-03-11\"}"})
    void what_is_no_json_object_is_refused(String body) {
        problem(give("xa", "/referrals", body), 400, "NotJson");
    }

    @Test
    void other_failures_are_problems_too() {
        Reader xa = reader("xa");
        problem(give("xa", "/referrals", "{\"reason\":\"" + "x".repeat(20_000) + "\"}"), 413, "TooLarge");
        problem(give("xa", "/nowhere", "{}"), 404, "NotFound");
        problem(give("xa", "/referrals/CLUB/" + UUID.randomUUID() + "/lapse", ON), 404, "NotFound");
        problem(give("xa", "/counts", "{}"), 405, "MethodNotAllowed");
        problem(xa.ask("/api/v1/members"), 405, "MethodNotAllowed");
        problem(xa.ask("/api/v1/counts?=Nguy%E1%BB%85n"), 400, "BadRequest");
        problem(xa.ask("/api/v1/counts?year=%FF"), 400, "BadRequest");
        JsonNode csrf = xa.json("/api/v1/session").get("csrf");
        problem(xa.send(xa.request("/api/v1/referrals").header("Content-Type", "text/plain")
                .header(csrf.get("header").stringValue(), csrf.get("token").stringValue())
                .POST(HttpRequest.BodyPublishers.ofString("{}"))), 415, "UnsupportedMediaType");
        JsonNode rule = problem(give("xa", "/members", admit(portal.member(), WritingPortal.BRANCH)), 409,
                "AlreadyMember");
        problem(give("xa", "/members", admit(UUID.randomUUID(), WritingPortal.BRANCH)), 403, "BeyondReach");
        assertThat(rule.get("detail").stringValue()).isNotBlank();
    }

    private static HttpResponse<String> give(String name, String path, String body, String... headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "Idempotency-Key";
        all[1] = UUID.randomUUID().toString();
        return reader(name).give("/api/v1" + path, body, all);
    }

    private static Reader reader(String name) {
        return Objects.requireNonNull(readers.get(name));
    }

    /** Without what the session tells to carry. */
    private static HttpResponse<String> bare(Reader reader, String path, String body) {
        return reader.send(reader.request("/api/v1" + path).header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static String refer(UUID youth, String organization, @Nullable UUID referrer) {
        return "{\"youth\":\"%s\",\"organization\":\"%s\",%s\"branch\":\"%s\",\"channel\":\"MEETING\",\"on\":\"2021-03-01\"}"
                .formatted(youth, organization, referrer == null ? "" : "\"referrer\":\"" + referrer + "\",",
                        WritingPortal.BRANCH);
    }

    private static String admit(UUID person, UUID branch) {
        return "{\"person\":\"%s\",\"organization\":\"UNION\",\"branch\":\"%s\",\"on\":\"2021-03-12\",%s}"
                .formatted(person, branch, DECISION);
    }

    /** Understood, and refused by the module for its day. */
    private static String future(String step) {
        String on = "\"on\":\"2999-01-01\"";
        return "{" + switch (step) {
            case "preparation" -> "\"step\":\"CLASS\"," + on;
            case "approval" -> DECISION.replace("2021", "2999");
            case "decline" -> "\"by\":\"YOUTH\"," + on;
            case "ending" -> "\"reason\":\"RESIGNED\"," + on;
            case "transfer" -> "\"to\":\"" + WritingPortal.OTHER_BRANCH + "\"," + on;
            case "grade" -> "\"year\":2998,\"grade\":\"GOOD\"," + on;
            default -> on;
        } + "}";
    }

    private static void ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("Nguyễn");
    }

    private static JsonNode problem(HttpResponse<String> answer, int status, String name) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = Reader.json(answer);
        assertThat(problem.get("type").stringValue()).isEqualTo("urn:oneplusone:problem:" + name);
        assertThat(problem.get("detail").stringValue()).isNotBlank();
        return problem;
    }
}
