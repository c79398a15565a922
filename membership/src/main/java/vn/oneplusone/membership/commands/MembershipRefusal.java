package vn.oneplusone.membership.commands;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A command was refused because it breaks a rule, and nothing was recorded. Each rule has a class of its own below, whose simple name is
 * the key of the words for people in {@code refusals.properties} (Vietnamese) and {@code refusals_en.properties} beside the module: a
 * pattern of {@link java.text.MessageFormat} for {@link #arguments()}.
 */
public abstract sealed class MembershipRefusal extends RuntimeException {
    private final String about;
    private final transient List<Object> arguments;

    private MembershipRefusal(String about, Object... arguments) {
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

    /** What the words are filled with, in their order: texts, whole numbers, dates and ids, never a personal detail. */
    public final List<Object> arguments() {
        return arguments;
    }

    @Override
    public final String getMessage() {
        return rule() + arguments;
    }

    /** The command breaks the rule by itself, or names what is not there: sent again, it will be refused again. */
    public abstract static sealed class Invalid extends MembershipRefusal {
        private Invalid(String about, Object... arguments) {
            super(about, arguments);
        }
    }

    /** The ledger does not allow the command as it stands now. */
    public abstract static sealed class Conflict extends MembershipRefusal {
        private Conflict(String about, Object... arguments) {
            super(about, arguments);
        }
    }

    /** A member is classified once for each year. */
    public static final class AlreadyClassified extends Conflict {
        public AlreadyClassified(int year) {
            super("year", year);
        }
    }

    /** A member is called up once. */
    public static final class AlreadyEnlisted extends Conflict {
        public AlreadyEnlisted(LocalDate on) {
            super("on", on);
        }
    }

    /** Each step into the Party is taken once. */
    public static final class PartyStepAlreadyRecorded extends Conflict {
        public PartyStepAlreadyRecorded(LocalDate on) {
            super("step", on);
        }
    }

    /** The Party admits whom it was introduced to, not before that. */
    public static final class PartyStepsOutOfOrder extends Conflict {
        public PartyStepsOutOfOrder(LocalDate other) {
            super("on", other);
        }
    }

    /** One decision awards or disciplines a member once. */
    public static final class DecisionAlreadyRecorded extends Conflict {
        public DecisionAlreadyRecorded(String number, LocalDate on) {
            super("decision", number, on);
        }
    }

    /** Dues that are paid stay paid: an earlier month, or the same one, is no payment. */
    public static final class DuesAlreadyPaid extends Conflict {
        public DuesAlreadyPaid(int year, int month) {
            super("month", year, month);
        }
    }

    /** Dues are owed from the month on in which the membership began. */
    public static final class DuesBeforeMembership extends Conflict {
        public DuesBeforeMembership(LocalDate begun) {
            super("month", begun);
        }
    }

    /** Who leaves a branch has paid up to the month on record at least. */
    public static final class DuesPaidFurther extends Conflict {
        public DuesPaidFurther(int year, int month) {
            super("duesPaidUntil", year, month);
        }
    }

    /** Nobody pays further ahead than the end of the next year: the year may be a slip. */
    public static final class DuesTooFarAhead extends Invalid {
        public DuesTooFarAhead(int lastYear) {
            super("year", lastYear);
        }
    }

    /** Only what is on record can be corrected. */
    public static final class NoDuesToCorrect extends Conflict {
        public NoDuesToCorrect() {
            super("entry");
        }
    }

    /** A stay ends after it was decided. */
    public static final class StayOverAlready extends Invalid {
        public StayOverAlready(LocalDate decided) {
            super("until", decided);
        }
    }

    /** Nobody needs a decision to stay until they come of age. */
    public static final class StayNotNeeded extends Conflict {
        public StayNotNeeded(int years) {
            super("until", years);
        }
    }

    /** By their wish and the branch's decision a member stays to the age of the rules; only the elected and the full-time staff stay longer. */
    public static final class StayTooLong extends Conflict {
        public StayTooLong(int years) {
            super("until", years);
        }
    }

    /** Stays are decided in the order of time. */
    public static final class StayDecidedLater extends Conflict {
        public StayDecidedLater(LocalDate before) {
            super("on", before);
        }
    }

    /** What happens to a member happens while they are one. */
    public static final class NotAMemberThen extends Conflict {
        public NotAMemberThen(LocalDate day) {
            super("on", day);
        }
    }

    /** The person's details are gone, and whatever needs them is over; nothing can be erased twice. */
    public static final class AlreadyErased extends Conflict {
        public AlreadyErased(LocalDate on) {
            super("person", on);
        }
    }

    /** The person is an active member of that organization already. */
    public static final class AlreadyMember extends Conflict {
        public AlreadyMember(LocalDate since) {
            super("organization", since);
        }
    }

    /** The admission in the unit outside is not later than the day on which the member was received. */
    public static final class AdmittedThereLater extends Invalid {
        public AdmittedThereLater(LocalDate received) {
            super("admittedOn", received);
        }
    }

    /** Nobody was admitted anywhere before they were born. */
    public static final class AdmittedThereBeforeBirth extends Invalid {
        public AdmittedThereBeforeBirth() {
            super("admittedOn");
        }
    }

    /** An admission cannot be annulled before it was made. */
    public static final class AnnulledBeforeAdmission extends Conflict {
        public AnnulledBeforeAdmission(LocalDate admitted) {
            super("on", admitted);
        }
    }

    /** A year is judged at its end, not before it has begun. */
    public static final class ClassifiedBeforeYear extends Invalid {
        public ClassifiedBeforeYear(int year) {
            super("year", year);
        }
    }

    /** Nobody is recorded before they agreed to it. */
    public static final class ConsentAfterRegistration extends Invalid {
        public ConsentAfterRegistration(LocalDate consent, LocalDate registration) {
            super("consentOn", consent, registration);
        }
    }

    /** Nobody is recorded without having agreed to it. */
    public static final class ConsentMissing extends Invalid {
        public ConsentMissing() {
            super("consent");
        }
    }

    /** Only what has happened is recorded. */
    public static final class DateInFuture extends Invalid {
        public DateInFuture(LocalDate date, LocalDate today) {
            super("on", date, today);
        }
    }

    /** An admission, a removal and an expulsion rest on a numbered decision. */
    public static final class DecisionMissing extends Invalid {
        public DecisionMissing() {
            super("decision");
        }
    }

    /** A membership cannot end before it began. */
    public static final class EndedBeforeAdmission extends Conflict {
        public EndedBeforeAdmission(LocalDate admitted) {
            super("on", admitted);
        }
    }

    /** A membership cannot end before its last transfer. */
    public static final class EndedBeforeTransfer extends Conflict {
        public EndedBeforeTransfer(LocalDate transferred) {
            super("on", transferred);
        }
    }

    /** A consent by word of mouth needs a note of who bore witness. */
    public static final class EvidenceMissing extends Invalid {
        public EvidenceMissing() {
            super("consent");
        }
    }

    /**
     * An identity number stands for one living person. Neither the words nor the arguments name anybody or hold the number:
     * a page that shows this refusal asks for {@link #holder()} only on behalf of a reader who may see that person.
     */
    public static final class IdentityNumberTaken extends Conflict {
        private final transient UUID holder;

        public IdentityNumberTaken(UUID holder) {
            super("identityNumber");
            this.holder = holder;
        }

        /** Who has the number by the ledger. */
        public UUID holder() {
            return holder;
        }
    }

    /** A birth date after the consent or the registration, or of a person older than people get. */
    public static final class ImpossibleBirthDate extends Invalid {
        public ImpossibleBirthDate(int oldest) {
            super("birthDate", oldest);
        }
    }

    /** Who comes from a unit outside, or goes to one, brings a numbered letter of introduction. */
    public static final class LetterMissing extends Invalid {
        public LetterMissing() {
            super("letter");
        }
    }

    /** A letter of introduction certifies an admission in the unit outside: it is not older. */
    public static final class LetterBeforeAdmission extends Invalid {
        public LetterBeforeAdmission(LocalDate admitted) {
            super("letter", admitted);
        }
    }

    /** Nobody is introduced elsewhere as a member before they are one. */
    public static final class LetterBeforeMembership extends Conflict {
        public LetterBeforeMembership(LocalDate begun) {
            super("letter", begun);
        }
    }

    /** Who leaves does so after all that happens to members alone; a death has its own day. */
    public static final class LeftBeforeRecorded extends Conflict {
        public LeftBeforeRecorded(LocalDate member) {
            super("on", member);
        }
    }

    /** The unit is of that kind already. */
    public static final class KindUnchanged extends Conflict {
        public KindUnchanged(String unit) {
            super("kind", unit);
        }
    }

    /** A unit is split into two at least. */
    public static final class PartsMissing extends Invalid {
        public PartsMissing(String unit) {
            super("parts", unit);
        }
    }

    /** One of the parts goes on for whatever is not given to another one. */
    public static final class RestMissing extends Invalid {
        public RestMissing(String unit) {
            super("rest", unit);
        }
    }

    /** Each unit below one that is split goes to one of the parts: none is forgotten. */
    public static final class UnitForgotten extends Conflict {
        public UnitForgotten(String unit, String forgotten) {
            super("below", unit, forgotten);
        }
    }

    /** No unit goes to two parts. */
    public static final class UnitGivenTwice extends Invalid {
        public UnitGivenTwice(String unit) {
            super("below", unit);
        }
    }

    /** Only what stands below the unit that is split goes to its parts. */
    public static final class UnitNotBelow extends Conflict {
        public UnitNotBelow(String given, String unit) {
            super("below", given, unit);
        }
    }

    /** Members are placed in the parts of a branch that was split on that day. */
    public static final class NoSuchPart extends Conflict {
        public NoSuchPart() {
            super("members");
        }
    }

    /** Only who is a member in the branch that was split is placed in a part of it. */
    public static final class NotAMemberThere extends Conflict {
        public NotAMemberThere(String branch) {
            super("members", branch);
        }
    }

    /** A unit cannot go into itself, nor be named twice in a merger. */
    public static final class MergedIntoItself extends Invalid {
        public MergedIntoItself(String unit) {
            super("into", unit);
        }
    }

    /** A person or a unit has a name. */
    public static final class NameMissing extends Invalid {
        public NameMissing() {
            super("name");
        }
    }

    /** The unit bears that name already. */
    public static final class NameUnchanged extends Conflict {
        public NameUnchanged(String unit) {
            super("name", unit);
        }
    }

    /** Only an admission that stands can be annulled. */
    public static final class NoAdmissionToAnnul extends Conflict {
        public NoAdmissionToAnnul() {
            super("organization");
        }
    }

    /** Who has withdrawn their consent is not recorded any further. */
    public static final class NoConsentAnymore extends Conflict {
        public NoConsentAnymore(LocalDate since) {
            super("person", since);
        }
    }

    /** Only a planned change that is recorded and not given up can be given up. */
    public static final class NoOpenPlan extends Conflict {
        public NoOpenPlan(UUID plan) {
            super("plan", plan);
        }
    }

    /** Only a release that was requested can be granted, refused or taken back. */
    public static final class NoReleaseRequested extends Conflict {
        public NoReleaseRequested() {
            super("on");
        }
    }

    /** Only a transfer that was requested can be accepted or refused. */
    public static final class NoTransferRequested extends Conflict {
        public NoTransferRequested() {
            super("on");
        }
    }

    /** Only an active membership can end. */
    public static final class NotAMember extends Conflict {
        public NotAMember() {
            super("organization");
        }
    }

    /** Only who was a member in a year is classified for it. */
    public static final class NotAMemberInYear extends Conflict {
        public NotAMemberInYear(int year) {
            super("year", year);
        }
    }

    /** Only the one top of the tree stands below no unit; a branch never does. */
    public static final class ParentMissing extends Invalid {
        public ParentMissing(String unit) {
            super("parent", unit);
        }
    }

    /** A person is registered once. */
    public static final class PersonAlreadyRegistered extends Conflict {
        public PersonAlreadyRegistered(UUID person) {
            super("person", person);
        }
    }

    /** Nobody is admitted after their death. */
    public static final class PersonDeceased extends Conflict {
        public PersonDeceased(LocalDate on) {
            super("on", on);
        }
    }

    /** Only a registered person can be admitted or leave. */
    public static final class PersonUnknown extends Invalid {
        public PersonUnknown(UUID person) {
            super("person", person);
        }
    }

    /** A unit is made a pilot once per year. */
    public static final class PilotAlreadyDesignated extends Conflict {
        public PilotAlreadyDesignated(String unit, int year) {
            super("year", unit, year);
        }
    }

    /** The unit stands there already. */
    public static final class PlaceUnchanged extends Conflict {
        public PlaceUnchanged(String unit, String parent) {
            super("parent", unit, parent);
        }
    }

    /** A planned change is recorded once. */
    public static final class PlanAlreadyRecorded extends Conflict {
        public PlanAlreadyRecorded(UUID plan) {
            super("plan", plan);
        }
    }

    /** Memberships in one organization are recorded in the order of time and do not overlap. */
    public static final class ReadmittedBeforeEnd extends Conflict {
        public ReadmittedBeforeEnd(LocalDate ended) {
            super("on", ended);
        }
    }

    /** Who cannot yet agree alone cannot represent themselves. */
    public static final class RepresentativeIsThePerson extends Invalid {
        public RepresentativeIsThePerson() {
            super("representative");
        }
    }

    /** Under this age on the day of the consent, a representative agrees too. */
    public static final class RepresentativeMissing extends Invalid {
        public RepresentativeMissing(int years) {
            super("representative", years);
        }
    }

    /** The representative is a registered person of their own. */
    public static final class RepresentativeUnknown extends Invalid {
        public RepresentativeUnknown(UUID representative) {
            super("representative", representative);
        }
    }

    /** A member for whom a release was requested neither moves nor leaves in another way until it is answered or taken back. */
    public static final class ReleaseAlreadyRequested extends Conflict {
        public ReleaseAlreadyRequested(LocalDate on) {
            super("on", on);
        }
    }

    /** A merger needs at least one unit that goes into another. */
    public static final class SourcesMissing extends Invalid {
        public SourcesMissing() {
            super("units");
        }
    }

    /** The admission is after the last day that the rules allow. */
    public static final class TooOld extends Conflict {
        public TooOld(int years) {
            super("on", years);
        }
    }

    /** The admission is after the last day that the rules allow, and the decision does not say that it is an exception. */
    public static final class TooOldWithoutException extends Conflict {
        public TooOldWithoutException(int years) {
            super("exception", years);
        }
    }

    /** The rules know no exception of age for this organization. */
    public static final class NoExceptionOfAge extends Invalid {
        public NoExceptionOfAge(int years) {
            super("exception", years);
        }
    }

    /** The admission is before the first day that the rules allow. */
    public static final class TooYoung extends Conflict {
        public TooYoung(int years, int days) {
            super("on", years, days);
        }
    }

    /** One transfer at a time: the one requested first has to be answered first. */
    public static final class TransferAlreadyRequested extends Conflict {
        public TransferAlreadyRequested(LocalDate on) {
            super("requestedOn", on);
        }
    }

    /** A branch takes a member over when the units above have passed the transfer on. */
    public static final class TransferNotPassed extends Conflict {
        public TransferNotPassed(String unit) {
            super("on", unit);
        }
    }

    /** A transfer is passed on by the units above the two branches, one after the other. */
    public static final class TransferNotTheirs extends Conflict {
        public TransferNotTheirs() {
            super("on");
        }
    }

    /** A member takes part in one other branch at a time, and in the order of time. */
    public static final class TakesPartAlready extends Conflict {
        public TakesPartAlready(LocalDate until) {
            super("on", until);
        }
    }

    /** Only a member who takes part in another branch on that day can stop doing so. */
    public static final class TakesPartNowhere extends Conflict {
        public TakesPartNowhere() {
            super("on");
        }
    }

    /** Who takes part elsewhere does so in another branch than their own. */
    public static final class TakesPartAtHome extends Invalid {
        public TakesPartAtHome() {
            super("branch");
        }
    }

    /** The last day is not before the first. */
    public static final class EndsBeforeItBegins extends Invalid {
        public EndsBeforeItBegins(LocalDate on) {
            super("until", on);
        }
    }

    /** A transfer follows the admission and the transfer before, and its answer follows the request. */
    public static final class TransferOutOfOrder extends Conflict {
        public TransferOutOfOrder(LocalDate earliest) {
            super("on", earliest);
        }
    }

    /** A transfer leads to another branch. */
    public static final class TransferToSameBranch extends Invalid {
        public TransferToSameBranch() {
            super("to");
        }
    }

    /** The unit outside, from which a member comes or to which one goes, has a name. */
    public static final class UnitOutsideMissing extends Invalid {
        public UnitOutsideMissing() {
            super("outside");
        }
    }

    /** The end of the unit is recorded already: it cannot end, or take in others, once more. */
    public static final class UnitAlreadyEnded extends Conflict {
        public UnitAlreadyEnded(String unit, LocalDate ended) {
            super("unit", unit, ended);
        }
    }

    /** A unit is established once; its id is never used again. */
    public static final class UnitAlreadyEstablished extends Conflict {
        public UnitAlreadyEstablished(String unit) {
            super("code", unit);
        }
    }

    /** Two living units do not share a code. */
    public static final class UnitCodeInUse extends Conflict {
        public UnitCodeInUse(String code, String holder) {
            super("code", code, holder);
        }
    }

    /** Lists find a unit by its code. */
    public static final class UnitCodeMissing extends Invalid {
        public UnitCodeMissing(String unit) {
            super("code", unit);
        }
    }

    /** The unit was merged or dissolved and is no more on that date. */
    public static final class UnitEnded extends Conflict {
        public UnitEnded(String unit, LocalDate ended) {
            super("effective", unit, ended);
        }
    }

    /** The unit was not there yet on that date. */
    public static final class UnitEstablishedLater extends Conflict {
        public UnitEstablishedLater(String unit, LocalDate established) {
            super("effective", unit, established);
        }
    }

    /** Members belong to branches. */
    public static final class UnitNotABranch extends Invalid {
        public UnitNotABranch(String unit) {
            super("branch", unit);
        }
    }

    /** The unit is not in the tree. */
    public static final class UnitUnknown extends Invalid {
        public UnitUnknown(UUID unit) {
            super("unit", unit);
        }
    }

    /** Units still stand below one that is to be dissolved. */
    public static final class UnitsBelow extends Conflict {
        public UnitsBelow(String unit, String below) {
            super("units", unit, below);
        }
    }

    /** A consent cannot be withdrawn before it was given. */
    public static final class WithdrawnBeforeConsent extends Conflict {
        public WithdrawnBeforeConsent(LocalDate consented) {
            super("on", consented);
        }
    }

    /** A plan is given up on the day of its paper or later. */
    public static final class WithdrawnBeforePlanned extends Conflict {
        public WithdrawnBeforePlanned(LocalDate planned) {
            super("withdrawnOn", planned);
        }
    }

    /** A unit stands below a unit of a higher level. */
    public static final class WrongLevel extends Invalid {
        public WrongLevel(String unit, String parent) {
            super("level", unit, parent);
        }
    }

    /** A request is made once. */
    public static final class PersonRequestAlreadyMade extends Conflict {
        public PersonRequestAlreadyMade(UUID request) {
            super("request", request);
        }
    }

    /** Only a request that was made can be answered or withdrawn. */
    public static final class PersonRequestUnknown extends Conflict {
        public PersonRequestUnknown(UUID request) {
            super("request", request);
        }
    }

    /** A request is answered once, and not withdrawn afterwards. */
    public static final class PersonRequestAlreadyAnswered extends Conflict {
        public PersonRequestAlreadyAnswered(LocalDate answered) {
            super("request", answered);
        }
    }

    /** What was withdrawn is not answered, nor withdrawn again. */
    public static final class PersonRequestAlreadyWithdrawn extends Conflict {
        public PersonRequestAlreadyWithdrawn(LocalDate withdrawn) {
            super("request", withdrawn);
        }
    }

    /** Nothing happens to a request before the day on which it was made. */
    public static final class BeforePersonRequest extends Conflict {
        public BeforePersonRequest(LocalDate requested) {
            super("on", requested);
        }
    }

    /** A request says who is meant, by id or by what was typed. */
    public static final class NobodyRequested extends Conflict {
        public NobodyRequested() {
            super("person");
        }
    }

    /** To agree, the person who is meant must be named. */
    public static final class RequestedPersonMissing extends Conflict {
        public RequestedPersonMissing() {
            super("person");
        }
    }

    /** A request about one person cannot be agreed to for another one. */
    public static final class AnotherPersonRequested extends Conflict {
        public AnotherPersonRequested() {
            super("person");
        }
    }

    /** A request is refused with a reason. */
    public static final class RefusalReasonMissing extends Conflict {
        public RefusalReasonMissing() {
            super("reason");
        }
    }

    /** A reason belongs to a refusal, not to an agreement. */
    public static final class RefusalReasonUnexpected extends Conflict {
        public RefusalReasonUnexpected() {
            super("reason");
        }
    }

    /** The home of a member, or of a former one, is their branch: only a transfer changes it. */
    public static final class MembersMoveByTransfer extends Conflict {
        public MembersMoveByTransfer() {
            super("person");
        }
    }

    /** A person is handed over to another unit, not to the one whose they are. */
    public static final class HandedToSameUnit extends Conflict {
        public HandedToSameUnit(String unit) {
            super("to", unit);
        }
    }

    /** A person is handed over after they were registered and in the order of time. */
    public static final class HandedOverOutOfOrder extends Conflict {
        public HandedOverOutOfOrder(LocalDate since) {
            super("on", since);
        }
    }

    /** Consent is given again only after it was withdrawn. */
    public static final class ConsentNotWithdrawn extends Conflict {
        public ConsentNotWithdrawn() {
            super("consent");
        }
    }

    /** A new consent is not older than the withdrawal of the one before. */
    public static final class ConsentBeforeWithdrawal extends Conflict {
        public ConsentBeforeWithdrawal(LocalDate withdrawn) {
            super("consentOn", withdrawn);
        }
    }

    /** A consent is recorded only once it was given. */
    public static final class ConsentAfterRecording extends Conflict {
        public ConsentAfterRecording(LocalDate consented, LocalDate recorded) {
            super("consentOn", consented, recorded);
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

    /** What a closed year rests on is corrected by order alone. */
    public static final class YearIsClosed extends Conflict {
        public YearIsClosed(int year) {
            super("on", year);
        }
    }

    /** No admission that this referral led to is the latest one. */
    public static final class NoAdmissionToCorrect extends Conflict {
        public NoAdmissionToCorrect() {
            super("on");
        }
    }

    /** What was recorded of the membership since then has to come after the admission. */
    public static final class AdmittedAfterwards extends Conflict {
        public AdmittedAfterwards(LocalDate later) {
            super("on", later);
        }
    }
}
