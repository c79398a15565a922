package vn.oneplusone.app.ledger.mongo;

import com.mongodb.MongoClientSettings;
import java.util.List;
import java.util.Map;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.conversions.Bson;

/** As much of MongoDB's query language as the ledger asks in; whatever else it may ask is an error, not an empty answer. */
final class QueryMatch {
    private QueryMatch() {}

    static BsonDocument rendered(Bson bson) {
        return bson instanceof BsonDocument document
                ? document
                : bson.toBsonDocument(BsonDocument.class, MongoClientSettings.getDefaultCodecRegistry());
    }

    static boolean matches(BsonDocument filter, BsonDocument document) {
        for (Map.Entry<String, BsonValue> condition : filter.entrySet()) {
            boolean holds = switch (condition.getKey()) {
                case "$or" -> all(condition).stream().anyMatch(one -> matches(one.asDocument(), document));
                case "$and" -> all(condition).stream().allMatch(one -> matches(one.asDocument(), document));
                default -> holds(condition.getValue(), at(document, condition.getKey()));
            };
            if (!holds) {
                return false;
            }
        }
        return true;
    }

    private static BsonArray all(Map.Entry<String, BsonValue> condition) {
        return condition.getValue().asArray();
    }

    /** What a path leads to: in an array, every element. */
    private static List<BsonValue> at(BsonDocument document, String path) {
        int dot = path.indexOf('.');
        BsonValue value = document.get(dot < 0 ? path : path.substring(0, dot));
        if (value == null) {
            return List.of();
        }
        List<BsonValue> values = value.isArray() ? value.asArray().getValues() : List.of(value);
        return dot < 0
                ? values
                : values.stream().flatMap(one -> at(one.asDocument(), path.substring(dot + 1)).stream()).toList();
    }

    private static boolean holds(BsonValue condition, List<BsonValue> values) {
        if (!condition.isDocument() || !condition.asDocument().getFirstKey().startsWith("$")) {
            return values.contains(condition);
        }
        return condition.asDocument().entrySet().stream()
                .allMatch(one -> values.stream().anyMatch(value -> holds(one.getKey(), one.getValue(), value)));
    }

    private static boolean holds(String operator, BsonValue operand, BsonValue value) {
        return switch (operator) {
            case "$eq" -> value.equals(operand);
            case "$in" -> operand.asArray().contains(value);
            case "$lt" -> compared(value, operand) < 0;
            case "$lte" -> compared(value, operand) <= 0;
            case "$gt" -> compared(value, operand) > 0;
            case "$gte" -> compared(value, operand) >= 0;
            default -> throw new UnsupportedOperationException(operator);
        };
    }

    private static int compared(BsonValue value, BsonValue operand) {
        return value.isString()
                ? value.asString().getValue().compareTo(operand.asString().getValue())
                : Long.compare(value.asNumber().longValue(), operand.asNumber().longValue());
    }
}
