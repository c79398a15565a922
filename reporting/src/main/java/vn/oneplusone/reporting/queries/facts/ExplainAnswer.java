package vn.oneplusone.reporting.queries.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.Period;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.Geography;
import vn.oneplusone.reporting.queries.LedgerState;
import vn.oneplusone.reporting.queries.UnitLabel;

/**
 * Why two reports of a period differ: the contributions that separate them, figure by figure.
 *
 * @param period null for the whole year
 * @param before ledger of the one report
 * @param after ledger of the other
 * @param scope as the other report has it
 * @param changes figures of the scope first, then of its parts; where a figure is missing, nothing separates the two. A later page has
 *        those of which there is more to tell
 * @param next cursor of the next page of their facts; null on the last
 */
public record ExplainAnswer(int year, @Nullable Period period, Geography geography, LedgerState before,
        LedgerState after, String ruleVersion,
        @Nullable UnitLabel scope, List<Change> changes, @Nullable String next) {
    /**
     * A figure of the scope, or of one of its parts.
     *
     * @param unit the part; null for the scope
     * @param own the part is the facts of the unit itself, see {@link UnitCounts#own()}
     * @param detail kind, step or form; null for all
     * @param before as the one report has it; 0 where that has no such number
     * @param after as the other report has it
     * @param difference after less before, and the sum of all contributions
     * @param count how many contributions there are on all pages
     * @param facts those of this page, the earliest first, as many as were asked for
     */
    public record Change(@Nullable UnitLabel unit, boolean own, Figure figure, @Nullable Organization organization,
            @Nullable String detail, long before, long after, long difference, long count, List<Contribution> facts) {}

    /**
     * What one fact adds to the difference; never 0. A fact that both reports know is among them where it counts for another unit in the
     * one than in the other.
     *
     * @param position where the fact stands in the ledger
     * @param committedAt when it was recorded
     * @param date the business date under which it counts
     * @param unit the unit of the fact itself
     * @param unitName null where that unit was never established
     * @param subject person, referral, campaign, support or unit that it is about
     * @param stream of the fact, such as {@code person/…}
     * @param fact name of the fact, such as {@code MemberAdmitted}
     */
    public record Contribution(long position, Instant committedAt, LocalDate date, UUID unit, @Nullable String unitName,
            long n, UUID subject, @Nullable String stream, String fact) {}
}
