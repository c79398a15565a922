package vn.oneplusone.referral;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** The dated rule sets. A set serves from its date until a later one starts; the earliest also serves all days before. */
final class RuleBook {
    private static final List<String> SHIPPED = List.of("2018-2022");

    private final List<RuleSet> oldestFirst;

    RuleBook(List<RuleSet> sets) {
        if (sets.isEmpty()) {
            throw new IllegalArgumentException("no rule set");
        }
        oldestFirst = sets.stream().sorted(Comparator.comparing(RuleSet::effectiveFrom)).toList();
    }

    static RuleBook shipped() {
        var json = JsonMapper.builder().build();
        return new RuleBook(SHIPPED.stream().map(version -> read(json, version)).toList());
    }

    private static RuleSet read(JsonMapper json, String version) {
        try (InputStream file = RuleBook.class.getResourceAsStream("rules/" + version + ".json")) {
            return json.readValue(Objects.requireNonNull(file, version), RuleSet.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rules that held on a business date. */
    RuleSet on(LocalDate day) {
        RuleSet held = oldestFirst.getFirst();
        for (RuleSet set : oldestFirst) {
            if (!set.effectiveFrom().isAfter(day)) {
                held = set;
            }
        }
        return held;
    }
}
