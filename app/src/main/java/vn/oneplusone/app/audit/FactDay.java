package vn.oneplusone.app.audit;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.Decision;

/**
 * The day that a fact tells of, and the year that it is of: by the names that all events use for them.
 *
 * @param day null where it tells of none
 */
record FactDay(@Nullable LocalDate day, @Nullable Integer year) {
    private static final ClassValue<List<Method>> TOLD = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            RecordComponent[] parts = type.isRecord() ? type.getRecordComponents() : new RecordComponent[0];
            return List.of("year", "on", "decision", "from").stream()
                    .flatMap(name -> Arrays.stream(parts).filter(part -> part.getName().equals(name)))
                    .map(RecordComponent::getAccessor).toList();
        }
    };

    static FactDay of(Object fact) {
        LocalDate day = null;
        Integer year = null;
        for (Method part : TOLD.get(fact.getClass())) {
            switch (told(part, fact)) {
                case Integer own -> year = own;
                case LocalDate on -> day = Objects.requireNonNullElse(day, on);
                case Decision decision -> day = Objects.requireNonNullElse(day, decision.on());
                case null, default -> {
                    // of another kind, such as the branch that a member comes from
                }
            }
        }
        return new FactDay(day, year != null || day == null ? year : Integer.valueOf(day.getYear()));
    }

    static @Nullable Object told(Method part, Object fact) {
        try {
            return part.invoke(fact);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(part + " cannot be read", e);
        }
    }
}
