package vn.oneplusone.reporting.scope;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.StringTokenizer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.rules.DatedRules;
import vn.oneplusone.reporting.Period;

/** The rules by which years are counted. */
public final class RuleBook extends DatedRules<RuleBook.RuleSet> {
    public RuleBook(Collection<RuleSet> sets) {
        super(sets);
    }

    /** @param stated the rules themselves, for people */
    public record RuleSet(String version, LocalDate effectiveFrom, @Nullable String corrects,
            List<String> stated) implements Dated {}

    public static RuleBook shipped() {
        return new RuleBook(read("vn.oneplusone.reporting", RuleSet.class));
    }

    /**
     * Whether a year may once have been counted by these rules: all are on record and none began after the year. What was fixed by them stays as
     * it was, also where a later set, or a correction, came to hold for the year since.
     *
     * @param versions as {@link #of} names them
     */
    public boolean couldHold(String versions, int year) {
        StringTokenizer names = new StringTokenizer(versions, ", ");
        boolean could = names.hasMoreTokens();
        while (names.hasMoreTokens()) {
            could &= named(names.nextToken()).filter(set -> set.effectiveFrom().getYear() <= year).isPresent();
        }
        return could;
    }

    /** The version whose rules held in a period; where they changed within it, all that held on any of its days, in order. */
    public String of(Period period) {
        LocalDate begin = on(period.from()).effectiveFrom();
        LocalDate end = on(period.to()).effectiveFrom();
        return all().stream().filter(set -> !set.effectiveFrom().isBefore(begin) && !set.effectiveFrom().isAfter(end))
                .map(RuleSet::version).collect(Collectors.joining(", "));
    }
}
