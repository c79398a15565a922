package vn.oneplusone.reporting.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The figures of a year were closed. From then on the statement of the year says what was counted from the first {@code size} facts;
 * whatever is recorded at or after that position is late, and appears in supplements.
 *
 * @param unit this unit and what is below it
 * @param size ledger size from which the figures were counted: the facts at positions below it
 * @param root tree root of the ledger at that size, hexadecimal
 * @param ruleVersion rule set of the year
 * @param figures SHA-256 of the closed figures, hexadecimal
 * @param edition how the statement says what the figures do not: a statement is made again in the edition of its closing
 */
public record YearClosed(UUID unit, int year, long size, String root, String ruleVersion, String figures,
        LocalDate on, int edition) implements ReportingEvent {
    /** In the first edition a referral whose admission was annulled was listed as unfinished. */
    public static final int FIRST_EDITION = 1;
    /** In the second an annulled admission leaves nothing to do. */
    public static final int SECOND_EDITION = 2;
    /** Since the third a unit that stood at the top on a part of the year closes its days. */
    public static final int FIRST_OF_TOPS = 3;
    /** The edition of closings that are made now. */
    public static final int EDITION = 3;

    /** A closing in the present edition. */
    public YearClosed(UUID unit, int year, long size, String root, String ruleVersion, String figures, LocalDate on) {
        this(unit, year, size, root, ruleVersion, figures, on, EDITION);
    }
}
