package vn.oneplusone.app.api.write;

import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Bodies that are as a description says, with one id for everything that has one. */
final class Bodies {
    private Bodies() {}

    static String of(JsonNode schema, UUID id) {
        if (schema.has("enum")) {
            return "\"" + schema.at("/enum/0").stringValue() + "\"";
        }
        return switch (schema.get("type").stringValue()) {
            case "string" -> switch (schema.path("format").asString("")) {
                case "uuid" -> "\"" + id + "\"";
                case "date" -> "\"2021-03-01\"";
                default -> "\"a\"";
            };
            case "integer" -> schema.get("minimum").asString();
            case "array" -> "[" + of(schema.get("items"), id) + "]";
            default -> schema.get("properties").propertyNames().stream()
                    .filter(name -> !name.equals("made"))
                    .map(name -> "\"" + name + "\":" + (name.equals("period")
                            ? "\"2021-Q2\""
                            : of(schema.get("properties").get(name), id)))
                    .collect(Collectors.joining(",", "{", "}"));
        };
    }
}
