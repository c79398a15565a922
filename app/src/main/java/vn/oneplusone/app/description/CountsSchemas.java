package vn.oneplusone.app.description;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.AnnotationsUtils;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.json.CountsJson;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.Percentage;
import vn.oneplusone.reporting.queries.Share;
import vn.oneplusone.reporting.queries.UnitLabel;

/** The schemas of the numbers of a unit, from the places of all figures and shares: what {@link CountsJson} writes. */
record CountsSchemas(ModelConverterContext context) {
    private static final String COUNTS = "Counts";

    /** Of all numbers. */
    Schema<?> counts() {
        return object(COUNTS, CountsJson.tree());
    }

    /** Of a unit and its numbers side by side. */
    Schema<?> unitCounts() {
        context.resolve(new AnnotatedType(UnitLabel.class).resolveAsRef(true));
        Schema<?> label = Objects.requireNonNull(context.getDefinedModels().get("UnitLabel"));
        Schema<?> unit = new JsonSchema().typesItem("object");
        label.getProperties().forEach((name, schema) -> {
            unit.addProperty(name, schema);
            if (label.getRequired().contains(name)) {
                unit.addRequiredItem(name);
            }
        });
        add(unit, "own", context.resolve(new AnnotatedType(boolean.class)));
        members(unit, CountsJson.tree());
        return define("UnitCounts", unit);
    }

    /** Of the numbers at one place. */
    Schema<?> part(String place) {
        String name = "";
        for (String step : CountsJson.names(place)) {
            name = step.equals(CountsJson.ORGANIZATION) || step.equals(CountsJson.DETAIL) ? name : step;
        }
        return schema(CountsJson.at(place), name);
    }

    private Schema<?> schema(@Nullable Object node, String name) {
        return switch (node) {
            case Figure figure -> number(figure);
            case Share share -> AnswerSchemas
                    .orNull(context.resolve(new AnnotatedType(Percentage.class).resolveAsRef(true)));
            case Map<?, ?> below when below.containsKey(CountsJson.ORGANIZATION) ->
                each(below.get(CountsJson.ORGANIZATION), name);
            case Map<?, ?> below when below.containsKey(CountsJson.DETAIL) ->
                each(below.get(CountsJson.DETAIL), name);
            case Map<?, ?> below -> object(COUNTS + kind(name), below);
            case null, default -> throw new IllegalArgumentException("no place of a number: " + node);
        };
    }

    private Schema<?> number(Figure figure) {
        Schema<?> number = AnnotationsUtils.clone(context.resolve(new AnnotatedType(long.class)), true);
        number.setDescription("Over periods: " + figure.ofPeriod().stated() + ".");
        return number;
    }

    private Schema<?> each(@Nullable Object node, String name) {
        Schema<?> value = schema(node, name);
        Schema<?> map = new JsonSchema().typesItem("object");
        map.setAdditionalProperties(node instanceof Figure figure && figure.isOptional()
                ? AnswerSchemas.orNull(value)
                : value);
        return map;
    }

    private Schema<?> object(String name, Map<?, ?> below) {
        Schema<?> object = new JsonSchema().typesItem("object");
        members(object, below);
        return define(name, object);
    }

    private void members(Schema<?> object, Map<?, ?> below) {
        below.forEach((name, node) -> {
            Schema<?> member = schema(node, (String) name);
            Figure first = CountsJson.first(node);
            boolean each = node instanceof Map<?, ?> of && of.containsKey(CountsJson.ORGANIZATION);
            boolean missing = node instanceof Map && !each && first != null && first.isOptional();
            add(object, (String) name, missing ? AnswerSchemas.orNull(member) : member);
        });
    }

    private static void add(Schema<?> object, String name, Schema<?> member) {
        object.addProperty(name, member);
        object.addRequiredItem(name);
    }

    private Schema<?> define(String name, Schema<?> schema) {
        context.defineModel(name, schema);
        return new JsonSchema().$ref("#/components/schemas/" + name);
    }

    private static String kind(String name) {
        return switch (name) {
            case "year", "programme" -> "CoverageShare";
            case String by when by.startsWith("by") -> "Of" + by.substring(2);
            default -> name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        };
    }
}
