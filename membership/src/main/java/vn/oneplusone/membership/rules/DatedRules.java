package vn.oneplusone.membership.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

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
    }

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final NavigableMap<LocalDate, T> byStart = new TreeMap<>();

    /** @throws IllegalArgumentException if there is none, or two start on the same day or have one name */
    protected DatedRules(Collection<T> sets) {
        for (T set : sets) {
            for (T other : byStart.values()) {
                if (other.effectiveFrom().equals(set.effectiveFrom()) || other.version().equals(set.version())) {
                    throw new IllegalArgumentException("rule sets " + other.version() + " and " + set.version()
                            + " start on the same day or have one name");
                }
            }
            byStart.put(set.effectiveFrom(), set);
        }
        if (byStart.isEmpty()) {
            throw new IllegalArgumentException("no rule set");
        }
    }

    /**
     * Reads all sets of a module.
     *
     * @param module the package beside whose classes the folder lies, such as {@code vn.oneplusone.membership}
     * @throws IllegalStateException if a file has another name than its version, or a member too few or too many
     */
    protected static <T extends Dated> List<T> read(String module, Class<T> type) {
        return read(DatedRules.class.getClassLoader(), module, type);
    }

    static <T extends Dated> List<T> read(ClassLoader files, String module, Class<T> type) {
        List<T> sets = new ArrayList<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver(files)
                    .getResources("classpath*:" + module.replace('.', '/') + "/rules/*.json")) {
                sets.add(read(file, type));
            }
            return sets;
        } catch (IOException e) {
            throw new UncheckedIOException("the rule sets of " + module + " cannot be read", e);
        }
    }

    private static <T extends Dated> T read(Resource file, Class<T> type) throws IOException {
        try (InputStream in = file.getInputStream()) {
            T set = STRICT.readValue(in, type);
            if (!(set.version() + ".json").equals(file.getFilename())) {
                throw new IllegalStateException("the rule set " + set.version() + " stands in " + file.getFilename());
            }
            return set;
        }
    }

    /** The rules that held on a business date. */
    public T on(LocalDate day) {
        Map.Entry<LocalDate, T> current = byStart.floorEntry(day);
        return current != null ? current.getValue() : byStart.firstEntry().getValue();
    }

    /** All sets, the oldest first. */
    public List<T> all() {
        return List.copyOf(byStart.values());
    }
}
