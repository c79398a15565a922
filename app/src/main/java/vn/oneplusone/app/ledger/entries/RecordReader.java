package vn.oneplusone.app.ledger.entries;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.io.SerializedString;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleDeserializers;

/**
 * Reads the records of facts. Strict: no member is unknown or there twice, and none is absent that may not be null. Members are
 * expected in the order in which they are written, which is what makes a rebuild fast; any other order is understood too.
 */
final class RecordReader extends StdDeserializer<Object> {
    private final String[] names;
    private final SerializedString[] expected;
    private final boolean[] optional;
    private final JavaType[] types;
    private final ValueDeserializer<?>[] readers;
    private final MethodHandle constructor;

    /** A reader for every record. */
    static final class ForAllRecords extends SimpleDeserializers {
        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable ValueDeserializer<?> findBeanDeserializer(JavaType type, DeserializationConfig config,
                BeanDescription.Supplier description) {
            ValueDeserializer<?> own = super.findBeanDeserializer(type, config, description);
            return own == null && type.getRawClass().isRecord() ? new RecordReader(type, config) : own;
        }
    }

    private RecordReader(JavaType type, DeserializationConfig config) {
        super(type);
        RecordComponent[] components = type.getRawClass().getRecordComponents();
        if (components.length > Long.SIZE) {
            throw new IllegalArgumentException(type + " has too many members");
        }
        names = Arrays.stream(components).map(RecordComponent::getName).toArray(String[]::new);
        expected = Arrays.stream(names).map(SerializedString::new).toArray(SerializedString[]::new);
        optional = new boolean[components.length];
        types = new JavaType[components.length];
        readers = new ValueDeserializer<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            optional[i] = components[i].getAnnotatedType().isAnnotationPresent(Nullable.class);
            types[i] = config.getTypeFactory().constructType(components[i].getGenericType());
        }
        constructor = constructor(type.getRawClass(), components);
    }

    /** The canonical constructor, given its arguments in an array. */
    static MethodHandle constructor(Class<?> type, RecordComponent[] components) {
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return MethodHandles.publicLookup().unreflectConstructor(canonical)
                    .asSpreader(Object[].class, components.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(type + " is no public record", e);
        }
    }

    @Override
    public void resolve(DeserializationContext context) {
        for (int i = 0; i < types.length; i++) {
            readers[i] = context.findRootValueDeserializer(types[i]);
        }
    }

    @Override
    public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            return context.handleUnexpectedToken(getValueType(context), parser);
        }
        @Nullable
        Object[] values = new Object[names.length];
        long seen = 0;
        int next = 0;
        while (true) {
            int at = next;
            if (next == names.length || !parser.nextName(expected[next])) {
                if (next == names.length) {
                    parser.nextToken();
                }
                if (parser.currentToken() == JsonToken.END_OBJECT) {
                    break;
                }
                at = Arrays.asList(names).indexOf(parser.currentName());
            }
            if (at < 0 || (seen & 1L << at) != 0) {
                return context.reportInputMismatch(this, "a member is unknown or there twice");
            }
            JsonToken token = parser.nextToken();
            values[at] = token == JsonToken.VALUE_NULL ? null : readers[at].deserialize(parser, context);
            seen |= 1L << at;
            next = at + 1;
        }
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null && !optional[i]) {
                return context.reportInputMismatch(this, "the member %s is absent", names[i]);
            }
        }
        try {
            return constructor.invokeExact(values);
        } catch (Throwable e) {
            return context.handleInstantiationProblem(_valueClass, null, e);
        }
    }
}
