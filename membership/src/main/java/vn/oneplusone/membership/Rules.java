package vn.oneplusone.membership;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** All rule sets; a past year is judged by its own. */
class Rules {
    private static final List<String> VERSIONS = List.of("2018-2022");

    private final NavigableMap<LocalDate, RuleSet> byStart = new TreeMap<>();

    Rules(Collection<RuleSet> sets) {
        for (RuleSet set : sets) {
            RuleSet other = byStart.put(set.effectiveFrom(), set);
            if (other != null) {
                throw new IllegalArgumentException(
                        "rule sets " + other.version() + " and " + set.version() + " start on the same day");
            }
        }
    }

    static Rules load() {
        JsonMapper json = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .build();
        return new Rules(VERSIONS.stream().map(version -> read(version, json)).toList());
    }

    /** A set serves until a later one starts; the first also serves the time before. */
    RuleSet on(LocalDate date) {
        Map.Entry<LocalDate, RuleSet> current = byStart.floorEntry(date);
        return current != null ? current.getValue() : byStart.firstEntry().getValue();
    }

    private static RuleSet read(String version, JsonMapper json) {
        String file = "rules/" + version + ".json";
        try (InputStream in = Rules.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("missing rule set " + file);
            }
            return json.readValue(in, RuleSet.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
