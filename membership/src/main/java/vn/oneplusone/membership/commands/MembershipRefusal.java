package vn.oneplusone.membership.commands;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A command broke a rule, and nothing was recorded. The words for people are in {@code refusals.properties} (Vietnamese)
 * and {@code refusals_en.properties} beside the module, under {@link #rule()}, as patterns of
 * {@link java.text.MessageFormat} for {@link #arguments()}. Carries ids, names of units and dates of membership, never
 * a personal detail.
 */
public abstract sealed class MembershipRefusal extends RuntimeException
        permits AlreadyErased, AlreadyMember, ConsentAfterRegistration, ConsentMissing, DateInFuture,
        DecisionMissing, EndedBeforeAdmission, EvidenceMissing, ImpossibleBirthDate,
        NameMissing, NotAMember, ParentMissing, PersonAlreadyRegistered,
        PersonDeceased, PersonUnknown, PilotAlreadyDesignated, ReadmittedBeforeEnd,
        RepresentativeIsThePerson, RepresentativeMissing, RepresentativeUnknown, TooOld,
        TooYoung, UnitAlreadyEstablished, UnitCodeInUse, UnitCodeMissing,
        UnitEstablishedLater, UnitNotABranch, UnitUnknown, WrongLevel,
        UnitEnded, UnitAlreadyEnded, NameUnchanged, PlaceUnchanged, SourcesMissing, MergedIntoItself, UnitsBelow,
        AlreadyClassified, AnnulledBeforeAdmission, ClassifiedBeforeYear,
        EndedBeforeTransfer, NoAdmissionToAnnul, NoConsentAnymore,
        NoTransferRequested, NotAMemberInYear, TransferAlreadyRequested,
        TransferOutOfOrder, TransferToSameBranch, WithdrawnBeforeConsent, IdentityNumberTaken,
        PlanAlreadyRecorded, NoOpenPlan, WithdrawnBeforePlanned,
        MembershipRefusal.PersonRequestAlreadyMade, MembershipRefusal.PersonRequestUnknown,
        MembershipRefusal.PersonRequestAlreadyAnswered, MembershipRefusal.PersonRequestAlreadyWithdrawn,
        MembershipRefusal.BeforePersonRequest, MembershipRefusal.NobodyRequested,
        MembershipRefusal.RequestedPersonMissing, MembershipRefusal.AnotherPersonRequested,
        MembershipRefusal.RefusalReasonMissing, MembershipRefusal.RefusalReasonUnexpected,
        MembershipRefusal.MembersMoveByTransfer, MembershipRefusal.HandedToSameUnit,
        MembershipRefusal.HandedOverOutOfOrder, MembershipRefusal.ConsentNotWithdrawn,
        MembershipRefusal.ConsentBeforeWithdrawal, MembershipRefusal.ConsentAfterRecording {

    private final List<Object> arguments;

    MembershipRefusal(Object... arguments) {
        // an answer, not a fault: a long list may bring thousands of them, and where it came from is in the name
        super(null, null, false, false);
        this.arguments = List.of(arguments);
    }

    /** The broken rule: the simple name of the class. */
    public String rule() {
        return getClass().getSimpleName();
    }

    /** What the words are filled with: texts, whole numbers, dates and ids, in the order of the constructor. */
    public List<Object> arguments() {
        return arguments;
    }

    @Override
    public String getMessage() {
        return rule() + arguments;
    }

    /** A request is made once. */
    public static final class PersonRequestAlreadyMade extends MembershipRefusal {
        public PersonRequestAlreadyMade(UUID request) {
            super(request);
        }
    }

    /** Only a request that was made can be answered or withdrawn. */
    public static final class PersonRequestUnknown extends MembershipRefusal {
        public PersonRequestUnknown(UUID request) {
            super(request);
        }
    }

    /** A request is answered once, and not withdrawn afterwards. */
    public static final class PersonRequestAlreadyAnswered extends MembershipRefusal {
        public PersonRequestAlreadyAnswered(LocalDate answered) {
            super(answered);
        }
    }

    /** What was withdrawn is not answered, nor withdrawn again. */
    public static final class PersonRequestAlreadyWithdrawn extends MembershipRefusal {
        public PersonRequestAlreadyWithdrawn(LocalDate withdrawn) {
            super(withdrawn);
        }
    }

    /** Nothing happens to a request before the day on which it was made. */
    public static final class BeforePersonRequest extends MembershipRefusal {
        public BeforePersonRequest(LocalDate requested) {
            super(requested);
        }
    }

    /** A request says who is meant, by id or by what was typed. */
    public static final class NobodyRequested extends MembershipRefusal {
        public NobodyRequested() {
            super();
        }
    }

    /** To agree, the person who is meant must be named. */
    public static final class RequestedPersonMissing extends MembershipRefusal {
        public RequestedPersonMissing() {
            super();
        }
    }

    /** A request about one person cannot be agreed to for another one. */
    public static final class AnotherPersonRequested extends MembershipRefusal {
        public AnotherPersonRequested() {
            super();
        }
    }

    /** A request is refused with a reason. */
    public static final class RefusalReasonMissing extends MembershipRefusal {
        public RefusalReasonMissing() {
            super();
        }
    }

    /** A reason belongs to a refusal, not to an agreement. */
    public static final class RefusalReasonUnexpected extends MembershipRefusal {
        public RefusalReasonUnexpected() {
            super();
        }
    }

    /** The home of a member, or of a former one, is their branch: only a transfer changes it. */
    public static final class MembersMoveByTransfer extends MembershipRefusal {
        public MembersMoveByTransfer() {
            super();
        }
    }

    /** A person is handed over to another unit, not to the one whose they are. */
    public static final class HandedToSameUnit extends MembershipRefusal {
        public HandedToSameUnit(String unit) {
            super(unit);
        }
    }

    /** A person is handed over after they were registered and in the order of time. */
    public static final class HandedOverOutOfOrder extends MembershipRefusal {
        public HandedOverOutOfOrder(LocalDate since) {
            super(since);
        }
    }

    /** Consent is given again only after it was withdrawn. */
    public static final class ConsentNotWithdrawn extends MembershipRefusal {
        public ConsentNotWithdrawn() {
            super();
        }
    }

    /** A new consent is not older than the withdrawal of the one before. */
    public static final class ConsentBeforeWithdrawal extends MembershipRefusal {
        public ConsentBeforeWithdrawal(LocalDate withdrawn) {
            super(withdrawn);
        }
    }

    /** A consent is recorded only once it was given. */
    public static final class ConsentAfterRecording extends MembershipRefusal {
        public ConsentAfterRecording(LocalDate consented, LocalDate recorded) {
            super(consented, recorded);
        }
    }
}
