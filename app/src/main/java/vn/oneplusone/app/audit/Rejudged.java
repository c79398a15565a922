package vn.oneplusone.app.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.refusals.RefusalWords;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.queries.LedgerState;

/**
 * A year judged again, fact by fact. No figure rests on it.
 *
 * @param rules the rule set by which admissions were judged; null where each fact was judged by the rules of its day
 * @param judged how many facts of the year there are
 * @param years of which the ledger has facts
 * @param anomalies what no command of the day could have recorded; empty where a rule set was asked for
 * @param admissions what that rule set would have refused, or credited otherwise
 */
public record Rejudged(int year, @Nullable String rules, LedgerState ledger, long judged, SortedSet<Integer> years,
        List<Finding> anomalies, List<Admission> admissions) {

    /**
     * A fact, and why no command records it.
     *
     * @param stream null for an entry outside any stream
     * @param type its stored name, such as {@code membership.MemberAdmitted}
     * @param on the day that it tells of; null where it tells of none
     */
    public record Finding(long position, Instant committedAt, @Nullable String stream, String type,
            @Nullable LocalDate on, Reason reason) {}

    /**
     * An admission, and the fact on its way at which a rule set stops it or credits it otherwise.
     *
     * @param position of the admission
     */
    public record Admission(long position, UUID person, Organization organization, UUID branch, LocalDate on,
            Finding finding) {}

    /**
     * The rule that was broken.
     *
     * @param rule the refusal that the command would have got, or one of re-judging itself
     * @param about of re-judging itself: the version, or the parts of the fact that would be others
     * @param refusal null where it is one of re-judging itself
     */
    public record Reason(String rule, List<String> about, @Nullable RuntimeException refusal) {
        private static final String WORDS = "app.audit";

        /** The fact names a rule set that cannot have held on its day. */
        static Reason rulesNotInForce(String version) {
            return new Reason("RulesNotInForce", List.of(version), null);
        }

        /** The command would have been taken, and recorded something else. */
        static Reason recordedOtherwise(List<String> parts) {
            return new Reason("RecordedOtherwise", parts, null);
        }

        /** No command records such a fact, or not in that stream. */
        static Reason noSuchCommand() {
            return new Reason("NoSuchCommand", List.of(), null);
        }

        static Reason of(RuntimeException failure) {
            return RefusalWords.of(failure, Locale.ROOT).map(words -> new Reason(words.rule(), List.of(), failure))
                    .orElseGet(Reason::noSuchCommand);
        }

        /** In the reader's words. */
        public String words(Locale locale) {
            return refusal == null
                    ? RefusalWords.words(WORDS, rule,
                            List.of(about.stream().map(part -> RefusalWords.named(WORDS, "part.", part, locale))
                                    .collect(Collectors.joining(", "))),
                            locale)
                    : RefusalWords.of(refusal, locale).orElseThrow().words();
        }
    }

    /** Whether nothing was found. */
    public boolean holds() {
        return anomalies.isEmpty() && admissions.isEmpty();
    }
}
