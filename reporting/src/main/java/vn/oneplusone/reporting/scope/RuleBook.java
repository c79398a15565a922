package vn.oneplusone.reporting.scope;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import vn.oneplusone.membership.rules.DatedRules;

/** The rules by which years are counted. */
public final class RuleBook extends DatedRules<RuleBook.RuleSet> {
    public RuleBook(Collection<RuleSet> sets) {
        super(sets);
    }

    /** @param stated the rules themselves, for people */
    public record RuleSet(String version, LocalDate effectiveFrom, List<String> stated) implements Dated {}

    public static RuleBook shipped() {
        return new RuleBook(read("vn.oneplusone.reporting", RuleSet.class));
    }

    /** The version whose rules held in a year; where they changed within it, all that held on any of its days, in order. */
    public String of(int year) {
        LocalDate begin = on(LocalDate.of(year, 1, 1)).effectiveFrom();
        LocalDate end = on(LocalDate.of(year, 12, 31)).effectiveFrom();
        return all().stream().filter(set -> !set.effectiveFrom().isBefore(begin) && !set.effectiveFrom().isAfter(end))
                .map(RuleSet::version).collect(Collectors.joining(", "));
    }
}
