package vn.oneplusone.membership.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The rule sets of a module, each a file in the folder {@code rules} beside it: a past year is judged by its own. A set serves until a later
 * one starts; the first also serves the time before. Another set is another file, and nothing else.
 *
 * @param <T> what a file holds
 */
public abstract class DatedRules<T extends DatedRules.Dated> {
    /** A rule set, as its file tells it. */
    public interface Dated {
        /** The name of the file without its ending, and the name that facts and figures keep. */
        String version();

        /** The first day on which it holds. */
        LocalDate effectiveFrom();

        /** The set of the same days that was read wrongly and holds no longer; facts that were judged by it keep its name. */
        default @Nullable String corrects() {
            return null;
        }
    }

    private final NavigableMap<LocalDate, T> byStart = new TreeMap<>();
    private final Map<String, T> byVersion = new LinkedHashMap<>();

    /**
     * @throws IllegalArgumentException if there is none, two have one name, two that hold start on the same day, or one corrects a set that is
     * not there or starts on another day
     */
    protected DatedRules(Collection<T> sets) {
        Set<String> corrected = sets.stream().map(Dated::corrects).filter(Objects::nonNull)
                .collect(Collectors.toSet());
        sets.stream().sorted(Comparator.comparing((T set) -> set.effectiveFrom())
                .thenComparing(set -> !corrected.contains(set.version()))).forEach(set -> {
                    if (byVersion.putIfAbsent(set.version(), set) != null) {
                        throw new IllegalArgumentException("two rule sets have the name " + set.version());
                    }
                    T other = corrected.contains(set.version()) ? null : byStart.put(set.effectiveFrom(), set);
                    if (other != null) {
                        throw new IllegalArgumentException("rule sets " + other.version() + " and " + set.version()
                                + " start on the same day");
                    }
                });
        if (byStart.isEmpty()) {
            throw new IllegalArgumentException("no rule set that holds");
        }
        byVersion.values().stream().filter(set -> set.corrects() != null).forEach(set -> {
            T wrong = byVersion.get(set.corrects());
            if (wrong == null || !wrong.effectiveFrom().equals(set.effectiveFrom())) {
                throw new IllegalArgumentException(set.version() + " corrects no set of the same days");
            }
        });
    }

    /**
     * Reads all sets of a module.
     *
     * @param module the package beside whose classes the folder lies, such as {@code vn.oneplusone.membership}
     * @param later members that files of before do not have: null there
     * @throws IllegalStateException if a file has another name than its version, or a member too few or too many
     */
    protected static <T extends Dated> List<T> read(String module, Class<T> type, String... later) {
        return read(DatedRules.class.getClassLoader(), module, type, later);
    }

    static <T extends Dated> List<T> read(ClassLoader files, String module, Class<T> type, String... later) {
        List<T> sets = new ArrayList<>();
        StrictFiles.read(files, module, "rules", type, later).forEach((name, set) -> {
            if (!(set.version() + ".json").equals(name)) {
                throw new IllegalStateException("the rule set " + set.version() + " stands in " + name);
            }
            sets.add(set);
        });
        return sets;
    }

    /** The rules that held on a business date. */
    public T on(LocalDate day) {
        Map.Entry<LocalDate, T> current = byStart.floorEntry(day);
        return current != null ? current.getValue() : byStart.firstEntry().getValue();
    }

    /** These sets, and what was written of them before the latest one, and so on; the most first. By one of these a fact was judged. */
    protected final List<List<T>> editions() {
        List<T> all = everWritten();
        return IntStream.range(0, all.size()).mapToObj(left -> all.subList(0, all.size() - left)).toList();
    }

    /** All sets that hold, the oldest first. */
    public List<T> all() {
        return List.copyOf(byStart.values());
    }

    /** All sets, the oldest first, also those that were corrected. */
    public List<T> everWritten() {
        return List.copyOf(byVersion.values());
    }

    /** The set of that name, also one that was corrected. */
    public Optional<T> named(String version) {
        return Optional.ofNullable(byVersion.get(version));
    }
}
