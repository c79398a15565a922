package vn.oneplusone.campaign.commands;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A command was refused because it breaks a rule, and nothing was recorded. Each rule has a class of its own below, whose simple name is
 * the key of the words for people in {@code refusals.properties} (Vietnamese) and {@code refusals_en.properties} beside the module: a
 * pattern of {@link java.text.MessageFormat} for {@link #arguments()}.
 */
public abstract sealed class CampaignRefusal extends RuntimeException {
    private final String about;
    private final transient List<Object> arguments;

    private CampaignRefusal(String about, Object... arguments) {
        // an answer, not a fault: a long list may bring thousands of them, and a stack would say nothing more
        super(null, null, false, false);
        this.about = about;
        this.arguments = List.of(arguments);
    }

    /** The broken rule: a stable name that interfaces may show and translate. */
    public final String rule() {
        return getClass().getSimpleName();
    }

    /** The field of the command that the rule is about, such as {@code on} or {@code branch}. */
    public final String about() {
        return about;
    }

    /** What the words are filled with, in their order: days, numbers, names of units and ids, never a person's details. */
    public final List<Object> arguments() {
        return arguments;
    }

    @Override
    public final String getMessage() {
        return rule() + arguments;
    }

    /** The command breaks the rule by itself, or names what is not there: sent again, it will be refused again. */
    public abstract static sealed class Invalid extends CampaignRefusal {
        private Invalid(String about, Object... arguments) {
            super(about, arguments);
        }
    }

    /** The ledger does not allow the command as it stands now. */
    public abstract static sealed class Conflict extends CampaignRefusal {
        private Conflict(String about, Object... arguments) {
            super(about, arguments);
        }
    }

    /** Money given or repaid is more than nothing. */
    public static final class AmountNotPositive extends Invalid {
        public AmountNotPositive() {
            super("amount");
        }
    }

    /** Fewer than no people present. */
    public static final class AttendanceNegative extends Invalid {
        public AttendanceNegative() {
            super("members");
        }
    }

    /** The campaign was cancelled; what takes place instead is another campaign. */
    public static final class CampaignAlreadyCancelled extends Conflict {
        public CampaignAlreadyCancelled() {
            super("on");
        }
    }

    /** The campaign was held; that is recorded once and not cancelled afterwards. */
    public static final class CampaignAlreadyHeld extends Conflict {
        public CampaignAlreadyHeld() {
            super("on");
        }
    }

    /** The campaign is planned already. */
    public static final class CampaignAlreadyPlanned extends Conflict {
        public CampaignAlreadyPlanned() {
            super("on");
        }
    }

    /** Held by another unit or as another kind than planned: then it is another campaign. */
    public static final class CampaignNotAsPlanned extends Conflict {
        public CampaignNotAsPlanned() {
            super("on");
        }
    }

    /** No such kind of campaign is listed; what is recorded under one that was listed once goes on. */
    public static final class CampaignKindNotListed extends Invalid {
        public CampaignKindNotListed(String code, String listed) {
            super("kind", code, listed);
        }
    }

    /** Only a campaign that is recorded as held can be corrected. */
    public static final class CampaignNotHeld extends Conflict {
        public CampaignNotHeld() {
            super("campaign");
        }
    }

    /** Only a planned campaign can be cancelled. */
    public static final class CampaignNotPlanned extends Conflict {
        public CampaignNotPlanned() {
            super("on");
        }
    }

    /** A correction that says the same as before corrects nothing. */
    public static final class CampaignUnchanged extends Conflict {
        public CampaignUnchanged() {
            super("on");
        }
    }

    /** A campaign is corrected after it was held. */
    public static final class CorrectedBeforeHeld extends Conflict {
        public CorrectedBeforeHeld(LocalDate to) {
            super("on", to);
        }
    }

    /** Something is said to have happened on a day that has not come yet. */
    public static final class DateInFuture extends Invalid {
        public DateInFuture(LocalDate on) {
            super("on", on);
        }
    }

    /** A decision that nobody could look up: its number is missing. */
    public static final class DecisionWithoutNumber extends Invalid {
        public DecisionWithoutNumber() {
            super("decision");
        }
    }

    /** The same numbers were declared already. */
    public static final class DeclarationUnchanged extends Conflict {
        public DeclarationUnchanged(LocalDate on) {
            super("on", on);
        }
    }

    /** What is counted is at least 0. */
    public static final class DeclaredNegative extends Invalid {
        public DeclaredNegative(int number) {
            super("on", number);
        }
    }

    /** A quarter, a half-year or nine months are reported when they are over. */
    public static final class DeclaredBeforeEnd extends Invalid {
        public DeclaredBeforeEnd(LocalDate end) {
            super("on", end);
        }
    }

    /** Nobody reports a period before it has begun. */
    public static final class DeclaredTooEarly extends Invalid {
        public DeclaredTooEarly(LocalDate begin) {
            super("on", begin);
        }
    }

    /** The branch's meeting of that day is recorded already. */
    public static final class DisseminationAlreadyRecorded extends Conflict {
        public DisseminationAlreadyRecorded(LocalDate on) {
            super("on", on);
        }
    }

    /** The best-attended meeting of a branch is one of the year; what a month's meetings reached is not counted. */
    public static final class FigureOfYearOnly extends Invalid {
        public FigureOfYearOnly() {
            super("numbers");
        }
    }

    /** Not 64 hexadecimal digits, so no SHA-256 of a file. */
    public static final class FileHashMalformed extends Invalid {
        public FileHashMalformed() {
            super("fileHash");
        }
    }

    /** A grant is not paid back. */
    public static final class GrantNotRepayable extends Conflict {
        public GrantNotRepayable() {
            super("on");
        }
    }

    /** The unit has taken up 1+1 for that year already, by itself or with its first step. */
    public static final class InitiativeAlreadyLaunched extends Conflict {
        public InitiativeAlreadyLaunched(LocalDate on) {
            super("on", on);
        }
    }

    /** A year has twelve months. */
    public static final class MonthImplausible extends Invalid {
        public MonthImplausible(int month) {
            super("month", month);
        }
    }

    /** A declaration is of a month or of another part of the year, not of both. */
    public static final class PeriodNamedTwice extends Invalid {
        public PeriodNamedTwice() {
            super("part");
        }
    }

    /** What nobody attended was not held. */
    public static final class NobodyPresent extends Invalid {
        public NobodyPresent() {
            super("members");
        }
    }

    /** A declaration without a number says nothing. */
    public static final class NothingDeclared extends Invalid {
        public NothingDeclared() {
            super("on");
        }
    }

    /** A later report is recorded already; an earlier one does not stand in for it. */
    public static final class OlderThanDeclared extends Conflict {
        public OlderThanDeclared(LocalDate on) {
            super("on", on);
        }
    }

    /** A campaign ends before it starts. */
    public static final class PeriodReversed extends Invalid {
        public PeriodReversed(LocalDate from, LocalDate to) {
            super("until", from, to);
        }
    }

    /** More members present than on the roll. */
    public static final class PresentExceedsRoll extends Invalid {
        public PresentExceedsRoll(int present, int roll) {
            super("present", present, roll);
        }
    }

    /** Paid back before it was given. */
    public static final class RepaidBeforeGranted extends Conflict {
        public RepaidBeforeGranted(LocalDate granted) {
            super("on", granted);
        }
    }

    /** More is paid back than is still owed. */
    public static final class RepaidTooMuch extends Conflict {
        public RepaidTooMuch(long outstanding) {
            super("amount", outstanding);
        }
    }

    /** The decision is older than the one whose number it would replace. */
    public static final class RevisionPredatesTarget extends Conflict {
        public RevisionPredatesTarget(LocalDate decided, LocalDate replaced) {
            super("on", decided, replaced);
        }
    }

    /** The branch has no members on its roll, so nobody could be reached. */
    public static final class RollEmpty extends Invalid {
        public RollEmpty() {
            super("roll");
        }
    }

    /** The same evidence is recorded for this step already, and nothing new comes with it. */
    public static final class StepAlreadyRecorded extends Conflict {
        public StepAlreadyRecorded(String documentNumber) {
            super("document", documentNumber);
        }
    }

    /** A step is proven by a document, and its number is missing. */
    public static final class StepWithoutDocument extends Invalid {
        public StepWithoutDocument() {
            super("document");
        }
    }

    /** This support is recorded already. */
    public static final class SupportAlreadyGranted extends Conflict {
        public SupportAlreadyGranted() {
            super("support");
        }
    }

    /** There is no support to which the repayment belongs. */
    public static final class SupportUnknown extends Invalid {
        public SupportUnknown() {
            super("support");
        }
    }

    /** The annual number is set; a later decision revises it. */
    public static final class TargetAlreadySet extends Conflict {
        public TargetAlreadySet(int number, String decision) {
            super("target", number, decision);
        }
    }

    /** A target is a number of persons. */
    public static final class TargetNegative extends Invalid {
        public TargetNegative(int number) {
            super("target", number);
        }
    }

    /** A target that was never set cannot be revised. */
    public static final class TargetNotSet extends Conflict {
        public TargetNotSet(int year) {
            super("year", year);
        }
    }

    /** A revision to the same number would show as a change in the history. */
    public static final class TargetUnchanged extends Conflict {
        public TargetUnchanged(int number) {
            super("target", number);
        }
    }

    /** On that day the unit had been merged or dissolved. */
    public static final class UnitEnded extends Conflict {
        public UnitEnded(String unit, LocalDate ended) {
            super("on", unit, ended);
        }
    }

    /** On that day the unit did not exist yet. */
    public static final class UnitEstablishedLater extends Conflict {
        public UnitEstablishedLater(String unit, LocalDate established) {
            super("on", unit, established);
        }
    }

    /** Meetings are recorded for branches: counted for a commune as well, they would count twice. */
    public static final class UnitNotABranch extends Invalid {
        public UnitNotABranch(String unit) {
            super("branch", unit);
        }
    }

    /** The unit is not in the tree of units. */
    public static final class UnitUnknown extends Invalid {
        public UnitUnknown(UUID unit) {
            super("unit", unit);
        }
    }

    /** An order says its number, and is not later than the correction. */
    public static final class OrderIncomplete extends Invalid {
        public OrderIncomplete() {
            super("order");
        }
    }

    /** An order lets what a closed year rests on be corrected; where no year is closed there is nothing to order. */
    public static final class OrderNotNeeded extends Invalid {
        public OrderNotNeeded() {
            super("order");
        }
    }

    /** Only the unit that closed a year, or one above it, orders that a fact of it is corrected. */
    public static final class OrderedElsewhere extends Invalid {
        public OrderedElsewhere(int year) {
            super("order", year);
        }
    }

    /** What a closed year rests on is changed by order alone. */
    public static final class YearIsClosed extends Conflict {
        public YearIsClosed(int year) {
            super("on", year);
        }
    }

    /** A year is not written with four digits. */
    public static final class YearImplausible extends Invalid {
        public YearImplausible(int year) {
            super("year", year);
        }
    }

    /** The young person is not registered. */
    public static final class YouthUnknown extends Invalid {
        public YouthUnknown(UUID youth) {
            super("youth", youth);
        }
    }
}
