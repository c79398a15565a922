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
}
