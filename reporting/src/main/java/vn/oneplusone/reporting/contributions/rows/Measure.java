package vn.oneplusone.reporting.contributions.rows;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.campaign.events.CampaignKind;
import vn.oneplusone.campaign.events.Step;
import vn.oneplusone.campaign.events.SupportForm;
import vn.oneplusone.membership.events.AwardLevel;
import vn.oneplusone.membership.events.DisciplineForm;
import vn.oneplusone.membership.events.EndingReason;
import vn.oneplusone.membership.events.Gender;
import vn.oneplusone.membership.events.Grade;
import vn.oneplusone.membership.events.Organization;

/**
 * What a contribution adds to. Together with the organization and a detail (a constant such as a step or a form, or a kind of campaign) it
 * makes a <em>cell</em>, a small number that fits a column.
 */
@SuppressWarnings({"EnumOrdinal", "ImmutableEnumChecker"}) // cells live in memory only; they are laid out once, by order
public enum Measure {
    /** +1 on the day of an admission. */
    ADMITTED(Scope.BOTH),
    /** The same admissions by gender. */
    ADMITTED_BY_GENDER(Scope.BOTH, Gender.values()),
    /** The same admissions by age, as the years tell it. */
    ADMITTED_BY_AGE(Scope.BOTH, AgeBand.values()),
    /** +1 on the day a member came from a unit outside the ledger, in the branch that took them in: no admission. */
    RECEIVED(Scope.BOTH),
    /** +1 on the day a membership ended, in the branch where the member was. */
    ENDED(Scope.BOTH),
    /** The same endings by reason. */
    ENDED_BY_REASON(Scope.BOTH, EndingReason.values()),
    /** +1 on the day a member was released to a unit outside the ledger, in the branch left; not among those that ended. */
    RELEASED(Scope.BOTH),
    /** +1 on the first day on which a member of another branch takes part for a while, −1 on the day after the last: to be summed up to a day. */
    GUEST(Scope.BOTH),
    /** +1 on the day of a transfer, in the branch entered. */
    TRANSFERRED_IN(Scope.BOTH),
    /** +1 on the same day, in the branch left. */
    TRANSFERRED_OUT(Scope.BOTH),
    /** +1 on the day on which a branch was split, in the part in which a member was placed, and −1 in the rest. */
    PLACED(Scope.BOTH),
    /** +1 on 31 December of the year for which a member was classified, in the branch that did. */
    CLASSIFIED(Scope.BOTH, Grade.values()),
    /** +1 on the day of the call-up, in the branch that recorded it; so with four that follow. */
    ENLISTED(Scope.BOTH),
    /** See {@link #ENLISTED}; a member of the Union who was introduced to the Party. */
    PARTY_INTRODUCED(Scope.NONE),
    /** See {@link #PARTY_INTRODUCED}; whom the Party admitted. */
    PARTY_ADMITTED(Scope.NONE),
    /** See {@link #ENLISTED}; the day of the decision, by the level that gave the award. */
    AWARDED(Scope.BOTH, AwardLevel.values()),
    /** See {@link #ENLISTED}; the day of the decision. */
    DISCIPLINED(Scope.BOTH, DisciplineForm.values()),
    /** +1 from when a member has paid, −1 when the months that are paid are over or the membership ends: to be summed up to a day. */
    DUES_PAID(Scope.BOTH),
    /**
     * +1 on 1 January of the year in which a member of the Union comes of age, −1 when the membership ends; not while they stay on. To be summed up
     * to a day.
     */
    DUE_OF_AGE(Scope.NONE),
    /** +1 when a member of the Union stays on beyond the age, −1 when that is over: to be summed up to a day. */
    STAYING_ON(Scope.NONE),
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
    CAMPAIGN_PLANNED(KindPlaces.COUNT),
    /** +1 on the last day. */
    CAMPAIGN_HELD(KindPlaces.COUNT),
    /** +1 on the day of the cancellation, if the campaign was not held after all. */
    CAMPAIGN_CANCELLED(KindPlaces.COUNT),
    /** Members present, on the last day. */
    CAMPAIGN_MEMBERS(KindPlaces.COUNT),
    /** Young people present, on the last day. */
    CAMPAIGN_YOUTHS(KindPlaces.COUNT),

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
    /** Null where they are the kinds of campaigns. */
    private final @Nullable List<?> details;
    /** Places of details: more than there are where kinds may be met that nobody lists. */
    private final int width;
    private int first;

    Measure(Scope scope, Enum<?>... details) {
        this.scope = scope;
        this.details = List.of(details);
        this.width = Math.max(1, details.length);
    }

    /** Of campaigns, by kind. */
    Measure(int kinds) {
        this.scope = Scope.NONE;
        this.details = null;
        this.width = kinds;
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
        int slot = (cell - measure.first) / measure.width;
        return switch (measure.scope) {
            case NONE -> null;
            case BOTH -> Organization.values()[slot];
            case ANY -> slot == 0 ? null : Organization.values()[slot - 1];
        };
    }

    /** The detail of a cell, or null. */
    public static @Nullable Object detailOf(int cell) {
        Measure measure = OF_CELL[cell];
        int place = (cell - measure.first) % measure.width;
        if (measure.details == null) {
            return KindPlaces.at(place);
        }
        return measure.details.isEmpty() ? null : measure.details.get(place);
    }

    /** Whether a cell is of that organization and detail; null asks for all. A cell without organization belongs to both. */
    public static boolean matches(int cell, @Nullable Organization organization, @Nullable Object detail) {
        Organization of = organizationOf(cell);
        return (organization == null || of == null || of == organization)
                && (detail == null || detail.equals(detailOf(cell)));
    }

    /** Whether it is counted by organization. */
    public boolean byOrganization() {
        return scope == Scope.BOTH;
    }

    /** What it is broken down by, if at all: the constants of an enumeration, or kinds of campaigns, of which there may be more later. */
    public List<?> details() {
        return details == null ? KindPlaces.kinds() : details;
    }

    /** Which of the places of details belongs to one. */
    public static int place(Object detail) {
        return detail instanceof CampaignKind kind ? KindPlaces.of(kind) : ((Enum<?>) detail).ordinal();
    }

    /** For how many details it has room; 1 where it is not broken down. */
    public int width() {
        return width;
    }

    /** Its first cell. */
    public int firstCell() {
        return first;
    }

    /** How many cells follow from there. */
    public int cellCount() {
        return scope.slots * width;
    }

    /** Its cell for an organization. */
    public int cell(Organization organization) {
        assert scope == Scope.BOTH && width == 1 : this;
        return first + organization.ordinal();
    }

    /** Its cell for an organization and a detail. */
    public int cell(Organization organization, Enum<?> detail) {
        assert scope == Scope.BOTH : this;
        return first + organization.ordinal() * width + detail.ordinal();
    }

    /** Its cell for a detail. */
    public int cell(Enum<?> detail) {
        assert scope == Scope.NONE : this;
        return first + detail.ordinal();
    }

    /** Its cell for a kind of campaign. */
    public int cell(CampaignKind kind) {
        assert details == null : this;
        return first + place(kind);
    }

    /** Its only cell. */
    public int cell() {
        assert scope == Scope.NONE && width == 1 : this;
        return first;
    }

    /** The cell of an anomaly. */
    public static int cell(Anomaly anomaly, @Nullable Organization organization) {
        return ANOMALY.first + (organization == null ? 0 : organization.ordinal() + 1) * ANOMALY.width
                + anomaly.ordinal();
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
