package vn.oneplusone.app.description;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.AnnotationsUtils;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.json.CountsJson;
import vn.oneplusone.campaign.events.CampaignKind;
import vn.oneplusone.campaign.kinds.CampaignKinds;
import vn.oneplusone.reporting.queries.Counts;
import vn.oneplusone.reporting.queries.CountsPart;
import vn.oneplusone.reporting.queries.UnitCounts;

/**
 * The schemas of answers, from the records that are written: every member is there, and only one that is {@link Nullable} may be null.
 * Records that are named within another are called by both names, because several answers have rows.
 */
final class AnswerSchemas implements ModelConverter {
    private final Map<String, Class<?>> named = new ConcurrentHashMap<>();

    @Override
    @SuppressWarnings("rawtypes") // of the interface
    public @Nullable Schema resolve(AnnotatedType type, ModelConverterContext context,
            Iterator<ModelConverter> chain) {
        Class<?> record = Json.mapper().constructType(type.getType()).getRawClass();
        CountsSchemas counts = new CountsSchemas(context);
        if (record == Counts.class) {
            return counts.counts();
        }
        if (record == UnitCounts.class) {
            return counts.unitCounts();
        }
        if (record == CountsPart.class) {
            // which part it is, the record says that has it
            return new JsonSchema().typesItem("object");
        }
        if (record == CampaignKind.class) {
            return new StringSchema().description("A kind of campaign, such as "
                    + String.join(", ", CampaignKinds.shipped().all().stream().map(CampaignKind::code).toList()) + ".");
        }
        boolean ours = record.isRecord() && record.getName().startsWith("vn.oneplusone.");
        if (ours) {
            type.setName(name(record));
        }
        Schema<?> schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        if (ours && schema != null) {
            Schema<?> described = schema.get$ref() == null
                    ? schema
                    : context.getDefinedModels().get(name(record));
            if (described != null && described.getProperties() != null) {
                members(record, described, counts);
            }
        }
        return schema;
    }

    private String name(Class<?> record) {
        Class<?> within = record.getEnclosingClass();
        String name = within == null || within.getSimpleName().endsWith("Api")
                ? record.getSimpleName()
                : within.getSimpleName() + record.getSimpleName();
        Class<?> other = named.putIfAbsent(name, record);
        if (other != null && other != record) {
            throw new IllegalStateException(other + " and " + record + " would both be described as " + name);
        }
        return name;
    }

    private static void members(Class<?> record, Schema<?> schema, CountsSchemas counts) {
        JsonInclude include = record.getAnnotation(JsonInclude.class);
        boolean nullIsLeftOut = include != null && include.value() == JsonInclude.Include.NON_NULL;
        for (RecordComponent component : record.getRecordComponents()) {
            Schema<?> member = schema.getProperties().get(component.getName());
            if (member == null) {
                throw new IllegalStateException(component + " is written, and not described");
            }
            boolean nullable = isNullable(component.getAnnotatedType());
            if (!nullable || (!nullIsLeftOut && !CountsJson.isLeftOut(component))) {
                require(schema, component.getName());
                schema.addProperty(component.getName(), told(component.getAnnotatedType(), member, counts));
            }
        }
    }

    private static void require(Schema<?> schema, String member) {
        if (schema.getRequired() == null || !schema.getRequired().contains(member)) {
            schema.addRequiredItem(member);
        }
    }

    /** The schema of a value, and of those within it. */
    private static Schema<?> told(java.lang.reflect.AnnotatedType type, Schema<?> schema, CountsSchemas counts) {
        CountsPart.At part = type.getAnnotation(CountsPart.At.class);
        if (part != null) {
            return counts.part(part.value());
        }
        Schema<?> told = schema;
        if (type instanceof AnnotatedParameterizedType of) {
            java.lang.reflect.AnnotatedType last = of.getAnnotatedActualTypeArguments()[of
                    .getAnnotatedActualTypeArguments().length - 1];
            told = AnnotationsUtils.clone(schema, true);
            if (told.getItems() != null) {
                told.setItems(told(last, told.getItems(), counts));
            } else if (told.getAdditionalProperties() instanceof Schema<?> values) {
                told.setAdditionalProperties(told(last, values, counts));
            }
        }
        return isNullable(type) ? orNull(told) : told;
    }

    static Schema<?> orNull(Schema<?> schema) {
        boolean choice = Optional.ofNullable(schema.getAnyOf()).isPresent();
        if (choice || (schema.getTypes() != null && schema.getTypes().contains("null"))) {
            return schema;
        }
        if (schema.get$ref() != null || schema.getEnum() != null || schema.getTypes() == null) {
            Schema<?> either = new JsonSchema();
            either.addAnyOfItem(schema);
            either.addAnyOfItem(new JsonSchema().types(Set.of("null")));
            return either;
        }
        // the resolver may hand out the same schema for another member
        Schema<?> copy = AnnotationsUtils.clone(schema, true);
        copy.addType("null");
        return copy;
    }

    private static boolean isNullable(java.lang.reflect.AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }
}
