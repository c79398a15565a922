package vn.oneplusone.membership.events;

/** The facts of one person, in that person's stream. */
public sealed interface PersonEvent extends MembershipEvent
        permits PersonRegistered, MemberAdmitted, MembershipEnded, PersonErased,
        TransferRequested, TransferAccepted, TransferRefused, AdmissionAnnulled,
        PersonDetailsCorrected, ConsentWithdrawn, MemberClassified,
        PersonHandedOver, ConsentGiven {}
