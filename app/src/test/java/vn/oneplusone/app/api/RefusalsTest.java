package vn.oneplusone.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vn.oneplusone.app.portal.District;
import vn.oneplusone.app.portal.Reader;
import vn.oneplusone.app.portal.RunningPortal;
import vn.oneplusone.app.web.Questions;

/** Questions that get no answer are told why, as a problem document in the reader's language; and what guests may ask at all. */
class RefusalsTest {
    private static final String COUNTS = "/api/v1/counts?year=2021";
    private static final String FACTS = "/api/v1/counts/facts?year=2021&measure=ADMITTED";

    private static RunningPortal portal;
    private static Reader officer;
    private static Reader guest;

    @BeforeAll
    static void start() {
        portal = RunningPortal.ofDistrict();
        portal.publish();
        officer = Reader.officer(portal);
        guest = new Reader(portal);
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {COUNTS, FACTS, COUNTS + "&asOf=1", "/api/v1/timeline?year=2021", "/api/v1/funnel?year=2021",
            "/api/v1/coverage?year=2021", "/api/v1/campaigns?year=2021", "/api/v1/steps?year=2021", "/api/v1/ledger",
            "/api/v1/explain?year=2021&from=1", "/api/v1/declared?year=2021",
            "/api/v1/live", "/api/v1/statements/2021", "/api/v1/statements/2021.pdf", "/api/v1/statements/2021.xlsx"})
    void a_guest_is_not_answered(String question) {
        HttpResponse<String> answer = guest.ask(question, "Accept-Language", "en");

        JsonNode problem = problem(answer, 401, "NotSignedIn", "Please sign in");
        assertThat(problem.get("instance").stringValue()).isEqualTo(question.replaceAll("[?].*", ""));
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isNotEmpty();
        problem(guest.ask(question), 401, "NotSignedIn", "Cần đăng nhập");
    }

    @Test
    void a_guest_reads_published_figures_without_those_that_are_kept_back() {
        HttpResponse<String> answer = guest.ask("/api/v1/published");
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode published = Reader.json(answer);
        Map<String, String> admitted = new HashMap<>();
        for (JsonNode cell : published.get("cells")) {
            if (cell.get("measure").stringValue().equals("ADMITTED")
                    && cell.get("organization").asString().equals("FEDERATION")) {
                admitted.put(cell.get("unit").stringValue(), cell.get("value").toString());
            }
        }
        assertThat(admitted).containsEntry(District.TOP.toString(), "1821")
                .containsEntry(District.PILOT.toString(), "111")
                .containsEntry(District.id("30457").toString(), "null");
        // a second one, or the first could be found by subtraction
        assertThat(admitted.values().stream().filter("null"::equals)).hasSize(2);

        String tag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(guest.ask("/api/v1/published?year=2021", "If-None-Match", tag).statusCode()).isEqualTo(304);
        problem(guest.ask("/api/v1/published?year=2020"), 404, "YearNotPublished", "Chưa công bố số liệu của năm này");
    }

    @Test
    void all_that_is_wrong_is_told_at_once_in_the_readers_language() {
        String question = "/api/v1/counts?year=21&unit=x&organization=CLUB&geography=LATER&asOf=soon&organisation=UNION";

        JsonNode english = problem(officer.ask(question, "Accept-Language", "en"), 400, "BadParameters",
                "Some parameters are wrong");
        assertThat(wrong(english)).containsOnlyKeys("year", "unit", "organization", "geography", "asOf",
                "organisation").containsEntry("year", "NotAYear has to be a year of four digits, such as 2021")
                .containsEntry("organization", "NotOneOf has to be one of: UNION, FEDERATION");
        JsonNode vietnamese = problem(officer.ask(question), 400, "BadParameters", "Có tham số chưa đúng");
        assertThat(wrong(vietnamese)).containsOnlyKeys(wrong(english).keySet()).doesNotContainEntry("year",
                wrong(english).get("year"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"measure=NONSENSE", "month=13", "limit=1001", "limit=0", "cursor=next", "detail=LOAN",
            "own=perhaps", "unit=1-1-1-1-1"})
    void a_question_for_facts_that_cannot_be_understood_names_its_parameter(String parameter) {
        String question = parameter.startsWith("measure")
                ? "/api/v1/counts/facts?year=2021&" + parameter
                : FACTS + "&" + parameter;

        JsonNode problem = problem(officer.ask(question, "Accept-Language", "en"), 400, "BadParameters",
                "Some parameters are wrong");
        assertThat(wrong(problem)).containsOnlyKeys(parameter.replaceAll("=.*", ""));
    }

    @Test
    void what_is_not_there_yet_is_not_guessed() {
        assertThat(wrong(problem(officer.ask(COUNTS + "&asOf=99999999"), 400, "BadParameters",
                "Có tham số chưa đúng")).get("asOf")).startsWith("BeyondLedger");
        assertThat(wrong(problem(officer.ask(COUNTS + "&asOf=9999-01-01"), 400, "BadParameters",
                "Có tham số chưa đúng")).get("asOf")).startsWith("InTheFuture");
        assertThat(wrong(problem(officer.ask(COUNTS, "Ledger-Position", "latest"), 400, "BadParameters",
                "Có tham số chưa đúng"))).containsOnlyKeys("Ledger-Position");
    }

    @Test
    void a_position_is_waited_for_only_if_it_can_come_meanwhile() {
        long size = officer.json(COUNTS).at("/ledger/size").longValue();
        for (String far : List.of(Long.toString(size + 1_000_000), "9".repeat(18))) {
            for (Reader reader : List.of(officer, new Reader(portal))) {
                String question = reader.equals(officer) ? COUNTS : "/api/v1/published";
                Instant begun = Instant.now();
                assertThat(wrong(problem(reader.ask(question, "Ledger-Position", far), 400, "BadParameters",
                        "Có tham số chưa đúng")).get("Ledger-Position")).startsWith("NoSuchPosition");
                assertThat(Duration.between(begun, Instant.now())).isLessThan(Questions.PATIENCE);
            }
        }
        HttpResponse<String> near = officer.ask(COUNTS, "Ledger-Position", Long.toString(size + 50_000));
        problem(near, 503, "NotReached", "Chưa tính đến vị trí đó");
        assertThat(near.headers().firstValue("Retry-After")).hasValue("5");
    }

    @Test
    void a_year_or_unit_that_nobody_recorded_is_not_found() {
        UUID nobody = District.id("nobody");
        for (String path : new String[]{"/api/v1/counts?", "/api/v1/counts/facts?measure=ADMITTED&"}) {
            assertThat(problem(officer.ask(path + "year=1903", "Accept-Language", "en"), 404, "UnknownYear",
                    "No figures for this year").get("detail").stringValue()).contains("1903");
            problem(officer.ask(path + "year=1903"), 404, "UnknownYear", "Chưa có số liệu của năm này");
        }
        Reader commune = Reader.signedIn(portal, RunningPortal.COMMUNE);
        problem(officer.ask(COUNTS + "&unit=" + nobody, "Accept-Language", "en"), 404, "UnknownUnit", "No such unit");
        problem(commune.ask(COUNTS + "&unit=" + District.TOP, "Accept-Language", "en"), 403, "OtherUnit",
                "Beyond your reach");
        assertThat(commune.json(COUNTS).at("/scope/unitId").stringValue()).isEqualTo(District.PILOT.toString());
    }

    private static JsonNode problem(HttpResponse<String> answer, int status, String name, String title) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = Reader.json(answer);
        assertThat(problem.get("type").stringValue()).isEqualTo("urn:oneplusone:problem:" + name);
        assertThat(problem.get("status").intValue()).isEqualTo(status);
        assertThat(problem.get("title").stringValue()).isEqualTo(title);
        assertThat(problem.get("detail").stringValue()).isNotBlank();
        return problem;
    }

    private static Map<String, String> wrong(JsonNode problem) {
        Map<String, String> wrong = new HashMap<>();
        for (JsonNode error : problem.get("errors")) {
            wrong.put(error.get("field").stringValue(),
                    error.get("name").stringValue() + " " + error.get("message").stringValue());
        }
        return wrong;
    }
}
