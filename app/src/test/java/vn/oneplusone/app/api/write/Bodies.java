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
                    .map(name -> "\"" + name + "\":" + member(name, schema.get("properties").get(name), id))
                    .collect(Collectors.joining(",", "{", "}"));
        };
    }

    /** A description does not say everything of a member's form. */
    private static String member(String name, JsonNode schema, UUID id) {
        return switch (name) {
            case "period" -> "\"2021-Q2\"";
            case "phone" -> "\"0912345678\"";
            case "identityNumber" -> "\"089203001234\"";
            default -> of(schema, id);
        };
    }
}
