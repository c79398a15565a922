package vn.oneplusone.app.api.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.oneplusone.app.portal.Reader;

/** What besides referrals and memberships can be recorded over the network, each by those whose task it is. */
class EveryCommandTest {
    private static final String DECISION = "\"decision\":{\"number\":\"7-QĐ\",\"on\":\"2021-03-12\"}";
    private static final String PERSON = "\"fullName\":\"Nguyễn Bí Mật\",\"birthDate\":\"2000-02-03\",\"gender\":\"MALE\"";

    @TempDir
    static Path data;

    private static WritingPortal portal;
    private static Map<String, Reader> readers;

    @BeforeAll
    static void start() {
        portal = new WritingPortal(data);
        readers = new LinkedHashMap<>();
        for (String name : List.of("bi.thu", "xa", "huyen", "quan.tri")) {
            readers.put(name, portal.signedIn(name));
        }
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @Test
    void a_person_is_registered_corrected_withdraws_and_is_erased() {
        UUID parent = created("bi.thu", "/people", person("2021-03-01", ""));
        UUID person = created("bi.thu", "/people", person("2021-03-01", ",\"evidence\":\"Bí mật\",\"representative\":\""
                + parent + "\"", parent));
        String of = "/people/" + person + "/";
        ok("bi.thu", of + "details", "{" + PERSON.replace("02-03", "02-04") + ",\"on\":\"2021-03-02\"}");
        ok("bi.thu", of + "consent/withdrawal", "{\"on\":\"2021-03-03\"}");
        refused("bi.thu", of + "erasure", "{\"on\":\"2021-03-04\"}", 403, "NotYourTask");
        refused("xa", of + "erasure", "{\"on\":\"2021-03-04\"}", 403, "NotYourTask");
        String key = UUID.randomUUID().toString();
        HttpResponse<String> erased = reader("huyen").give("/api/v1" + of + "erasure", "{\"on\":\"2021-03-04\"}",
                "Idempotency-Key", key);
        assertThat(erased.statusCode()).as(erased.body()).isEqualTo(200);
        assertThat(portal.forgotten()).contains(person).doesNotContain(parent);
        assertThat(reader("huyen").give("/api/v1" + of + "erasure", "{\"on\":\"2021-03-04\"}", "Idempotency-Key", key)
                .body()).isEqualTo(erased.body());
        refused("huyen", of + "erasure", "{\"on\":\"2021-03-04\"}", 409, "AlreadyErased");
        assertThat(portal.facts("person/" + person)).extracting(fact -> fact.type()).containsExactly(
                "membership.PersonRegistered", "membership.PersonDetailsCorrected", "membership.ConsentWithdrawn",
                "membership.PersonErased");
    }

    @Test
    void consent_is_asked_for_and_an_admission_can_be_annulled() {
        refused("bi.thu", "/people", "{" + PERSON + ",\"unit\":\"" + WritingPortal.BRANCH
                + "\",\"on\":\"2021-03-01\"}", 400, "BadMembers");
        refused("bi.thu", "/people", person("2021-03-01", "").replace("PAPER", "WITNESSED"), 422, "EvidenceMissing");
        refused("bi.thu", "/people", person("2021-03-01", "").replace(WritingPortal.BRANCH.toString(),
                WritingPortal.OTHER_BRANCH.toString()), 403, "BeyondReach");
        String of = "/members/UNION/" + portal.member() + "/annulment";
        refused("bi.thu", of, "{" + DECISION + "}", 403, "NotYourTask");
        // the district closed the year of that admission
        refused("xa", of, "{" + DECISION + "}", 409, "YearIsClosed");
        ok("huyen", of, "{" + DECISION + ",\"order\":{\"by\":\"" + WritingPortal.DISTRICT + "\"," + DECISION + "}}");
    }

    @Test
    void the_tree_of_units_is_the_districts() {
        String establish = "{\"level\":\"%s\",\"parent\":\"%s\",\"code\":\"%s\",\"name\":\"%s\",\"on\":\"2020-01-01\"}";
        UUID commune = created("huyen", "/units", establish.formatted("COMMUNE", WritingPortal.DISTRICT, "1", "A"));
        UUID other = created("huyen", "/units", establish.formatted("COMMUNE", WritingPortal.DISTRICT, "2", "B"));
        UUID third = created("huyen", "/units", establish.formatted("COMMUNE", WritingPortal.DISTRICT, "3", "C"));
        UUID branch = created("huyen", "/units", establish.formatted("BRANCH", commune, "1-1", "Ấp"));
        refused("xa", "/units", establish.formatted("BRANCH", WritingPortal.COMMUNE, "9", "X"), 403, "NotYourTask");
        refused("huyen", "/units", establish.formatted("BRANCH", UUID.randomUUID(), "9", "X"), 403, "BeyondReach");
        ok("huyen", "/units/" + commune + "/name", "{\"name\":\"Mới\",\"on\":\"2021-04-01\"," + DECISION + "}");
        ok("huyen", "/units/" + branch + "/place", "{\"parent\":\"" + other + "\",\"on\":\"2021-04-01\"," + DECISION
                + "}");
        ok("huyen", "/units/" + commune + "/pilot", "{\"year\":2021,\"on\":\"2021-04-01\"}");
        String merge = "{\"sources\":[\"" + commune + "\",\"" + other + "\"],%s\"on\":\"2022-01-01\"," + DECISION + "}";
        refused("huyen", "/units/mergers", merge.formatted(""), 400, "BadMembers");
        UUID made = created("huyen", "/units/mergers", merge.formatted(
                "\"made\":{\"parent\":\"" + WritingPortal.DISTRICT + "\",\"code\":\"4\",\"name\":\"D\"},"));
        ok("huyen", "/units/" + third + "/dissolution", "{\"on\":\"2022-01-01\"," + DECISION + "}");
        UUID plan = created("huyen", "/units/plans", "{\"change\":\"RENAME\",\"units\":[\"" + made
                + "\"],\"name\":\"E\",\"plannedFor\":\"2030-01-01\",\"document\":\"1-TTr\",\"on\":\"2023-01-01\"}");
        ok("huyen", "/units/plans/" + plan + "/withdrawal", "{\"on\":\"2023-02-01\"}");
        refused("huyen", "/units/plans/" + plan + "/withdrawal", "{\"on\":\"2023-02-01\"}", 409, "NoOpenPlan");
    }

    @Test
    void a_campaign_is_planned_held_corrected_or_cancelled() {
        String days = "\"kind\":\"YOUTH_MONTH\",\"from\":\"2021-03-01\",\"to\":\"2021-03-31\"";
        String plan = "{\"unit\":\"" + WritingPortal.BRANCH + "\"," + days + "}";
        String held = plan.replace("}", ",\"membersPresent\":12,\"youthsPresent\":30,\"result\":\"Bí mật\"}");
        UUID campaign = created("bi.thu", "/campaigns", plan);
        String of = "/campaigns/" + campaign + "/";
        ok("bi.thu", of + "holding", held);
        ok("bi.thu", of + "correction", held.replace("12", "13").replace("}", ",\"on\":\"2021-04-02\"}"));
        UUID other = created("bi.thu", "/campaigns", plan);
        ok("bi.thu", "/campaigns/" + other + "/cancellation", "{\"reason\":\"Bí mật\",\"on\":\"2021-02-01\"}");
        created("bi.thu", "/campaigns/held", held);
        refused("bi.thu", "/campaigns/held", held.replace(WritingPortal.BRANCH.toString(),
                WritingPortal.OTHER_BRANCH.toString()), 403, "BeyondReach");
        refused("bi.thu", "/campaigns/" + UUID.randomUUID() + "/holding", held, 403, "BeyondReach");
        refused("huyen", "/campaigns/" + UUID.randomUUID() + "/holding", held, 403, "BeyondReach");
        assertThat(portal.facts("campaign/" + campaign)).hasSize(3);
    }

    @Test
    void support_meetings_steps_targets_and_declarations() {
        String unit = "\"unit\":\"" + WritingPortal.COMMUNE + "\"";
        UUID support = created("xa", "/supports", "{\"youth\":\"" + portal.youth() + "\"," + unit
                + ",\"form\":\"LOAN\",\"model\":\"CROPS\",\"amount\":20000000000,\"on\":\"2021-05-01\"}");
        ok("xa", "/supports/" + support + "/repayments", "{\"amount\":1000000,\"on\":\"2021-06-01\"}");
        JsonNode lent = portal.signedIn("xa").json("/api/v1/supports/" + support);
        assertThat(lent.get("repaid").longValue()).isEqualTo(1_000_000);
        assertThat(lent.get("outstanding").longValue()).isEqualTo(19_999_000_000L);
        assertThat(portal.signedIn("xa").json("/api/v1/supports").at("/supports/0")).isEqualTo(lent);
        created("bi.thu", "/disseminations", "{\"branch\":\"" + WritingPortal.BRANCH
                + "\",\"on\":\"2021-02-01\",\"present\":10,\"roll\":12}", false);
        created("xa", "/initiatives", "{" + unit + ",\"year\":2021,\"on\":\"2021-01-10\"}", false);
        ok("xa", "/initiatives/" + WritingPortal.COMMUNE + "/2021/steps",
                "{\"step\":\"SURVEY\",\"on\":\"2021-01-20\",\"documentNumber\":\"1-BC\",\"summary\":\"Bí mật\"}");
        String target = "{%s,\"organization\":\"UNION\",\"year\":2021,\"number\":40," + DECISION + "}";
        refused("xa", "/targets", target.formatted(unit), 403, "BeyondReach");
        created("huyen", "/targets", target.formatted(unit), false);
        created("xa", "/targets", target.formatted("\"unit\":\"" + WritingPortal.BRANCH + "\""), false);
        ok("huyen", "/targets/" + WritingPortal.COMMUNE + "/UNION/2021/revisions", "{\"number\":44," + DECISION + "}");
        created("xa", "/declarations", "{" + unit
                + ",\"year\":2021,\"month\":3,\"numbers\":{\"UNION_ADMITTED\":3},\"on\":\"2021-04-01\"}", false);
        refused("xa", "/declarations", "{" + unit + ",\"year\":2021,\"numbers\":{\"OTHER\":3},\"on\":\"2022-04-01\"}",
                400, "BadMembers");
    }

    @Test
    void figures_are_published_and_a_year_is_closed_as_it_was_seen() {
        portal.member();
        long size = portal.counted();
        String seen = "\"year\":2020,\"size\":" + size + "}";
        refused("xa", "/publications", "{" + seen, 403, "NotYourTask");
        refused("huyen", "/publications", "{" + seen.replace(size + "}", "99999999}"), 400, "BadMembers");
        created("huyen", "/publications", "{" + seen, false);
        String close = "{\"unit\":\"" + WritingPortal.DISTRICT + "\"," + seen;
        created("huyen", "/closings", close, false);
        portal.counted();
        refused("huyen", "/closings", close, 409, "YearAlreadyClosed");
        String supplements = "/closings/" + WritingPortal.DISTRICT + "/2020/supplements";
        refused("huyen", supplements, "{\"size\":" + portal.counted() + "}", 409, "NothingLate");
        portal.member();
        created("huyen", supplements, "{\"size\":" + portal.counted() + "}", false);
        assertThat(portal.facts("closing/" + WritingPortal.DISTRICT + "/2020")).hasSize(2);
        assertThat(reader("huyen").json("/api/v1/statements/2020/supplements")).hasSize(1);
        assertThat(portal.guest().json("/api/v1/published").get("year").intValue()).isEqualTo(2020);
    }

    private static String person(String on, String consent, UUID... others) {
        return "{" + PERSON + ",\"unit\":\"" + WritingPortal.BRANCH + "\",\"on\":\"" + on
                + "\",\"consent\":{\"how\":\"PAPER\",\"on\":\"" + on + "\"" + consent + "},\"otherThan\":["
                + Stream.of(others).map(other -> "\"" + other + "\"").collect(Collectors.joining(",")) + "]}";
    }

    private static UUID created(String name, String path, String body) {
        return UUID.fromString(created(name, path, body, true));
    }

    private static String created(String name, String path, String body, boolean named) {
        HttpResponse<String> answer = give(name, path, body);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(201);
        assertThat(answer.headers().firstValue("ETag").orElse("")).matches("\"[0-9]+\"");
        assertThat(answer.body()).doesNotContain("Bí mật", "Nguyễn");
        assertThat(Reader.json(answer).has("id")).as(answer.body()).isEqualTo(named);
        return named ? Reader.json(answer).get("id").stringValue() : "";
    }

    private static void ok(String name, String path, String body) {
        HttpResponse<String> answer = give(name, path, body);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("Bí mật", "Nguyễn");
    }

    private static void refused(String name, String path, String body, int status, String problem) {
        HttpResponse<String> answer = give(name, path, body);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(status);
        assertThat(Reader.json(answer).get("type").stringValue()).endsWith(":" + problem);
        assertThat(Reader.json(answer).get("detail").stringValue()).isNotBlank();
    }

    private static HttpResponse<String> give(String name, String path, String body) {
        return reader(name).give("/api/v1" + path, body, "Idempotency-Key", UUID.randomUUID().toString());
    }

    private static Reader reader(String name) {
        return Objects.requireNonNull(readers.get(name));
    }
}
