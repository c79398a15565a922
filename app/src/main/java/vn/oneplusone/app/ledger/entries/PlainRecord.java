package vn.oneplusone.app.ledger.entries;

import java.lang.invoke.MethodHandle;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.oneplusone.campaign.events.CampaignKind;

/**
 * Reads the record of a fact that is written as this program writes it: members in their order, texts without escapes, numbers that are
 * whole and not negative. Of anything else it makes nothing, and {@link RecordReader} says what it is: this one only saves it the work,
 * millions of times in a rebuild.
 */
final class PlainRecord {
    private final byte[][] names;
    private final boolean[] optional;
    private final Value[] values;
    private final MethodHandle constructor;

    /** One value; null if it takes a parser to say what it is. */
    private interface Value {
        @Nullable
        Object read(PlainBytes bytes);
    }

    private PlainRecord(RecordComponent[] components, Value[] values, MethodHandle constructor) {
        this.names = Arrays.stream(components)
                .map(component -> ('"' + component.getName() + "\":").getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        this.optional = new boolean[components.length];
        for (int i = 0; i < components.length; i++) {
            optional[i] = components[i].getAnnotatedType().isAnnotationPresent(Nullable.class);
        }
        this.values = values;
        this.constructor = constructor;
    }

    /** A reader for records of this type, or null if it has members of other kinds than those below. */
    static @Nullable PlainRecord of(Class<?> type, JsonMapper mapper) {
        if (!type.isRecord()) {
            return null;
        }
        RecordComponent[] components = type.getRecordComponents();
        Value[] values = new Value[components.length];
        for (int i = 0; i < components.length; i++) {
            Value value = value(components[i].getGenericType(), mapper);
            if (value == null) {
                return null;
            }
            values[i] = value;
        }
        return new PlainRecord(components, values, RecordReader.constructor(type, components));
    }

    private static @Nullable Value value(Type type, JsonMapper mapper) {
        if (type == UUID.class) {
            return PlainBytes::id;
        } else if (type == LocalDate.class) {
            return PlainBytes::day;
        } else if (type == String.class) {
            return PlainBytes::text;
        } else if (type == CampaignKind.class) {
            return bytes -> {
                String code = bytes.text();
                return code == null || !CampaignKind.isCode(code) ? null : new CampaignKind(code);
            };
        } else if (type == int.class || type == Integer.class) {
            return bytes -> {
                long number = bytes.number();
                return number < 0 || number > Integer.MAX_VALUE ? null : (int) number;
            };
        } else if (type == long.class || type == Long.class) {
            return bytes -> {
                long number = bytes.number();
                return number < 0 ? null : number;
            };
        } else if (type instanceof Class<?> constants && constants.isEnum()) {
            return constant(constants.getEnumConstants(), mapper);
        }
        PlainRecord inner = type instanceof Class<?> record ? of(record, mapper) : null;
        return inner == null ? null : inner::read;
    }

    private static Value constant(Object[] constants, JsonMapper mapper) {
        byte[][] written = Arrays.stream(constants).map(mapper::writeValueAsBytes).toArray(byte[][]::new);
        return bytes -> {
            for (int i = 0; i < written.length; i++) {
                if (bytes.after(written[i])) {
                    return constants[i];
                }
            }
            return null;
        };
    }

    /** The record that begins here, or null; then {@code bytes} may stand anywhere. */
    @Nullable
    Object read(PlainBytes bytes) {
        if (!bytes.after('{')) {
            return null;
        }
        @Nullable
        Object[] read = new Object[values.length];
        boolean first = true;
        for (int i = 0; i < values.length; i++) {
            int before = bytes.at();
            if ((first || bytes.after(',')) && bytes.after(names[i])) {
                read[i] = values[i].read(bytes);
                if (read[i] == null) {
                    return null;
                }
                first = false;
            } else if (optional[i]) {
                bytes.jump(before);
            } else {
                return null;
            }
        }
        if (!bytes.after('}')) {
            return null;
        }
        try {
            return constructor.invokeExact(read);
        } catch (Throwable e) {
            // Refused; the parser comes to the same end and says it.
            return null;
        }
    }
}
