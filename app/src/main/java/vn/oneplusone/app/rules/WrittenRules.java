package vn.oneplusone.app.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.oneplusone.app.installation.DataDirectory;
import vn.oneplusone.app.json.Json;
import vn.oneplusone.membership.events.Organization;

/** The rule sets of all modules as their files tell them: whatever a file holds is there, so a new rule needs words and nothing else. */
final class WrittenRules {
    private static final String SOURCE = "source";

    private WrittenRules() {}

    /**
     * One version over all modules.
     *
     * @param corrects the version that was read wrongly, which this one holds in place of
     * @param rules by module, organization and name, in the order of the files
     * @param stated what reporting states in sentences, Vietnamese
     */
    record RuleSet(String version, LocalDate from, @Nullable String corrects, Map<Key, Rule> rules,
            List<String> stated) {}

    /** Which rule; organization is null where it holds for both. */
    record Key(String module, @Nullable Organization organization, String name) {}

    /** @param value what the file says beside the source */
    record Rule(JsonNode value, String source) {}

    /** All versions, the oldest first; one that was corrected comes before the one that corrects it. */
    static List<RuleSet> read() {
        Map<String, RuleSet> sets = new LinkedHashMap<>();
        DataDirectory.rules().forEach((file, content) -> {
            JsonNode written = Json.mapper().readTree(content);
            String version = written.get("version").stringValue();
            RuleSet set = sets.computeIfAbsent(version,
                    name -> new RuleSet(name, LocalDate.parse(written.get("effectiveFrom").stringValue()),
                            written.get("corrects").stringValue(null), new LinkedHashMap<>(), new ArrayList<>()));
            collect(file.substring(0, file.indexOf('-')), null, "", written, set.rules);
            JsonNode stated = written.get("stated");
            if (stated != null) {
                stated.forEach(sentence -> set.stated.add(sentence.stringValue()));
            }
        });
        return sorted(sets.values());
    }

    private static List<RuleSet> sorted(Collection<RuleSet> sets) {
        List<String> corrected = sets.stream().map(RuleSet::corrects).filter(Objects::nonNull).toList();
        return sets.stream().sorted(Comparator.comparing(RuleSet::from)
                .thenComparing(set -> !corrected.contains(set.version()))).toList();
    }

    private static void collect(String module, @Nullable Organization organization, String name, JsonNode node,
            Map<Key, Rule> rules) {
        if (!node.isObject()) {
            return;
        }
        JsonNode source = node.get(SOURCE);
        if (source != null) {
            JsonNode value = node.has("value") ? node.get("value") : node;
            rules.put(new Key(module, organization, name), new Rule(value, source.stringValue()));
            return;
        }
        node.properties().forEach(member -> {
            Organization one = organization(member.getKey());
            collect(module, one == null ? organization : one, one == null ? member.getKey() : name, member.getValue(),
                    rules);
        });
    }

    private static @Nullable Organization organization(String name) {
        for (Organization one : Organization.values()) {
            if (one.name().equals(name)) {
                return one;
            }
        }
        return null;
    }
}
