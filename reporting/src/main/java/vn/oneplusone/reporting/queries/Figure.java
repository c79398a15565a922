package vn.oneplusone.reporting.queries;

import java.util.List;
import vn.oneplusone.reporting.contributions.rows.Measure;

/**
 * Every kind of number that an answer shows: where the JSON of an answer has it, which contributions it is the sum of, and whether the
 * tables of units have it as a column. Answers and the facts behind them both go by this, so that they cannot differ. Each can be asked for by a {@link FactsQuestion}; a {@link Share} is asked
 * for by its two parts. Names are stored with published figures and never change.
 */
@SuppressWarnings("ImmutableEnumChecker") // the lists never change
public enum Figure {
    /** Members admitted in the year. */
    ADMITTED("admitted/ORGANIZATION", Measure.ADMITTED, Shown.ON_PAGE),
    /** Memberships ended in the year. */
    ENDED("ended/ORGANIZATION", Measure.ENDED),
    /** Admitted less ended in the year. */
    NET("net/ORGANIZATION", Window.YEAR, List.of(Measure.ADMITTED), List.of(Measure.ENDED)),
    /** The admitted by gender. May be asked by gender. */
    ADMITTED_BY_GENDER("admittedByGender/ORGANIZATION/DETAIL", Measure.ADMITTED_BY_GENDER),
    /** The admitted by age, as the years of birth and admission tell it. May be asked by age band. */
    ADMITTED_BY_AGE("admittedByAge/ORGANIZATION/DETAIL", Measure.ADMITTED_BY_AGE),
    /** Members who moved into a branch of the unit in the year, from wherever. */
    TRANSFERRED_IN("transfers/ORGANIZATION/in", Measure.TRANSFERRED_IN),
    /** Members who moved out of a branch of the unit in the year, to wherever. */
    TRANSFERRED_OUT("transfers/ORGANIZATION/out", Measure.TRANSFERRED_OUT),
    /** Members classified for the year. May be asked by grade. */
    CLASSIFIED("classified/ORGANIZATION/DETAIL", Measure.CLASSIFIED),
    /** Members on the day before the year (of a month: before the month). */
    ACTIVE_AT_START("activeAtStart/ORGANIZATION", Window.BEFORE, List.of(Measure.ADMITTED, Measure.TRANSFERRED_IN),
            List.of(Measure.ENDED, Measure.TRANSFERRED_OUT)),
    /** Members on the last day of the year (of a month: of the month). */
    ACTIVE_AT_END("activeAtEnd/ORGANIZATION", Window.UP_TO, List.of(Measure.ADMITTED, Measure.TRANSFERRED_IN),
            List.of(Measure.ENDED, Measure.TRANSFERRED_OUT)),
    /** The target that counts: the unit's own, else the sum of those below. */
    TARGET("target/ORGANIZATION", Measure.TARGET, Shown.ON_PAGE),
    /** The sum of the targets below. */
    TARGET_BELOW("targetBelow/ORGANIZATION", Measure.TARGET),

    /** Referrals made in the year: the cohort. */
    REFERRED("referrals/ORGANIZATION/referred", Measure.REFERRED, Shown.ON_PAGE),
    /** Of the cohort: the youth said yes. */
    COHORT_CONFIRMED("referrals/ORGANIZATION/confirmed", Measure.COHORT_CONFIRMED),
    /** Of the cohort: class, helper and probation task are all done. */
    COHORT_PREPARED("referrals/ORGANIZATION/prepared", Measure.COHORT_PREPARED),
    /** Of the cohort: endorsed by the branch. */
    COHORT_ENDORSED("referrals/ORGANIZATION/endorsed", Measure.COHORT_ENDORSED),
    /** Of the cohort: approved by the unit above. */
    COHORT_APPROVED("referrals/ORGANIZATION/approved", Measure.COHORT_APPROVED),
    /** Of the cohort: led to an admission. */
    COHORT_FULFILLED("referrals/ORGANIZATION/fulfilled", Measure.COHORT_FULFILLED, Shown.ON_PAGE),
    /** Of the cohort: declined. */
    COHORT_DECLINED("referrals/ORGANIZATION/declined", Measure.COHORT_DECLINED),
    /** Of the cohort: withdrawn. */
    COHORT_WITHDRAWN("referrals/ORGANIZATION/withdrawn", Measure.COHORT_WITHDRAWN),
    /** Of the cohort: lapsed. */
    COHORT_LAPSED("referrals/ORGANIZATION/lapsed", Measure.COHORT_LAPSED),
    /** Of the cohort: led to an admission that was annulled. */
    COHORT_ANNULLED("referrals/ORGANIZATION/annulled", Measure.COHORT_ANNULLED),
    /** Of the cohort: neither fulfilled nor closed otherwise. */
    COHORT_OPEN("referrals/ORGANIZATION/open", Window.YEAR, List.of(Measure.REFERRED), List.of(Measure.COHORT_FULFILLED,
            Measure.COHORT_DECLINED, Measure.COHORT_WITHDRAWN, Measure.COHORT_LAPSED, Measure.COHORT_ANNULLED)),

    /** Steps that happened in the year, whenever the youth was referred. */
    CONFIRMED("referralSteps/ORGANIZATION/confirmed", Measure.CONFIRMED),
    /** See {@link #CONFIRMED}. */
    PREPARED("referralSteps/ORGANIZATION/prepared", Measure.PREPARED),
    /** See {@link #CONFIRMED}. */
    ENDORSED("referralSteps/ORGANIZATION/endorsed", Measure.ENDORSED),
    /** See {@link #CONFIRMED}. */
    APPROVED("referralSteps/ORGANIZATION/approved", Measure.APPROVED),
    /** See {@link #CONFIRMED}. */
    FULFILLED("referralSteps/ORGANIZATION/fulfilled", Measure.FULFILLED),
    /** See {@link #CONFIRMED}. */
    DECLINED("referralSteps/ORGANIZATION/declined", Measure.DECLINED),
    /** See {@link #CONFIRMED}. */
    WITHDRAWN("referralSteps/ORGANIZATION/withdrawn", Measure.WITHDRAWN),
    /** See {@link #CONFIRMED}. */
    LAPSED("referralSteps/ORGANIZATION/lapsed", Measure.LAPSED),
    /** Fulfilments taken back in the year, because the admission was annulled. */
    ANNULLED("referralSteps/ORGANIZATION/annulled", Measure.ANNULLED),

    /** Members at the end of the year with a referral fulfilled in the year. */
    COVERED("coverage/ORGANIZATION/year/covered", Measure.COVERED, Shown.ON_PAGE),
    /** Members at the end of the year who referred a person in the year of whom nobody was admitted in it. */
    INTRODUCED("coverage/ORGANIZATION/year/introduced", Measure.INTRODUCED),
    /** Members at the end of the year with a referral fulfilled since the programme began. */
    PROGRAMME_COVERED("coverage/ORGANIZATION/programme/covered", Window.UP_TO, List.of(Measure.PROGRAMME_COVERED),
            List.of()),
    /** Members at the end of the year who have referred a person since the programme began, and nobody was admitted yet. */
    PROGRAMME_INTRODUCED("coverage/ORGANIZATION/programme/introduced", Window.UP_TO,
            List.of(Measure.PROGRAMME_INTRODUCED), List.of()),

    /** Campaigns planned; dated by their first day. May be asked by kind. */
    CAMPAIGNS_PLANNED("campaigns/planned", Measure.CAMPAIGN_PLANNED),
    /** Campaigns held; dated by their last day. May be asked by kind. */
    CAMPAIGNS_HELD("campaigns/held", Measure.CAMPAIGN_HELD, Shown.ON_PAGE),
    /** Campaigns cancelled. May be asked by kind. */
    CAMPAIGNS_CANCELLED("campaigns/cancelled", Measure.CAMPAIGN_CANCELLED),
    /** Members present at campaigns. May be asked by kind. */
    CAMPAIGN_MEMBERS("campaigns/members", Measure.CAMPAIGN_MEMBERS, Shown.IN_FILES),
    /** Young people present at campaigns. May be asked by kind. */
    CAMPAIGN_YOUTHS("campaigns/youths", Measure.CAMPAIGN_YOUTHS, Shown.IN_FILES),

    /** Members reached by the best-attended meeting of each branch. */
    DISSEMINATION_PRESENT("dissemination/present", Measure.DISSEMINATION_PRESENT, Shown.ON_PAGE),
    /** Members on the roll at those meetings. */
    DISSEMINATION_ROLL("dissemination/roll", Measure.DISSEMINATION_ROLL, Shown.IN_FILES),

    /** Steps of 1+1 with evidence. May be asked by step. */
    STEPS("steps/DETAIL", Measure.STEP_RECORDED),

    /** Capital supports granted. May be asked by form. */
    SUPPORT_GRANTED("capitalSupport/granted", Measure.SUPPORT_GRANTED),
    /** Their sum in đồng. May be asked by form. */
    SUPPORT_AMOUNT("capitalSupport/amount", Measure.SUPPORT_AMOUNT),
    /** Đồng repaid. May be asked by form. */
    SUPPORT_REPAID("capitalSupport/repaid", Measure.SUPPORT_REPAID);

    private final String place;
    private final Window window;
    private final List<Measure> plus;
    private final List<Measure> minus;
    private final Shown shown;

    Figure(String place, Measure measure) {
        this(place, measure, Shown.NOWHERE);
    }

    Figure(String place, Measure measure, Shown shown) {
        this(place, Window.YEAR, List.of(measure), List.of(), shown);
    }

    Figure(String place, Window window, List<Measure> plus, List<Measure> minus) {
        this(place, window, plus, minus, Shown.NOWHERE);
    }

    Figure(String place, Window window, List<Measure> plus, List<Measure> minus, Shown shown) {
        this.shown = shown;
        this.place = place;
        this.window = window;
        this.plus = plus;
        this.minus = minus;
    }

    /**
     * Where the JSON of an answer has it, such as {@code referrals/ORGANIZATION/referred}; {@code ORGANIZATION} and {@code DETAIL} stand
     * for each of them.
     */
    public String place() {
        return place;
    }

    /** Which business dates it counts, seen from the year of the question. */
    public Window window() {
        return window;
    }

    /** Measures that add. */
    public List<Measure> plus() {
        return plus;
    }

    /** Measures that take away. */
    public List<Measure> minus() {
        return minus;
    }

    /** Where the tables of units have it; they have their columns in the order of the figures. */
    public Shown shown() {
        return shown;
    }

    /** Whether each organization has a number of its own. */
    public boolean byOrganization() {
        return plus.getFirst().byOrganization();
    }

    /** What it is broken down by (gender, age, grade, kind, step or form), if at all. */
    public List<Enum<?>> details() {
        return plus.getFirst().details();
    }

    /** Whether a unit may be without it: one without a target, a year outside the programme. */
    public boolean isOptional() {
        return this == TARGET || this == TARGET_BELOW || this == PROGRAMME_COVERED || this == PROGRAMME_INTRODUCED;
    }

    /** Whether a figure is a column of the tables of units. */
    public enum Shown {
        /** No column. */
        NOWHERE,
        /** A column of the files alone. */
        IN_FILES,
        /** A column of the page and of its files. */
        ON_PAGE
    }

    /** Business dates, seen from a year or a month. */
    public enum Window {
        /** In it. */
        YEAR,
        /** Before its first day. */
        BEFORE,
        /** Up to its last day. */
        UP_TO
    }
}
