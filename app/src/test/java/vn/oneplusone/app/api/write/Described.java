package vn.oneplusone.app.api.write;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.oneplusone.app.json.Json;
import vn.oneplusone.app.portal.Reader;

/** The API's description, to hold answers against: they have what is described and nothing else. */
final class Described {
    private final JsonNode description;
    private final SchemaRegistry registry = SchemaRegistry.withDialect(Dialects.getOpenApi31());
    private final Map<String, Schema> schemas = new HashMap<>();

    Described(Reader reader) {
        description = reader.json("/api/v1/openapi.json");
        description.at("/components/schemas").forEach(Described::close);
    }

    /** What is written and not described would be a fault too. */
    private static void close(JsonNode schema) {
        if (schema.has("properties")) {
            ((ObjectNode) schema).put("additionalProperties", false);
            schema.get("properties").forEach(Described::close);
        }
        if (schema.has("items")) {
            close(schema.get("items"));
        }
    }

    /** The paths that have such an operation. */
    List<String> paths(String method) {
        return description.get("paths").propertyNames().stream()
                .filter(path -> description.get("paths").get(path).has(method)).toList();
    }

    /** The parameters of a question by their schema. */
    JsonNode parameters(String path) {
        return description.get("paths").get(path).get("get").get("parameters");
    }

    /** What is wrong with an answer: nothing, if it is as the description says. */
    List<String> wrong(String method, String path, HttpResponse<String> answer) {
        JsonNode responses = description.get("paths").get(path).get(method.toLowerCase(Locale.ROOT)).get("responses");
        JsonNode response = responses.get(Integer.toString(answer.statusCode()));
        if (response == null) {
            return List.of("status " + answer.statusCode() + " is not described");
        }
        if (answer.statusCode() == 304) {
            return List.of();
        }
        if (response.has("$ref")) {
            response = description.at(response.get("$ref").stringValue().substring(1));
        }
        String type = answer.headers().firstValue("Content-Type").orElse("none").replaceAll(";.*", "");
        JsonNode content = response.get("content").get(type);
        if (content == null) {
            return List.of(type + " is not described, but " + response.get("content").propertyNames());
        }
        if (!type.endsWith("json")) {
            return List.of();
        }
        JsonNode body = Reader.json(answer);
        return schema(content.get("schema")).validate(body, execution -> execution
                .executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream().map(error -> error.getInstanceLocation() + ": " + error.getMessage()).toList();
    }

    private Schema schema(JsonNode schema) {
        return schemas.computeIfAbsent(schema.toString(), key -> {
            ObjectNode whole = ((ObjectNode) Json.mapper().readTree(key));
            whole.set("components", description.get("components"));
            return registry.getSchema(whole);
        });
    }
}
