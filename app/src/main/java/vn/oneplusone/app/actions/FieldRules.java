package vn.oneplusone.app.actions;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import vn.oneplusone.app.actions.fields.Personal;
import vn.oneplusone.app.refusals.Refused;

/** Checks the fields of an action by the constraints that stand on its components, the same for every door. */
final class FieldRules {
    private static final Validator VALIDATOR = Validation.byDefaultProvider().configure()
            .messageInterpolator(new ParameterMessageInterpolator()).buildValidatorFactory().getValidator();

    private FieldRules() {}

    /** @throws Refused with each field that is too long ({@code TooLong}) or out of range ({@code NotInRange}), or no name, phone or identity number */
    static void require(Action action) {
        List<Refused.Field> wrong = new ArrayList<>();
        VALIDATOR.validate(action).forEach(violation -> wrong.add(field(violation)));
        if (!wrong.isEmpty()) {
            wrong.sort(Comparator.comparing(Refused.Field::field));
            throw Refused.members(wrong);
        }
    }

    private static Refused.Field field(ConstraintViolation<?> violation) {
        Map<String, Object> rule = violation.getConstraintDescriptor().getAttributes();
        String name = name(violation.getPropertyPath());
        if (violation.getConstraintDescriptor().getAnnotation() instanceof Personal personal) {
            return Refused.Field.of(name, personal.value().refusal());
        }
        return violation.getConstraintDescriptor().getAnnotation() instanceof Size
                ? Refused.Field.of(name, "TooLong", String.valueOf(rule.get("max")))
                : Refused.Field.of(name, "NotInRange", String.valueOf(rule.get("min")),
                        String.valueOf(rule.get("max")));
    }

    /** Such as {@code ask.fullName}, or {@code numbers.MEMBERS_REACHED} in a table of numbers. */
    private static String name(Path path) {
        StringBuilder name = new StringBuilder();
        for (Path.Node node : path) {
            Object key = node.getKey();
            String part = key == null ? node.getName() : key.toString();
            name.append(name.isEmpty() ? "" : ".").append(part);
        }
        return name.toString();
    }
}
