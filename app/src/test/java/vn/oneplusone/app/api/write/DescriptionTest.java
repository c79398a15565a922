package vn.oneplusone.app.api.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.oneplusone.app.portal.Reader;

/** What the description says against what the server does: addresses, parameters, members, and which of them are needed. */
class DescriptionTest {
    @TempDir
    static Path data;

    private static WritingPortal portal;
    private static Reader keeper;
    private static JsonNode description;

    @BeforeAll
    static void start() {
        portal = new WritingPortal(data);
        portal.member();
        portal.counted();
        keeper = portal.signedIn("huyen");
        description = keeper.json("/api/v1/openapi.json");
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @Test
    void it_says_the_bounds_that_stand_on_the_record() {
        JsonNode support = description
                .at("/paths/~1api~1v1~1supports/post/requestBody/content/application~1json/schema");
        assertThat(support.at("/properties/amount/maximum").longValue()).isEqualTo(1_000_000_000_000L);
        assertThat(support.at("/properties/ask/properties/fullName/maxLength").intValue()).isEqualTo(200);
        JsonNode declared = description
                .at("/paths/~1api~1v1~1declarations/post/requestBody/content/application~1json/schema");
        assertThat(declared.at("/properties/numbers/properties/MEMBERS_REACHED/maximum").longValue())
                .isEqualTo(10_000_000L);
    }

    @Test
    void it_is_valid_and_says_all_addresses_and_no_other() {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        SwaggerParseResult parsed = new OpenAPIV3Parser().readContents(description.toString(), null, options);
        assertThat(parsed.getMessages()).isNullOrEmpty();
        Set<String> described = new TreeSet<>();
        description.get("paths").forEachEntry((path, operations) -> operations.propertyNames()
                .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path)));
        Set<String> mapped = portal.mapped();
        mapped.removeAll(Set.of("GET /api/v1/docs", "GET /api/v1/openapi.json", "GET /api/v1/openapi.json.yaml"));
        assertThat(described).containsExactlyInAnyOrderElementsOf(mapped).hasSizeGreaterThan(60);
    }

    @Test
    void every_member_that_is_described_is_taken_and_the_reverse() {
        description.get("paths").forEachEntry((path, operations) -> {
            JsonNode post = operations.get("post");
            if (post == null) {
                return;
            }
            JsonNode schema = post.at("/requestBody/content/application~1json/schema");
            Set<String> members = new HashSet<>(schema.get("properties").propertyNames());
            Set<String> required = new HashSet<>();
            schema.get("required").forEach(name -> required.add(name.stringValue()));
            JsonNode problem = give(address(path), "{\"zz\":1}", false);

            assertThat(errors(problem, "Missing")).as(path).isEqualTo(required);
            assertThat(listed(problem, "zz")).as(path).isEqualTo(members);
            assertThat(errors(problem, "KeyMissing")).as(path).containsExactly("Idempotency-Key");
            // nothing else is wrong with members that are described than their values
            String wrong = members.stream().map(name -> "\"" + name + "\":{\"zz\":1}")
                    .collect(Collectors.joining(",", "{", "}"));
            assertThat(errors(give(address(path), wrong, true), "NoSuchMember")).as(path)
                    .allMatch(name -> name.endsWith(".zz"));
        });
    }

    @Test
    void every_parameter_that_is_described_is_taken_and_the_reverse() {
        description.get("paths").forEachEntry((path, operations) -> {
            JsonNode get = operations.get("get");
            if (get == null || path.startsWith("/api/v1/statements") || path.equals("/api/v1/session")) {
                return;
            }
            Set<String> described = new HashSet<>();
            Set<String> required = new HashSet<>();
            for (JsonNode parameter : get.get("parameters")) {
                if (parameter.get("in").stringValue().equals("query")) {
                    described.add(parameter.get("name").stringValue());
                    if (parameter.get("required").booleanValue()) {
                        required.add(parameter.get("name").stringValue());
                    }
                }
            }
            HttpResponse<String> answer = keeper.ask(address(path) + "?zz=1", "Accept", "*/*");
            assertThat(answer.statusCode()).as(path).isEqualTo(400);
            assertThat(listed(Reader.json(answer), "zz")).as(path).isEqualTo(described);
            assertThat(errors(Reader.json(answer), "Missing")).as(path).isEqualTo(required);
        });
    }

    @Test
    void a_page_lets_people_read_and_try_it() {
        HttpResponse<String> page = keeper.page("/api/v1/docs");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("POST /api/v1/referrals", "swagger-ui-bundle.js", "/js/docs");
    }

    private static String address(String path) {
        return path.replace("{organization}", "UNION").replace("{year}", "2021")
                .replaceAll("[{][a-z]+[}]", UUID.randomUUID().toString());
    }

    private static JsonNode give(String path, String body, boolean key) {
        HttpResponse<String> answer = key
                ? keeper.give(path, body, "Idempotency-Key", UUID.randomUUID().toString())
                : keeper.give(path, body);
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(400);
        return Reader.json(answer);
    }

    private static Set<String> errors(JsonNode problem, String name) {
        Set<String> fields = new HashSet<>();
        problem.get("errors").forEach(error -> {
            if (error.get("name").stringValue().equals(name)) {
                fields.add(error.get("field").stringValue());
            }
        });
        return fields;
    }

    /** The names that are told to somebody who sent an unknown one. */
    private static Set<String> listed(JsonNode problem, String field) {
        for (JsonNode error : problem.get("errors")) {
            if (error.get("field").stringValue().equals(field)) {
                String message = error.get("message").stringValue();
                return new HashSet<>(Arrays.asList(message.substring(message.indexOf(": ") + 2).split(", ")));
            }
        }
        throw new AssertionError("not told of " + field + ": " + problem);
    }
}
