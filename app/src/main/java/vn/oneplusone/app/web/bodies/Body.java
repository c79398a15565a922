package vn.oneplusone.app.web.bodies;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.oneplusone.app.refusals.Refused;
import vn.oneplusone.app.vault.keys.NearbyIds;
import vn.oneplusone.membership.events.Decision;

/**
 * The JSON object of a command, read as the record that declares its members. Like the parameters of a question: all that is wrong is
 * gathered and told at once, and a member that is not known is wrong too.
 */
final class Body {
    /** No command needs more than a few hundred bytes and a reason. */
    static final int MOST_BYTES = 16 * 1024;
    private static final int LONGEST_NUMBER = 100;
    private static final int MOST_IDS = 200;
    private static final int MOST_OBJECTS = 20;
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private final JsonNode object;
    private final String prefix;
    private final List<Refused.Field> wrong;

    private final Map<String, String> path;

    private Body(JsonNode object, String prefix, List<Refused.Field> wrong, Map<String, String> path) {
        this.object = object;
        this.prefix = prefix;
        this.wrong = wrong;
        this.path = path;
    }

    private Body inner(JsonNode node, String name) {
        return new Body(node, prefix + name + ".", wrong, Map.of());
    }

    /** @throws Refused if it is too large or no JSON object */
    static Body of(HttpServletRequest request) {
        byte[] bytes;
        try {
            bytes = request.getInputStream().readNBytes(MOST_BYTES + 1);
        } catch (IOException e) {
            throw Refused.because(HttpStatus.BAD_REQUEST, "NotJson");
        }
        if (bytes.length > MOST_BYTES) {
            throw Refused.because(HttpStatus.CONTENT_TOO_LARGE, "TooLarge", MOST_BYTES);
        }
        JsonNode object;
        try {
            object = STRICT.readTree(bytes);
        } catch (JacksonException e) {
            throw Refused.because(HttpStatus.BAD_REQUEST, "NotJson");
        }
        if (object == null || !object.isObject()) {
            throw Refused.because(HttpStatus.BAD_REQUEST, "NotJson");
        }
        return new Body(object, "", new ArrayList<>(), PathParts.of(request));
    }

    /** The same for everything that means the same but for the order of its members. */
    String content() {
        return object.toString();
    }

    /** @throws Refused if anything is wrong with any of it, or with what was complained of before */
    <M> M read(Class<M> type) {
        Object[] values = values(type);
        if (!wrong.isEmpty()) {
            throw Refused.members(wrong);
        }
        return made(type, values);
    }

    void complain(String name, String complaint, String... arguments) {
        wrong.add(Refused.Field.of(prefix + name, complaint, arguments));
    }

    private @Nullable Object[] values(Class<?> type) {
        List<BodyField> members = BodyField.all(type);
        @Nullable
        Object[] values = new @Nullable Object[members.size()];
        for (int i = 0; i < values.length; i++) {
            BodyField member = members.get(i);
            values[i] = switch (member.source()) {
                case BODY -> value(member);
                case PATH -> PathParts.value(member, path);
                case MADE -> UUID.randomUUID();
                case MADE_PERSON -> NearbyIds.next();
            };
        }
        complainOfUnknown(BodyField.of(type).stream().map(BodyField::name).toList());
        return values;
    }

    /** Null where it is missing or wrong; what is wrong is complained of. */
    private @Nullable Object value(BodyField member) {
        String name = member.name();
        JsonNode node = object.get(name);
        if (node == null || node.isNull()) {
            if (member.required()) {
                complain(name, "Missing");
            }
            return null;
        }
        return switch (member.kind()) {
            case ID -> parse(name, node, "NotAnId", BodyText::id);
            case IDS -> ids(name, node);
            case DATE -> parse(name, node, "NotADate", BodyText::date);
            case ONE_OF -> parse(name, node, "NotOneOf", text -> constant(member, text),
                    String.join(", ", member.constants()));
            case NUMBER -> number(member, node);
            case TEXT -> text(member, node);
            case DECISION -> decision(name, node);
            case NUMBERS -> numbers(member, node);
            case OBJECT -> object(member, node);
            case OBJECTS -> objects(member, node);
        };
    }

    private static Object constant(BodyField member, String text) {
        return member.constant(text).orElseThrow(() -> new IllegalArgumentException("not one of them"));
    }

    private @Nullable Object number(BodyField member, JsonNode node) {
        Long number = number(member.name(), node, member.from(), member.to());
        return number == null || member.type() == long.class ? number : (Object) number.intValue();
    }

    private @Nullable Long number(String name, JsonNode node, long from, long to) {
        if (node.isIntegralNumber() && node.canConvertToLong() && node.longValue() >= from && node.longValue() <= to) {
            return node.longValue();
        }
        complain(name, "NotInRange", Long.toString(from), Long.toString(to));
        return null;
    }

    /** What is blank says nothing: that is for the module to refuse where there has to be something. */
    private @Nullable String text(BodyField member, JsonNode node) {
        String text = parse(member.name(), node, "NotAText", BodyText::wellFormed);
        if (text == null || text.isBlank()) {
            return text == null || !member.required() ? null : "";
        }
        if (text.length() > member.to()) {
            complain(member.name(), "TooLong", Long.toString(member.to()));
        }
        return text.strip();
    }

    private @Nullable List<?> objects(BodyField member, JsonNode node) {
        List<Object> objects = new ArrayList<>();
        if (node.isArray() && node.size() <= MOST_OBJECTS) {
            for (JsonNode element : node) {
                Object object = object(member, element);
                if (object == null) {
                    return null;
                }
                objects.add(object);
            }
            return List.copyOf(objects);
        }
        complain(member.name(), "NotAList", Integer.toString(MOST_OBJECTS));
        return null;
    }

    private @Nullable List<UUID> ids(String name, JsonNode node) {
        List<UUID> ids = new ArrayList<>();
        if (node.isArray() && node.size() <= MOST_IDS) {
            for (JsonNode element : node) {
                UUID id = parse(name, element, "NotIds", BodyText::id);
                if (id == null) {
                    return null;
                }
                ids.add(id);
            }
            return List.copyOf(ids);
        }
        complain(name, "NotIds");
        return null;
    }

    /** {@code {"number": …, "on": …}}; one without a number is for the module to refuse. */
    private @Nullable Decision decision(String name, JsonNode node) {
        if (!node.isObject()) {
            complain(name, "NotADecision");
            return null;
        }
        Body inner = inner(node, name);
        Object number = inner.value(new BodyField("number", BodyField.Kind.TEXT, String.class, false, 0, LONGEST_NUMBER,
                BodyField.Source.BODY));
        Object on = inner
                .value(new BodyField("on", BodyField.Kind.DATE, LocalDate.class, true, 0, 0, BodyField.Source.BODY));
        inner.complainOfUnknown(List.of("number", "on"));
        return on == null ? null : new Decision(number == null ? "" : (String) number, (LocalDate) on);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the declared key is an enumeration
    private @Nullable Map<?, Integer> numbers(BodyField member, JsonNode node) {
        if (!node.isObject()) {
            complain(member.name(), "NotAnObject");
            return null;
        }
        Body inner = inner(node, member.name());
        Map numbers = new EnumMap(member.type());
        for (String constant : member.constants()) {
            JsonNode number = node.get(constant);
            if (number != null && !number.isNull()) {
                Long value = inner.number(constant, number, member.from(), member.to());
                numbers.put(constant(member, constant), value == null ? 0 : value.intValue());
            }
        }
        inner.complainOfUnknown(member.constants());
        return numbers;
    }

    private @Nullable Object object(BodyField member, JsonNode node) {
        if (!node.isObject()) {
            complain(member.name(), "NotAnObject");
            return null;
        }
        int before = wrong.size();
        @Nullable
        Object[] values = inner(node, member.name()).values(member.type());
        return wrong.size() > before ? null : made(member.type(), values);
    }

    private void complainOfUnknown(List<String> known) {
        for (String name : object.propertyNames()) {
            if (!known.contains(name)) {
                complain(name.length() > 50 ? name.substring(0, 50) : name, "NoSuchMember",
                        String.join(", ", known));
            }
        }
    }

    private <T> @Nullable T parse(String name, JsonNode node, String complaint, Function<String, T> parser,
            String... arguments) {
        try {
            if (node.isString()) {
                return parser.apply(node.stringValue());
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            // told below, as a value of another kind is
        }
        complain(name, complaint, arguments);
        return null;
    }

    private static <M> M made(Class<M> type, @Nullable Object[] values) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<M> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Refused refused) {
                throw refused;
            }
            throw new IllegalStateException(type + " cannot be made of its components", e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be made of its components", e);
        }
    }
}
