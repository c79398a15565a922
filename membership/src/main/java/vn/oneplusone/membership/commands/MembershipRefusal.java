package vn.oneplusone.membership.commands;

import java.util.List;

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
        PlanAlreadyRecorded, NoOpenPlan, WithdrawnBeforePlanned {

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
}
