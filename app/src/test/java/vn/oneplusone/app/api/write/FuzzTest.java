package vn.oneplusone.app.api.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.oneplusone.app.portal.Reader;

/**
 * Odd and malformed values everywhere that the description names. Whatever is sent, the server never fails, and what it refuses it
 * refuses with a problem document. {@code -Dapi.fuzz.requests} sends more, {@code -Dapi.fuzz.seed} repeats a run.
 */
class FuzzTest {
    private static final int REQUESTS = Integer.getInteger("api.fuzz.requests", 500);
    private static final long SEED = Long.getLong("api.fuzz.seed", 20210326L);
    private static final List<String> ODD = List.of("null", "true", "-1", "0", "1e400", "9223372036854775808", "1.5",
            "\"\"", "\" \"", "[]", "{}", "[[[[]]]]", "\"\\u0000\"", "\"\\ud800\"", "\"2021-02-30\"", "\"0000-00-00\"",
            "\"-999999999-01-01\"", "\"9999-12-31\"", "\"1900-01-01\"", "\"😀\"", "\"=1+1\"", "\"' OR 1=1 --\"",
            "\"<script>\"", "\"" + "x".repeat(5_000) + "\"", "\"00000000-0000-0000-0000-000000000000\"", "{\"a\":1}",
            "\"{0}\"", "\"\\u202e\"");
    private static final List<String> ODD_TEXTS = List.of("", " ", "%", "{0}", "null", "-1", "99999999999999999999",
            "0", "true", "\u0000", "\u202e", "😀", "' OR 1=1 --", "0001-01-01", "9999-12-31", "0-0", "1-999999999",
            "999999999999999999-0", "x".repeat(3_000), "0000", "9999", "../..", "a&b=c", "1;2", "١٢٣٤");

    @TempDir
    static Path data;

    private final Random random = new Random(SEED);

    @Test
    void nothing_that_is_sent_makes_the_server_fail() {
        List<String> failures = new ArrayList<>();
        int[] understood = new int[1];
        try (WritingPortal portal = new WritingPortal(data)) {
            portal.member();
            Reader keeper = portal.signedIn("huyen");
            JsonNode csrf = keeper.json("/api/v1/session").get("csrf");
            JsonNode paths = keeper.json("/api/v1/openapi.json").get("paths");
            List<String> addresses = paths.propertyNames().stream().filter(path -> !path.endsWith("/live")).toList();
            for (int i = 0; i < REQUESTS; i++) {
                String path = addresses.get(i % addresses.size());
                JsonNode operations = paths.get(path);
                boolean command = operations.has("post") && (!operations.has("get") || random.nextBoolean());
                String address = filled(path);
                String body = command
                        ? body(operations.at("/post/requestBody/content/application~1json/schema"))
                        : "";
                HttpRequest.Builder request;
                if (command) {
                    request = keeper.request(address).header("Content-Type", oneIn(40)
                            ? odd("text/plain", "x", "*/*")
                            : "application/json").header(csrf.get("header").stringValue(),
                                    csrf.get("token").stringValue())
                            .header("Idempotency-Key", oneIn(20) ? odd("ä", "a b", "x".repeat(200)) : "k" + i)
                            .POST(HttpRequest.BodyPublishers.ofString(body));
                } else {
                    request = keeper.request(address + query(operations.at("/get/parameters")));
                }
                if (oneIn(10)) {
                    request.header("If-Match", odd("*", "\"0\"", "\"999999999999999999\"", "W/\"1\"", "\"\""));
                    request.header("If-None-Match", odd("*", "\"0\"", "x", "\"\"", "W/\"1\","));
                    request.header("Accept-Language", odd("en", "x-y-z", "*;q=9", "vi;q=a"));
                    request.header("Accept", odd("text/html", "x", "application/xml", "*/*"));
                    request.header("Ledger-Position", odd("0", "-1", "999999999999999999999", "1 2"));
                }
                HttpResponse<String> answer = keeper.send(request);
                if (answer.statusCode() < 400) {
                    understood[0]++;
                } else if (answer.statusCode() >= 500 || !isProblem(answer)) {
                    failures.add(answer.statusCode() + " " + (command ? "POST " : "GET ") + answer.uri() + " "
                            + body + " → " + answer.body().substring(0, Math.min(200, answer.body().length())));
                }
            }
        }
        assertThat(failures).as("seed " + SEED).isEmpty();
        // or it would only have looked at the front door
        assertThat(understood[0]).isGreaterThan(REQUESTS / 50);
    }

    private static boolean isProblem(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").equals("application/problem+json")
                && Reader.json(answer).get("status").intValue() == answer.statusCode();
    }

    private String filled(String path) {
        String address = path;
        while (address.contains("{")) {
            String name = address.substring(address.indexOf('{') + 1, address.indexOf('}'));
            String value = oneIn(12) ? encoded(pick(ODD_TEXTS.subList(4, 20))) : switch (name) {
                case "organization" -> random.nextBoolean() ? "UNION" : "FEDERATION";
                case "year" -> random.nextBoolean() ? "2020" : "2021";
                case "number" -> "1";
                default -> id();
            };
            address = address.replace("{" + name + "}", value);
        }
        return address;
    }

    private String query(JsonNode parameters) {
        List<String> query = new ArrayList<>();
        for (JsonNode parameter : parameters) {
            if (parameter.get("in").stringValue().equals("query")
                    && (parameter.get("required").booleanValue() ? !oneIn(20) : oneIn(3))) {
                JsonNode schema = parameter.get("schema");
                String value = oneIn(4)
                        ? pick(ODD_TEXTS)
                        : schema.has("enum")
                                ? schema.get("enum").get(random.nextInt(schema.get("enum").size()))
                                        .stringValue()
                                : switch (parameter.get("name").stringValue()) {
                                    case "year" -> "2020";
                                    case "unit", "part" -> id();
                                    case "geographyDate", "on" -> "2021-03-01";
                                    default -> "1";
                                };
                query.add(parameter.get("name").stringValue() + "=" + encoded(value));
            }
        }
        return query.isEmpty() ? "" : "?" + String.join("&", query);
    }

    private String body(JsonNode schema) {
        if (oneIn(25)) {
            return odd("", "{", "[]", "null", "{} {}", "\u0000", "{\"a\":" + "[".repeat(3_000));
        }
        return value(schema);
    }

    private String value(JsonNode schema) {
        if (oneIn(15)) {
            return pick(ODD);
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(random.nextInt(schema.get("enum").size())).toString();
        }
        return switch (schema.get("type").stringValue()) {
            case "string" -> switch (schema.path("format").asString("")) {
                case "uuid" -> "\"" + id() + "\"";
                case "date" -> "\"202" + random.nextInt(3) + "-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(9)
                        + "\"";
                default -> "\"Ấp " + random.nextInt(5) + "\"";
            };
            case "integer" -> Long.toString(schema.get("minimum").longValue() + random.nextInt(4));
            case "array" -> "[" + value(schema.get("items")) + "," + value(schema.get("items")) + "]";
            default -> schema.get("properties").propertyNames().stream().filter(name -> !oneIn(12))
                    .map(name -> "\"" + name + "\":" + value(schema.get("properties").get(name)))
                    .collect(Collectors.joining(",", "{", "}"));
        };
    }

    private String id() {
        return switch (random.nextInt(4)) {
            case 0 -> WritingPortal.BRANCH.toString();
            case 1 -> WritingPortal.COMMUNE.toString();
            case 2 -> WritingPortal.DISTRICT.toString();
            default -> new UUID(random.nextLong(), random.nextLong()).toString();
        };
    }

    private boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    private String pick(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    private String odd(String... values) {
        return pick(List.of(values));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
