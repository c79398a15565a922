package vn.oneplusone.reporting.contributions.rows;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.campaign.events.CampaignKind;
import vn.oneplusone.campaign.events.Step;
import vn.oneplusone.campaign.events.SupportForm;
import vn.oneplusone.membership.events.Gender;
import vn.oneplusone.membership.events.Grade;
import vn.oneplusone.membership.events.Organization;

/**
 * What a contribution adds to. Together with the organization and a detail (kind, step, form) it makes a <em>cell</em>, a small number
 * that fits a column.
 */
@SuppressWarnings({"EnumOrdinal", "ImmutableEnumChecker"}) // cells live in memory only; they are laid out once, by order
public enum Measure {
    /** +1 on the day of an admission. */
    ADMITTED(Scope.BOTH),
    /** The same admissions by gender. */
    ADMITTED_BY_GENDER(Scope.BOTH, Gender.values()),
    /** The same admissions by age, as the years tell it. */
    ADMITTED_BY_AGE(Scope.BOTH, AgeBand.values()),
    /** +1 on the day a membership ended, in the branch where the member was. */
    ENDED(Scope.BOTH),
    /** +1 on the day of a transfer, in the branch entered. */
    TRANSFERRED_IN(Scope.BOTH),
    /** +1 on the same day, in the branch left. */
    TRANSFERRED_OUT(Scope.BOTH),
    /** +1 on 31 December of the year for which a member was classified, in the branch that did. */
    CLASSIFIED(Scope.BOTH, Grade.values()),
    /** The annual number, on 1 January of its year; a revision adds the difference. */
    TARGET(Scope.BOTH),

    /** +1 on the day of the referral, in the branch that handles it; so with all steps. */
    REFERRED(Scope.BOTH),
    /** +1 on the day of the step; so with the six that follow. */
    CONFIRMED(Scope.BOTH),
    /** On the day the last of class, helper and probation task was recorded. */
    PREPARED(Scope.BOTH),
    /** See {@link #CONFIRMED}. */
    ENDORSED(Scope.BOTH),
    /** See {@link #CONFIRMED}; the day of the decision. */
    APPROVED(Scope.BOTH),
    /** See {@link #CONFIRMED}; the day of the admission. */
    FULFILLED(Scope.BOTH),
    /** See {@link #CONFIRMED}. */
    DECLINED(Scope.BOTH),
    /** See {@link #CONFIRMED}. */
    WITHDRAWN(Scope.BOTH),
    /** See {@link #CONFIRMED}. */
    LAPSED(Scope.BOTH),
    /** On the day the admission that had fulfilled the referral was annulled; the fulfilment is gone then. */
    ANNULLED(Scope.BOTH),
    /** The same step on the day of the <em>referral</em>, so that a year's cohort can be followed; so with those that follow. */
    COHORT_CONFIRMED(Scope.BOTH),
    /** See {@link #COHORT_CONFIRMED}. */
    COHORT_PREPARED(Scope.BOTH),
    /** See {@link #COHORT_CONFIRMED}. */
    COHORT_ENDORSED(Scope.BOTH),
    /** See {@link #COHORT_CONFIRMED}. */
    COHORT_APPROVED(Scope.BOTH),
    /** See {@link #COHORT_CONFIRMED}. */
    COHORT_FULFILLED(Scope.BOTH),
    /** See {@link #COHORT_CONFIRMED}. */
    COHORT_DECLINED(Scope.BOTH),
    /** See {@link #COHORT_CONFIRMED}. */
    COHORT_WITHDRAWN(Scope.BOTH),
    /** See {@link #COHORT_CONFIRMED}. */
    COHORT_LAPSED(Scope.BOTH),
    /** See {@link #COHORT_CONFIRMED} and {@link #ANNULLED}. */
    COHORT_ANNULLED(Scope.BOTH),

    /** +1 on the day of the first credit in a year, for a member at the end of that year, in the member's branch. */
    COVERED(Scope.BOTH),
    /** +1 on the day of the first referral in a year, for a member at its end without a credit in it. */
    INTRODUCED(Scope.BOTH),
    /** +1 when a member has a credit of the programme, −1 when the membership ends: to be summed up to a day. */
    PROGRAMME_COVERED(Scope.BOTH),
    /** The same for a member who has referred a person in the programme and has no credit yet. */
    PROGRAMME_INTRODUCED(Scope.BOTH),

    /** +1 on the first day planned. */
    CAMPAIGN_PLANNED(Scope.NONE, CampaignKind.values()),
    /** +1 on the last day. */
    CAMPAIGN_HELD(Scope.NONE, CampaignKind.values()),
    /** +1 on the day of the cancellation, if the campaign was not held after all. */
    CAMPAIGN_CANCELLED(Scope.NONE, CampaignKind.values()),
    /** Members present, on the last day. */
    CAMPAIGN_MEMBERS(Scope.NONE, CampaignKind.values()),
    /** Young people present, on the last day. */
    CAMPAIGN_YOUTHS(Scope.NONE, CampaignKind.values()),

    /** Members present at the best-attended meeting of a branch and year, at most the roll; on that day. */
    DISSEMINATION_PRESENT(Scope.NONE),
    /** The roll of that meeting. */
    DISSEMINATION_ROLL(Scope.NONE),

    /** +1 for the first evidence of a step of a unit and year, on its day or the nearest one in that year. */
    STEP_RECORDED(Scope.NONE, Step.values()),

    /** +1 on the day of the grant. */
    SUPPORT_GRANTED(Scope.NONE, SupportForm.values()),
    /** Đồng, on the day of the grant. */
    SUPPORT_AMOUNT(Scope.NONE, SupportForm.values()),
    /** Đồng, on the day of the repayment. */
    SUPPORT_REPAID(Scope.NONE, SupportForm.values()),

    /** +1 for each anomaly. */
    ANOMALY(Scope.ANY, Anomaly.values());

    private static final Measure[] OF_CELL;

    static {
        List<Measure> cells = new ArrayList<>();
        for (Measure measure : values()) {
            measure.first = cells.size();
            for (int i = 0; i < measure.cellCount(); i++) {
                cells.add(measure);
            }
        }
        OF_CELL = cells.toArray(Measure[]::new);
    }

    private final Scope scope;
    private final Enum<?>[] details;
    private int first;

    Measure(Scope scope, Enum<?>... details) {
        this.scope = scope;
        this.details = details;
    }

    /** How many cells there are. */
    public static int cells() {
        return OF_CELL.length;
    }

    /** The measure of a cell. */
    public static Measure ofCell(int cell) {
        return OF_CELL[cell];
    }

    /** The organization of a cell, or null. */
    public static @Nullable Organization organizationOf(int cell) {
        Measure measure = OF_CELL[cell];
        int slot = (cell - measure.first) / measure.width();
        return switch (measure.scope) {
            case NONE -> null;
            case BOTH -> Organization.values()[slot];
            case ANY -> slot == 0 ? null : Organization.values()[slot - 1];
        };
    }

    /** The detail of a cell, or null. */
    public static @Nullable Enum<?> detailOf(int cell) {
        Measure measure = OF_CELL[cell];
        return measure.details.length == 0 ? null : measure.details[(cell - measure.first) % measure.width()];
    }

    /** Whether a cell is of that organization and detail; null asks for all. A cell without organization belongs to both. */
    public static boolean matches(int cell, @Nullable Organization organization, @Nullable Enum<?> detail) {
        Organization of = organizationOf(cell);
        return (organization == null || of == null || of == organization)
                && (detail == null || detailOf(cell) == detail);
    }

    /** Whether it is counted by organization. */
    public boolean byOrganization() {
        return scope == Scope.BOTH;
    }

    /** What it is broken down by, if at all. */
    public List<Enum<?>> details() {
        return List.of(details);
    }

    /** Its first cell. */
    public int firstCell() {
        return first;
    }

    /** How many cells follow from there. */
    public int cellCount() {
        return scope.slots * width();
    }

    /** Its cell for an organization. */
    public int cell(Organization organization) {
        assert scope == Scope.BOTH && details.length == 0 : this;
        return first + organization.ordinal();
    }

    /** Its cell for an organization and a detail. */
    public int cell(Organization organization, Enum<?> detail) {
        assert scope == Scope.BOTH : this;
        return first + organization.ordinal() * width() + detail.ordinal();
    }

    /** Its cell for a detail. */
    public int cell(Enum<?> detail) {
        assert scope == Scope.NONE : this;
        return first + detail.ordinal();
    }

    /** Its only cell. */
    public int cell() {
        assert scope == Scope.NONE && details.length == 0 : this;
        return first;
    }

    /** The cell of an anomaly. */
    public static int cell(Anomaly anomaly, @Nullable Organization organization) {
        return ANOMALY.first + (organization == null ? 0 : organization.ordinal() + 1) * ANOMALY.width()
                + anomaly.ordinal();
    }

    private int width() {
        return Math.max(1, details.length);
    }

    /** Which organizations a measure is counted for. */
    private enum Scope {
        NONE(1), BOTH(2), ANY(3);

        private final int slots;

        Scope(int slots) {
            this.slots = slots;
        }
    }
}
