package vn.oneplusone.app.ledger.axon;

import java.util.HashMap;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import vn.oneplusone.app.ledger.entries.EventJson;

/**
 * Axon's serializer over the JSON of the ledger. Types are the logical names; nothing is ever looked up by a class name that stands in
 * the data.
 */
final class LedgerSerializer implements Serializer {
    private static final String METADATA = MetaData.class.getName();

    private final EventJson json;
    private final Converter converter = new ChainingConverter();

    LedgerSerializer(EventJson json) {
        this.json = json;
    }

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> representation) {
        try {
            byte[] bytes = json.mapper().writeValueAsBytes(object);
            SerializedType type = typeForClass(object == null ? null : object.getClass());
            return converter.convert(new SimpleSerializedObject<>(bytes, byte[].class, type), representation);
        } catch (JacksonException e) {
            throw new SerializationException("cannot be written as JSON", e);
        }
    }

    String text(Object object) {
        return json.mapper().writeValueAsString(object);
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> representation) {
        return converter.canConvert(byte[].class, representation);
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <S, T> @Nullable T deserialize(SerializedObject<S> serialized) {
        SerializedType type = serialized.getType();
        if (type.getName() == null || type.equals(SerializedType.emptyType())) {
            return null;
        }
        byte[] bytes = converter.convert(serialized, byte[].class).getData();
        try {
            if (METADATA.equals(type.getName())) {
                Map<String, Object> values = new HashMap<>();
                json.mapper().readTree(bytes).properties().forEach(
                        e -> values.put(e.getKey(), json.mapper().treeToValue(e.getValue(), Object.class)));
                return (T) MetaData.from(values);
            }
            if (json.types().type(type.getName()).isEmpty()
                    && !json.types().upcasters().isOld(type.getName(), type.getRevision())) {
                return (T) new UnknownSerializedType(this, serialized);
            }
            return (T) json.read(type.getName(), type.getRevision(), bytes);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new SerializationException("cannot be read as " + type.getName(), e);
        }
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Class classForType(SerializedType type) {
        if (SerializedType.emptyType().equals(type)) {
            return Void.class;
        }
        if (METADATA.equals(type.getName())) {
            return MetaData.class;
        }
        return json.types().type(type.getName()).<Class>map(c -> c).orElse(UnknownSerializedType.class);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(@Nullable Class type) {
        if (type == null || type == Void.class || type == void.class) {
            return SerializedType.emptyType();
        }
        if (type == MetaData.class) {
            return new SimpleSerializedType(METADATA, null);
        }
        String name = json.types().name(type);
        return new SimpleSerializedType(name, json.types().revision(name));
    }

    @Override
    public Converter getConverter() {
        return converter;
    }
}
