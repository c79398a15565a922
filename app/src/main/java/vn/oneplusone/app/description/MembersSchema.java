package vn.oneplusone.app.description;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.math.BigDecimal;
import java.util.List;
import vn.oneplusone.app.web.bodies.BodyField;

/** The schema of a command's body, from the record that the body is read as. */
final class MembersSchema {
    private MembersSchema() {}

    static Schema<?> of(Class<?> record) {
        Schema<Object> schema = new ObjectSchema();
        schema.setAdditionalProperties(false);
        for (BodyField member : BodyField.of(record)) {
            schema.addProperty(member.name(), of(member));
            if (member.required()) {
                schema.addRequiredItem(member.name());
            }
        }
        return schema;
    }

    private static Schema<?> of(BodyField member) {
        return switch (member.kind()) {
            case ID -> new StringSchema().format("uuid");
            case IDS -> new ArraySchema().items(new StringSchema().format("uuid")).maxItems(200);
            case DATE -> date();
            case TEXT -> new StringSchema().maxLength((int) member.to());
            case NUMBER -> number(member);
            case ONE_OF -> oneOf(member.constants());
            case OBJECT -> of(member.type());
            case OBJECTS -> new ArraySchema().items(of(member.type())).maxItems(20);
            case DECISION -> decision();
            case NUMBERS -> numbers(member);
        };
    }

    private static Schema<?> number(BodyField member) {
        return new IntegerSchema().format("int64").minimum(BigDecimal.valueOf(member.from()))
                .maximum(BigDecimal.valueOf(member.to()));
    }

    private static Schema<?> oneOf(List<String> constants) {
        Schema<String> schema = new StringSchema();
        constants.forEach(schema::addEnumItemObject);
        return schema;
    }

    private static Schema<?> decision() {
        Schema<?> schema = new ObjectSchema().description("Number and day of the decision.");
        schema.addProperty("number", new StringSchema().maxLength(100).example("45-QĐ/HĐ"));
        schema.addProperty("on", date());
        schema.addRequiredItem("on");
        schema.setAdditionalProperties(false);
        return schema;
    }

    private static Schema<?> numbers(BodyField member) {
        Schema<?> schema = new ObjectSchema();
        member.constants().forEach(constant -> schema.addProperty(constant, number(member)));
        schema.setAdditionalProperties(false);
        return schema;
    }

    private static Schema<?> date() {
        return new StringSchema().format("date").description("From 1900-01-01 to 9999-12-31.");
    }
}
