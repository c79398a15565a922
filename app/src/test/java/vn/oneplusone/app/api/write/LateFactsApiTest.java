package vn.oneplusone.app.api.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.oneplusone.app.portal.Reader;

/** What is recorded over the network after a year was closed, and dated within it. */
class LateFactsApiTest {
    @TempDir
    static Path data;

    private static WritingPortal portal;
    private static Reader district;
    private static long closed;
    private static byte[] statement;

    @BeforeAll
    static void a_year_is_closed_and_somebody_is_late() {
        portal = new WritingPortal(data);
        district = portal.signedIn("huyen");
        admitted(portal.youth());
        closed = portal.close(2021);
        statement = statement();
        admitted(portal.youth());
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    private static void admitted(UUID person) {
        HttpResponse<String> answer = district.give("/api/v1/members",
                "{\"person\":\"%s\",\"organization\":\"UNION\",\"branch\":\"%s\",\"on\":\"2021-12-30\",\"decision\":{\"number\":\"7-QĐ\",\"on\":\"2021-12-28\"}}"
                        .formatted(person, WritingPortal.BRANCH),
                "Idempotency-Key", UUID.randomUUID().toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private static byte[] statement() {
        HttpResponse<String> answer = district.ask("/api/v1/statements/2021", "Ledger-Position",
                Long.toString(portal.size()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body().getBytes(StandardCharsets.UTF_8);
    }

    private static long admissions(String query) {
        return district.json("/api/v1/counts?" + query, "Ledger-Position", Long.toString(portal.size()))
                .at("/total/admitted/UNION").longValue();
    }

    @Test
    void it_counts_in_its_year_and_not_as_of_the_closing() {
        assertThat(admissions("year=2021")).isEqualTo(2);
        // nothing at all is of the year in which it was recorded
        assertThat(district.ask("/api/v1/counts?year=2022").statusCode()).isEqualTo(404);
        assertThat(admissions("year=2021&asOf=" + closed)).isEqualTo(1);
    }

    @Test
    void the_facts_behind_the_number_tell_both_dates() {
        JsonNode facts = district.json("/api/v1/counts/facts?year=2021&measure=ADMITTED&organization=UNION");

        assertThat(facts.get("total").longValue()).isEqualTo(2);
        JsonNode late = facts.get("facts").get(1);
        assertThat(late.get("date").stringValue()).isEqualTo("2021-12-30");
        assertThat(late.get("position").longValue()).isGreaterThanOrEqualTo(closed);
        assertThat(late.get("committedAt").stringValue()).doesNotStartWith("2021");
    }

    @Test
    void the_difference_to_the_closing_is_explained_by_it_alone() {
        JsonNode why = district.json("/api/v1/explain?year=2021&from=" + closed);

        assertThat(why.toString()).contains("\"ADMITTED\"").contains("\"position\":" + late());
    }

    @Test
    void the_statement_stays_byte_for_byte_and_a_supplement_names_it() {
        long late = late();
        assertThat(statement()).isEqualTo(statement);
        assertThat(district.json("/api/v1/statements/2021/supplements").size()).isZero();

        portal.supplement(2021, closed);

        assertThat(statement()).isEqualTo(statement);
        assertThat(district.json("/api/v1/statements/2021/supplements").size()).isEqualTo(1);
        assertThat(district.json("/api/v1/statements/2021/supplements/1").toString())
                .containsOnlyOnce("\"position\":" + late);
        assertThat(admissions("year=2021")).isEqualTo(2);
    }

    private static long late() {
        return district.json("/api/v1/counts/facts?year=2021&measure=ADMITTED&organization=UNION").get("facts").get(1)
                .get("position").longValue();
    }
}
