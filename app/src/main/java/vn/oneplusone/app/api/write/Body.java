package vn.oneplusone.app.api.write;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.oneplusone.app.api.Refused;
import vn.oneplusone.membership.events.Decision;

/**
 * The JSON object of a command. Like the parameters of a question: all that is wrong is gathered and told at once, and a member that is
 * not known is wrong too. What is wrong reads as some value until {@link #check}, which nobody may leave out.
 */
final class Body {
    /** No command needs more than a few hundred bytes and a reason. */
    static final int MOST_BYTES = 16 * 1024;
    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_NUMBER = 100;
    private static final UUID NOBODY = new UUID(0, 0);
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private final JsonNode object;
    private final String prefix;
    private final List<Refused.Field> wrong;
    private final Set<String> known = new LinkedHashSet<>();

    private Body(JsonNode object, String prefix, List<Refused.Field> wrong) {
        this.object = object;
        this.prefix = prefix;
        this.wrong = wrong;
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
        if (!object.isObject()) {
            throw Refused.because(HttpStatus.BAD_REQUEST, "NotJson");
        }
        return new Body(object, "", new ArrayList<>());
    }

    /** The same for everything that means the same but for the order of its members. */
    String content() {
        return object.toString();
    }

    UUID id(String name) {
        return required(name, optionalId(name), NOBODY);
    }

    @Nullable
    UUID optionalId(String name) {
        return parse(name, "NotAnId", text -> {
            if (text.length() != 36) {
                throw new IllegalArgumentException(text);
            }
            return UUID.fromString(text);
        });
    }

    LocalDate date(String name) {
        return required(name, optionalDate(name), LocalDate.EPOCH);
    }

    @Nullable
    LocalDate optionalDate(String name) {
        return parse(name, "NotADate", text -> {
            LocalDate date = LocalDate.parse(text);
            if (date.getYear() < 1900 || date.getYear() > 9999) {
                throw new IllegalArgumentException(text);
            }
            return date;
        });
    }

    <E extends Enum<E>> E oneOf(String name, Class<E> type) {
        E[] constants = type.getEnumConstants();
        E chosen = parse(name, "NotOneOf", text -> Enum.valueOf(type, text),
                String.join(", ", Arrays.stream(constants).map(Enum::name).toList()));
        return required(name, chosen, constants[0]);
    }

    int number(String name, int from, int to) {
        return required(name, optionalNumber(name, from, to), from);
    }

    @Nullable
    Integer optionalNumber(String name, int from, int to) {
        JsonNode node = member(name);
        if (node == null) {
            return null;
        }
        if (node.isIntegralNumber() && node.canConvertToInt() && node.intValue() >= from && node.intValue() <= to) {
            return node.intValue();
        }
        complain(name, "NotInRange", Integer.toString(from), Integer.toString(to));
        return null;
    }

    /** What somebody typed; null where it is missing or blank. */
    @Nullable
    String text(String name) {
        return text(name, LONGEST_TEXT);
    }

    /** The number of a decision; null where it is missing or blank. */
    @Nullable
    String decisionNumber(String name) {
        return text(name, LONGEST_NUMBER);
    }

    private @Nullable String text(String name, int longest) {
        String text = parse(name, "NotAText", Function.identity());
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > longest) {
            complain(name, "TooLong", Integer.toString(longest));
        }
        return text.strip();
    }

    /** {@code {"number": …, "on": …}}. */
    Decision decision(String name) {
        JsonNode node = member(name);
        if (node == null || !node.isObject()) {
            complain(name, node == null ? "Missing" : "NotADecision");
            return new Decision("", LocalDate.EPOCH);
        }
        Body inner = new Body(node, prefix + name + ".", wrong);
        String number = inner.decisionNumber("number");
        LocalDate on = inner.date("on");
        inner.complainOfUnknown();
        // a decision without a number is for the module to refuse
        return new Decision(number == null ? "" : number, on);
    }

    void complain(String name, String complaint, String... arguments) {
        wrong.add(Refused.Field.of(prefix + name, complaint, arguments));
    }

    /** @throws Refused if anything is wrong with any of it */
    void check() {
        complainOfUnknown();
        if (!wrong.isEmpty()) {
            throw Refused.members(wrong);
        }
    }

    private void complainOfUnknown() {
        for (String name : object.propertyNames()) {
            if (!known.contains(name)) {
                complain(name.length() > 50 ? name.substring(0, 50) : name, "NoSuchMember",
                        String.join(", ", known));
            }
        }
    }

    /** Null where it is missing; what is there as null is missing too. */
    private @Nullable JsonNode member(String name) {
        known.add(name);
        JsonNode node = object.get(name);
        return node == null || node.isNull() ? null : node;
    }

    private <T> T required(String name, @Nullable T value, T otherwise) {
        if (value == null && member(name) == null) {
            complain(name, "Missing");
        }
        return value == null ? otherwise : value;
    }

    private <T> @Nullable T parse(String name, String complaint, Function<String, T> parser, String... arguments) {
        JsonNode node = member(name);
        if (node == null) {
            return null;
        }
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
}
