package vn.oneplusone.reporting.figures;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/** The dated rule sets by which years are counted. A set serves from its date until a later one starts; the earliest also serves before. */
final class RuleBook {
    private static final List<String> SHIPPED = List.of("2018-2022");

    private final List<RuleSet> oldestFirst;

    RuleBook(List<RuleSet> sets) {
        if (sets.isEmpty()) {
            throw new IllegalArgumentException("no rule set");
        }
        oldestFirst = sets.stream().sorted(Comparator.comparing(RuleSet::effectiveFrom)).toList();
    }

    /** @param stated the rules themselves, for people */
    record RuleSet(String version, LocalDate effectiveFrom, List<String> stated) {}

    static RuleBook shipped() {
        JsonMapper json = JsonMapper.builder().build();
        return new RuleBook(SHIPPED.stream().map(version -> read(json, version)).toList());
    }

    private static RuleSet read(JsonMapper json, String version) {
        try (InputStream file = RuleBook.class
                .getResourceAsStream("/vn/oneplusone/reporting/rules/" + version + ".json")) {
            return json.readValue(Objects.requireNonNull(file, version), RuleSet.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The version whose rules held in a year; where they changed within it, all that held on any of its days, in order. */
    String of(int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate last = LocalDate.of(year, 12, 31);
        int current = 0;
        for (int i = 0; i < oldestFirst.size(); i++) {
            current = oldestFirst.get(i).effectiveFrom().isAfter(first) ? current : i;
        }
        return IntStream.range(current, oldestFirst.size()).mapToObj(oldestFirst::get)
                .filter(set -> set.equals(oldestFirst.getFirst()) || !set.effectiveFrom().isAfter(last))
                .map(RuleSet::version).collect(Collectors.joining(", "));
    }
}
