package vn.oneplusone.app.web.bodies;

import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.actions.fields.InPath;
import vn.oneplusone.app.actions.fields.Made;
import vn.oneplusone.campaign.events.CampaignKind;
import vn.oneplusone.campaign.kinds.CampaignKinds;
import vn.oneplusone.membership.events.Decision;

/**
 * A member of a command's JSON object. A command declares its members once, as the components of a record: what is read, and what the
 * description says of it, are both made from that record.
 *
 * @param type of its value; of the elements, where it is a list; of the keys, where it is a table of numbers
 * @param required whether it has to be there; what is there as null is not
 * @param from the least number
 * @param to the most, or the longest text
 * @param source where its value comes from
 */
public record BodyField(String name, Kind kind, Class<?> type, boolean required, long from, long to, Source source) {
    private static final ClassValue<List<BodyField>> OF_RECORD = new ClassValue<>() {
        @Override
        protected List<BodyField> computeValue(Class<?> record) {
            return Arrays.stream(record.getRecordComponents()).map(BodyField::of).toList();
        }
    };

    /** What a value may be. */
    public enum Kind {
        ID, IDS, DATE, ONE_OF, NUMBER, TEXT, OBJECT,
        /** A list of objects. */
        OBJECTS,
        /** Number and day of a decision. */
        DECISION,
        /** An object with a number for each of some constants. */
        NUMBERS
    }

    /** Where a value comes from. */
    public enum Source {
        BODY, PATH,
        /** An id that the server draws. */
        MADE,
        /** A person's id that the server draws. */
        MADE_PERSON
    }

    /** The members of the body that a record declares, in its order. */
    public static List<BodyField> of(Class<?> record) {
        return all(record).stream().filter(member -> member.source == Source.BODY).toList();
    }

    /** The parts of the address that a record declares, in its order. */
    public static List<BodyField> ofPath(Class<?> record) {
        return all(record).stream().filter(member -> member.source == Source.PATH).toList();
    }

    /** All components of a record, in its order. */
    static List<BodyField> all(Class<?> record) {
        return OF_RECORD.get(record);
    }

    private static BodyField of(RecordComponent component) {
        Class<?> type = component.getType();
        boolean required = type.isPrimitive() || !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        Kind kind = kind(component);
        // a constraint stands on the accessor, not on the component itself
        Size size = component.getAccessor().getAnnotation(Size.class);
        Range range = kind == Kind.NUMBERS ? ofValues(component) : component.getAccessor().getAnnotation(Range.class);
        long to = size != null ? size.max() : range != null ? range.max() : Integer.MAX_VALUE;
        Class<?> about = switch (kind) {
            case IDS -> UUID.class;
            case NUMBERS, OBJECTS -> argument(component.getGenericType());
            default -> type;
        };
        return new BodyField(component.getName(), kind, about, required, range == null ? 0 : range.min(), to,
                source(component));
    }

    private static @Nullable Range ofValues(RecordComponent table) {
        return ((AnnotatedParameterizedType) table.getAnnotatedType()).getAnnotatedActualTypeArguments()[1]
                .getAnnotation(Range.class);
    }

    private static Source source(RecordComponent component) {
        Made made = component.getAnnotation(Made.class);
        if (made != null) {
            return made.person() ? Source.MADE_PERSON : Source.MADE;
        }
        return component.isAnnotationPresent(InPath.class) ? Source.PATH : Source.BODY;
    }

    private static Kind kind(RecordComponent component) {
        Class<?> type = component.getType();
        if (type == UUID.class) {
            return Kind.ID;
        }
        if (type == LocalDate.class) {
            return Kind.DATE;
        }
        if (type == String.class) {
            return Kind.TEXT;
        }
        if (type == int.class || type == Integer.class || type == long.class) {
            return Kind.NUMBER;
        }
        if (type == Decision.class) {
            return Kind.DECISION;
        }
        if (type == Map.class) {
            return Kind.NUMBERS;
        }
        if (type == List.class && argument(component.getGenericType()) == UUID.class) {
            return Kind.IDS;
        }
        if (type == List.class && argument(component.getGenericType()).isRecord()) {
            return Kind.OBJECTS;
        }
        if (type.isEnum() || type == CampaignKind.class) {
            return Kind.ONE_OF;
        }
        if (type.isRecord()) {
            return Kind.OBJECT;
        }
        throw new IllegalStateException(component + " is of no kind that a command may have");
    }

    private static Class<?> argument(Type type) {
        return (Class<?>) ((ParameterizedType) type).getActualTypeArguments()[0];
    }

    /** The names of the constants that it may be, or that its table may have. */
    public List<String> constants() {
        return values().stream().map(Object::toString).toList();
    }

    /** The constant of a name, if there is one. */
    Optional<Object> constant(String name) {
        return values().stream().filter(constant -> constant.toString().equals(name)).map(Object.class::cast)
                .findFirst();
    }

    private List<?> values() {
        return type == CampaignKind.class ? CampaignKinds.shipped().all() : List.of(type.getEnumConstants());
    }
}
