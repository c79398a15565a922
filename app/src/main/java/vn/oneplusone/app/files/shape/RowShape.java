package vn.oneplusone.app.files.shape;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.campaign.events.CampaignKind;

/** What a list of one kind looks like: read from the record of its rows. */
public final class RowShape {
    private static final ClassValue<RowShape> OF = new ClassValue<>() {
        @Override
        protected RowShape computeValue(Class<?> type) {
            return new RowShape(type.asSubclass(Record.class));
        }
    };

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    /** The components of a row that are no cells: where it stands. */
    private static final int PLACE = 2;

    private final String word;
    private final Constructor<?> constructor;
    private final List<Part> parts = new ArrayList<>();
    private final List<Column> filled = new ArrayList<>();
    private final List<Column> present = new ArrayList<>();
    private final List<Column> optional = new ArrayList<>();
    private final Map<String, Column> about = new HashMap<>();
    private final Set<Column> days = new HashSet<>();
    private @Nullable RecordComponent subject;
    private @Nullable RecordComponent text;

    /**
     * A component, and its cells: one, or for a map by an enum one for each of its constants, in the column of the same name.
     *
     * @param needed whether there is something in the cell of each row
     */
    private record Part(RecordComponent component, Map<Column, @Nullable Object> cells, boolean needed) {}

    /** Reads a cell. */
    @FunctionalInterface
    public interface Reader {
        /** The content of a cell as a value of this type; where it is needed and nothing was understood, something harmless. */
        @Nullable
        Object read(Column column, Class<?> type, boolean needed);
    }

    private RowShape(Class<? extends Record> type) {
        word = type.getAnnotation(RowKind.class).value();
        RecordComponent[] components = type.getRecordComponents();
        for (RecordComponent component : Arrays.asList(components).subList(PLACE, components.length)) {
            component.getAccessor().setAccessible(true);
            if (component.getType() == Map.class) {
                add(component, (ParameterizedType) component.getGenericType());
            } else {
                add(component, component.getAnnotation(InColumn.class));
            }
        }
        try {
            constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private void add(RecordComponent component, InColumn in) {
        boolean needed = !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        Map<Column, @Nullable Object> cell = new HashMap<>();
        cell.put(in.value(), null);
        parts.add(new Part(component, cell, needed));
        (needed ? filled : in.present() ? present : optional).add(in.value());
        if (component.getType() == LocalDate.class) {
            days.add(in.value());
        }
        if (in.value() == Column.PERSON_CODE || in.value() == Column.YOUTH_CODE) {
            subject = component;
        }
        if (in.value().form() == Column.Form.FREE) {
            text = component;
        }
        if (in.about().length == 0) {
            about.put(withoutCode(component.getName()), in.value());
        }
        for (String name : in.about()) {
            about.put(name, in.value());
        }
    }

    private static String withoutCode(String name) {
        return name.endsWith("Code") ? name.substring(0, name.length() - "Code".length()) : name;
    }

    private void add(RecordComponent component, ParameterizedType type) {
        Map<Column, @Nullable Object> cells = new HashMap<>();
        for (Object constant : ((Class<?>) type.getActualTypeArguments()[0]).getEnumConstants()) {
            Column column = Column.valueOf(((Enum<?>) constant).name());
            cells.put(column, constant);
            optional.add(column);
        }
        parts.add(new Part(component, cells, false));
    }

    /** The shape of the rows of this class. */
    public static RowShape of(Class<?> row) {
        return OF.get(row);
    }

    String word() {
        return word;
    }

    /** Columns that must be there, with something in each row. */
    public List<Column> filled() {
        return filled;
    }

    /** Columns that must be there. */
    public Stream<Column> needed() {
        return Stream.concat(filled.stream(), present.stream());
    }

    /** Columns that may be there. */
    public List<Column> optional() {
        return optional;
    }

    /** All columns, in the usual order. */
    public Stream<Column> columns() {
        return Stream.concat(needed(), optional.stream());
    }

    /** What stands in a column. */
    public Class<?> type(Column column) {
        return parts.stream().filter(part -> part.cells().containsKey(column)).findFirst()
                .<Class<?>>map(part -> part.component().getType() == Map.class
                        ? Integer.class
                        : part.component().getType())
                .orElse(String.class);
    }

    /** Whether a day stands in a column. */
    public boolean isDay(Column column) {
        return days.contains(column);
    }

    /** The column of what a refusal is about; the row's date where it has none. */
    public @Nullable Column about(String field) {
        Column column = about.get(field);
        return column == null ? about.get("on") : column;
    }

    /** A row of these cells. */
    public ListRow row(String file, int line, Reader cells) {
        List<@Nullable Object> values = new ArrayList<>(List.of(file, line));
        for (Part part : parts) {
            if (part.component().getType() == Map.class) {
                Map<@Nullable Object, Object> numbers = new HashMap<>();
                part.cells().forEach((column, constant) -> {
                    Object number = cells.read(column, Integer.class, false);
                    if (number != null) {
                        numbers.put(constant, number);
                    }
                });
                values.add(numbers);
            } else {
                values.add(cells.read(part.cells().keySet().iterator().next(), part.component().getType(),
                        part.needed()));
            }
        }
        try {
            return (ListRow) constructor.newInstance(values.toArray());
        } catch (InstantiationException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    @Nullable
    String subject(ListRow row) {
        return subject == null ? null : (String) value(subject, row);
    }

    @Nullable
    String text(ListRow row) {
        return text == null ? null : (String) value(text, row);
    }

    /** What a row says, in the order of its components. */
    List<@Nullable Object> values(ListRow row) {
        List<@Nullable Object> values = new ArrayList<>();
        parts.forEach(part -> values.add(value(part.component(), row)));
        return values;
    }

    /** The row's cells as lists usually write them, in the usual order of the columns. */
    public List<String> cells(ListRow row) {
        Map<Column, @Nullable Object> values = new HashMap<>();
        for (Part part : parts) {
            Object value = value(part.component(), row);
            part.cells().forEach((column, constant) -> values.put(column,
                    value instanceof Map<?, ?> numbers ? numbers.get(constant) : value));
        }
        return columns().map(column -> written(values.get(column))).toList();
    }

    /** The codes of units that a row has, as they are written. */
    public List<String> unitCodes(ListRow row) {
        List<String> codes = new ArrayList<>();
        for (Part part : parts) {
            if (part.cells().keySet().stream().anyMatch(column -> column.form() == Column.Form.CODE)) {
                switch (value(part.component(), row)) {
                    case String code -> codes.add(code);
                    case List<?> several -> several.forEach(code -> codes.add(code.toString()));
                    case null, default -> {
                        // none
                    }
                }
            }
        }
        return codes;
    }

    /** The codes of people that a row names, as they are written, by their columns. */
    public Map<Column, String> personCodes(ListRow row) {
        Map<Column, String> codes = new LinkedHashMap<>();
        for (Part part : parts) {
            part.cells().keySet().stream().filter(column -> column.form() == Column.Form.PERSON).forEach(column -> {
                if (value(part.component(), row) instanceof String code) {
                    codes.put(column, code);
                }
            });
        }
        return codes;
    }

    private static @Nullable Object value(RecordComponent component, ListRow row) {
        try {
            return component.getAccessor().invoke(row);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String written(@Nullable Object value) {
        return switch (value) {
            case LocalDate date -> DATE.format(date);
            case Enum<?> word -> Vocabulary.word(word);
            case CampaignKind kind -> Vocabulary.word(kind);
            case List<?> codes -> String.join("; ", codes.stream().map(Object::toString).toList());
            case null, default -> Objects.toString(value, "");
        };
    }
}
