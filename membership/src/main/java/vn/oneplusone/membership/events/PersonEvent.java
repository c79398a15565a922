package vn.oneplusone.membership.events;

import java.util.UUID;

/** The facts of one person, in that person's stream. */
public sealed interface PersonEvent extends MembershipEvent
        permits PersonRegistered, MemberAdmitted, MemberReceived, ReleaseRequested, MemberReleased, ReleaseRefused,
        ReleaseWithdrawn, MembershipEnded, PersonErased,
        TransferRequested, TransferPassed, TemporaryActivityBegun, TemporaryActivityEnded,
        TransferAccepted, TransferRefused, MemberPlaced, AdmissionAnnulled, AdmissionCorrected,
        PersonDetailsCorrected, ConsentWithdrawn, MemberClassified, MemberEvent,
        PersonHandedOver, ConsentGiven {
    /** Whom it is about. */
    UUID person();
}
