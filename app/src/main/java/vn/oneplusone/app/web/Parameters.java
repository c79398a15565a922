package vn.oneplusone.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.refusals.Refused;
import vn.oneplusone.app.text.Letters;
import vn.oneplusone.app.text.TypedDay;
import vn.oneplusone.reporting.Period;

/**
 * The parameters of a question. Everything that is wrong with them is gathered and told at once; a parameter that is not known is
 * wrong too, because ignoring {@code organisation=UNION} would answer another question than the one asked.
 */
public final class Parameters {
    private static final Set<String> ALWAYS = Set.of("lang");
    /** Stands in until it is complained that none was given. */
    private static final int ANY_YEAR = 1;

    private final HttpServletRequest request;
    private final List<Refused.Field> wrong = new ArrayList<>();
    private final Set<String> known = new LinkedHashSet<>(ALWAYS);

    /** Those of a request. */
    public Parameters(HttpServletRequest request) {
        this.request = request;
    }

    /** As it was sent; null where it is missing or empty. */
    public @Nullable String text(String name) {
        known.add(name);
        String[] values = request.getParameterValues(name);
        if (values == null || values[0].isBlank()) {
            return null;
        }
        if (values.length > 1) {
            wrong.add(Refused.Field.of(name, "Twice"));
        }
        return values[0].strip();
    }

    /** All values of one that may be there several times, in their order, each once. */
    public List<String> several(String name) {
        known.add(name);
        String[] values = request.getParameterValues(name);
        return values == null ? List.of() : Arrays.stream(values).distinct().toList();
    }

    /** A calendar year; 0, and a complaint, where it is missing. */
    public int year() {
        String year = text("year");
        if (year == null) {
            wrong.add(Refused.Field.of("year", "Missing"));
            return 0;
        }
        return optionalYear(0);
    }

    /** A calendar year, or another one where it is missing. */
    public int optionalYear(int otherwise) {
        Integer year = parse("year", "NotAYear", text -> {
            if (text.length() != 4 || !Letters.isNumber(text, 4) || text.equals("0000")) {
                throw new IllegalArgumentException(text);
            }
            return Integer.valueOf(text);
        });
        return year == null ? otherwise : year;
    }

    /**
     * A year, or a period of which {@code period} says what {@link Period#parse} reads; the year may stand beside it, and then the part of
     * the year alone is enough, such as {@code Q2}.
     *
     * @param otherwise where neither is given; 0 complains
     */
    public Period period(int otherwise) {
        int year = optionalYear(0);
        Period period = parse("period", "NotAPeriod", text -> Period.parse(
                year != 0 && text.length() < 4 ? "%04d-%s".formatted(year, text) : text));
        if (period != null && year != 0 && period.year() != year) {
            wrong.add(Refused.Field.of("period", "OtherYear"));
        }
        boolean none = period == null && year == 0 && text("period") == null && text("year") == null;
        if (none && otherwise == 0) {
            wrong.add(Refused.Field.of("year", "OrPeriod"));
        }
        return period != null ? period : Period.year(year != 0 ? year : otherwise != 0 ? otherwise : ANY_YEAR);
    }

    /** The same as people choose it: {@code firstDay} and {@code lastDay}, where given, go before the other two. */
    public Period chosenPeriod(int otherwise) {
        LocalDate first = date("firstDay");
        LocalDate last = date("lastDay");
        if (first != null && last != null) {
            try {
                text("year");
                text("period");
                return new Period(first, last);
            } catch (IllegalArgumentException e) {
                wrong.add(Refused.Field.of("lastDay", "NotAPeriod"));
            }
        } else if (first != null || last != null) {
            wrong.add(Refused.Field.of(first == null ? "firstDay" : "lastDay", "Missing"));
        }
        return period(otherwise);
    }

    /** An id. */
    public @Nullable UUID id(String name) {
        return parse(name, "NotAnId", text -> {
            if (text.length() != 36) {
                throw new IllegalArgumentException(text);
            }
            return UUID.fromString(text);
        });
    }

    /** A number in a range. */
    public @Nullable Integer number(String name, int from, int to) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        if (Letters.isNumber(text, 9)) {
            int number = Integer.parseInt(text);
            if (number >= from && number <= to) {
                return number;
            }
        }
        wrong.add(Refused.Field.of(name, "NotInRange", Integer.toString(from), Integer.toString(to)));
        return null;
    }

    /** True, false, or missing, which is false. */
    public boolean flag(String name) {
        return "true".equals(word(name, List.of("true", "false")));
    }

    /** One of the names of an enumeration, in upper or lower case. */
    public <E extends Enum<E>> @Nullable E oneOf(String name, Class<E> type) {
        List<String> names = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        String chosen = word(name, names);
        return chosen == null ? null : Enum.valueOf(type, chosen);
    }

    /** The name of one of these; null where the parameter is missing, or complained about. */
    @Nullable
    String oneOf(String name, List<?> constants) {
        return word(name, constants.stream().map(Object::toString).toList());
    }

    private @Nullable String word(String name, List<String> words) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        for (String word : words) {
            if (word.toUpperCase(Locale.ROOT).equals(text.toUpperCase(Locale.ROOT))) {
                return word;
            }
        }
        wrong.add(Refused.Field.of(name, "NotOneOf", String.join(", ", words)));
        return null;
    }

    /** A date, see {@link TypedDay}. */
    public @Nullable LocalDate date(String name) {
        return parse(name, "NotADate", TypedDay::of);
    }

    /** A ledger size, or a day, of which the end is meant. */
    public @Nullable AsOf asOf() {
        return point("asOf");
    }

    /** The same by another name. */
    public @Nullable AsOf point(String name) {
        return parse(name, "NotAPoint", text -> Letters.isNumber(text, 18)
                ? new AsOf(Long.valueOf(text), null)
                : new AsOf(null, TypedDay.of(text)));
    }

    /** A point of the ledger: one of the two is given. */
    public record AsOf(@Nullable Long size, @Nullable LocalDate day) {}

    /** Adds a complaint that only shows once the value is understood. */
    public void complain(String field, String name, String... arguments) {
        wrong.add(Refused.Field.of(field, name, arguments));
    }

    /** @throws Refused if anything is wrong with any of them */
    public void check() {
        for (String name : request.getParameterMap().keySet()) {
            if (!known.contains(name)) {
                wrong.add(Refused.Field.of(name, "NotKnown", String.join(", ", known)));
            }
        }
        if (!wrong.isEmpty()) {
            throw Refused.parameters(wrong);
        }
    }

    private <T> @Nullable T parse(String name, String complaint, Function<String, T> parser) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            wrong.add(Refused.Field.of(name, complaint));
            return null;
        }
    }
}
