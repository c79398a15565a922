package vn.oneplusone.reporting.queries.fixed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.LedgerState;
import vn.oneplusone.reporting.queries.TopsOfYear.PartOfYear;
import vn.oneplusone.reporting.queries.UnitLabel;

/**
 * What was recorded late: the facts between two sizes of the ledger that belong to a closed year, and the figures that they change. Each
 * change is the sum of the effects on its figure; only the
 * target, which a unit has or takes from those below, is compared as it counts.
 *
 * @param days as in the statement
 * @param from what the closing, or the supplement before, was counted from
 * @param ledger what this is counted from
 * @param figures SHA-256 of the figures now, hexadecimal
 * @param before the sentence of the year from there, and the one from here
 */
public record Supplement(int year, int number, LocalDate issuedOn, @Nullable PartOfYear days, UnitLabel scope,
        LedgerState from,
        LedgerState ledger, String ruleVersion, String figures, YearSentence before, YearSentence now,
        List<Change> changes, List<Late> late) {
    /** A figure of the whole scope, before and now. */
    public record Change(Figure figure, @Nullable Organization organization, @Nullable String detail, long before,
            long now) {}

    /**
     * A contribution of a late fact. Facts that say who was a member before the year are among them: the members at its end depend on
     * them; and what was known before of a unit that a late fact put elsewhere.
     *
     * @param committedAt when it was recorded
     * @param date business date
     * @param effects what it adds to figures, or takes from them
     */
    public record Late(long position, Instant committedAt, LocalDate date, @Nullable String unit, List<Effect> effects,
            @Nullable Organization organization, @Nullable String detail, UUID subject, @Nullable String stream,
            String fact) {}

    /** What a contribution adds to a figure. */
    public record Effect(Figure figure, long n) {}
}
