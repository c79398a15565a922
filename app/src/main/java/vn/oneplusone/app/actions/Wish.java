package vn.oneplusone.app.actions;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.actions.typed.Ask;
import vn.oneplusone.membership.events.Decision;

/** The fields of a requested action as words, as the fact of the request keeps them, and back. What was typed about a person is none of them. */
public final class Wish {
    private Wish() {}

    /** The fields that are set, by name, but for the subject: who is meant is for the request to say, if the asker may know it at all. */
    static Map<String, String> of(Requestable action) {
        Map<String, String> words = new TreeMap<>();
        String subject = null;
        for (RecordComponent component : action.getClass().getRecordComponents()) {
            Object value = value(action, component);
            if (value instanceof Decision(String number, LocalDate on)) {
                words.put(component.getName() + ".number", number);
                words.put(component.getName() + ".on", on.toString());
            } else if (subject == null && value != null && value.equals(action.subject())) {
                subject = component.getName();
            } else if (value != null && !(value instanceof Ask)) {
                words.put(component.getName(), value instanceof Enum<?> one ? one.name() : value.toString());
            }
        }
        return words;
    }

    /** An action of these words. */
    public static <A extends Record> A read(Class<A> type, Map<String, String> wish) {
        RecordComponent[] components = type.getRecordComponents();
        @Nullable
        Object[] values = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = parse(components[i].getType(), components[i].getName(), wish);
        }
        try {
            Constructor<A> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be made of its components", e);
        }
    }

    private static @Nullable Object parse(Class<?> type, String name, Map<String, String> wish) {
        if (type == Decision.class) {
            String number = wish.get(name + ".number");
            String on = wish.get(name + ".on");
            return number == null || on == null ? null : new Decision(number, LocalDate.parse(on));
        }
        String word = wish.get(name);
        if (word == null) {
            return null;
        }
        if (type == UUID.class) {
            return UUID.fromString(word);
        }
        if (type == LocalDate.class) {
            return LocalDate.parse(word);
        }
        if (type == long.class) {
            return Long.valueOf(word);
        }
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(word)) {
                return constant;
            }
        }
        throw new IllegalStateException(name + " of a request says " + word);
    }

    private static @Nullable Object value(Object action, RecordComponent component) {
        try {
            return component.getAccessor().invoke(action);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }
}
