package vn.oneplusone.reporting.queries;

import java.util.List;
import vn.oneplusone.reporting.Period;
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
    /** Members who came from units outside the ledger in the year: no admissions. */
    RECEIVED("received/ORGANIZATION", Measure.RECEIVED),
    /** Memberships ended in the year. */
    ENDED("ended/ORGANIZATION", Measure.ENDED),
    /** The ended by reason: who came of age, who was expelled. May be asked by reason. */
    ENDED_BY_REASON("endedByReason/ORGANIZATION/DETAIL", Measure.ENDED_BY_REASON),
    /** Members released to units outside the ledger in the year: no endings. */
    RELEASED("released/ORGANIZATION", Measure.RELEASED),
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
    /** Members called up for service in the year. */
    ENLISTED("enlisted/ORGANIZATION", Measure.ENLISTED),
    /** Members of the Union introduced to the Party in the year. */
    PARTY_INTRODUCED("party/introduced", Measure.PARTY_INTRODUCED),
    /** Members of the Union admitted by the Party in the year. */
    PARTY_ADMITTED("party/admitted", Measure.PARTY_ADMITTED),
    /** Awards that members were given in the year. May be asked by level. */
    AWARDED("awards/ORGANIZATION/DETAIL", Measure.AWARDED),
    /** Measures of discipline against members in the year; who was expelled has ended. May be asked by measure. */
    DISCIPLINED("discipline/ORGANIZATION/DETAIL", Measure.DISCIPLINED),
    /** Members on the last day of the year who have paid their dues up to its last month. */
    DUES_PAID("dues/ORGANIZATION/paid", Window.UP_TO, List.of(Measure.DUES_PAID), List.of()),
    /** Members of the Union on the last day of the year who are due to come of age, as the year of birth tells it, and do not stay on. */
    DUE_OF_AGE("comingOfAge/due", Window.UP_TO, List.of(Measure.DUE_OF_AGE), List.of()),
    /** Members of the Union on the last day of the year who stay on beyond the age. */
    STAYING_ON("comingOfAge/stayingOn", Window.UP_TO, List.of(Measure.STAYING_ON), List.of()),
    /** Members on the day before the year (of a month: before the month). */
    ACTIVE_AT_START("activeAtStart/ORGANIZATION", Window.BEFORE,
            List.of(Measure.ADMITTED, Measure.RECEIVED, Measure.TRANSFERRED_IN, Measure.PLACED),
            List.of(Measure.ENDED, Measure.RELEASED, Measure.TRANSFERRED_OUT)),
    /** Members on the last day of the year (of a month: of the month). */
    ACTIVE_AT_END("activeAtEnd/ORGANIZATION", Window.UP_TO,
            List.of(Measure.ADMITTED, Measure.RECEIVED, Measure.TRANSFERRED_IN, Measure.PLACED),
            List.of(Measure.ENDED, Measure.RELEASED, Measure.TRANSFERRED_OUT)),
    /** Members of other branches who take part for a while on the last day of the year (of a month: of the month). */
    GUESTS("guests/ORGANIZATION", Window.UP_TO, List.of(Measure.GUEST), List.of()),
    /** The target that counts: the unit's own, else the sum of those below. */
    TARGET("target/ORGANIZATION", Measure.TARGET),
    /** The same together with the targets of units that went into a unit that has its own: what was reached is measured against it. */
    TARGET_TOGETHER("targetTogether/ORGANIZATION", Measure.TARGET, Shown.ON_PAGE),
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
    public List<?> details() {
        return plus.getFirst().details();
    }

    /** For how many details there is room; 1 where it is not broken down. */
    int width() {
        return plus.getFirst().width();
    }

    /** Whether a unit may be without it: one without a target, a year outside the programme, a part of a year. */
    public boolean isOptional() {
        return this == PROGRAMME_COVERED || this == PROGRAMME_INTRODUCED || ofPeriod() == OfPeriod.ANNUAL
                || ofPeriod() == OfPeriod.ONCE_A_YEAR;
    }

    /** How its number of a period comes from those of the parts of the period. */
    public OfPeriod ofPeriod() {
        return switch (window) {
            case BEFORE, UP_TO -> OfPeriod.STOCK;
            case YEAR -> switch (plus.getFirst()) {
                case TARGET -> OfPeriod.ANNUAL;
                case COVERED, INTRODUCED, DISSEMINATION_PRESENT, DISSEMINATION_ROLL, CLASSIFIED -> OfPeriod.ONCE_A_YEAR;
                default -> OfPeriod.FLOW;
            };
        };
    }

    /** Whether a period has a number of it at all. */
    public boolean isToldOf(Period period) {
        return switch (ofPeriod()) {
            case FLOW, STOCK -> true;
            case ANNUAL -> period.isWithinYear();
            case ONCE_A_YEAR -> period.isYear();
        };
    }

    /** Whether it is one of the targets, which are no plain sums: a unit's own stands for those below. */
    public boolean isTarget() {
        return this == TARGET || this == TARGET_TOGETHER || this == TARGET_BELOW;
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

    /** Whether the numbers of periods that follow each other add up to the number of all of them, and if not, why. */
    public enum OfPeriod {
        /** Those of two quarters add up to that of the half-year. */
        FLOW("adds up"),
        /** It says how things stand on a day: that of a half-year is that of its last quarter, or of its first. */
        STOCK("stands on a day: does not add up"),
        /** It is set for a year: a part of the year is measured against the whole number, and periods across years have none. */
        ANNUAL("is of the whole year, and the same for each part of it"),
        /** It counts a member or a branch once a year, however often there was a reason: only whole years have it. */
        ONCE_A_YEAR("counts each member or branch once a year: of whole years only");

        private final String stated;

        OfPeriod(String stated) {
            this.stated = stated;
        }

        /** In words, for the documents. */
        public String stated() {
            return stated;
        }
    }

    /** Business dates, seen from a period. */
    public enum Window {
        /** In it. */
        YEAR,
        /** Before its first day. */
        BEFORE,
        /** Up to its last day. */
        UP_TO
    }
}
