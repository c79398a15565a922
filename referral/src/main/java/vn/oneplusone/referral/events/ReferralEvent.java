package vn.oneplusone.referral.events;

import java.util.UUID;

/**
 * The facts of referrals. All successive referrals of one youth to one organization share a stream, so that only one can be
 * open at a time. Consumers switch over them without a default branch. Stored names are {@code referral.} and the simple name.
 */
public sealed interface ReferralEvent
        permits YouthReferred, YouthConfirmed, PreparationRecorded, ReferralEndorsed, ReferralApproved,
        ReferralFulfilled, ReferralDeclined, ReferralWithdrawn, ReferralLapsed, EndorsementCorrected,
        ApprovalCorrected, StepTakenBack {
    UUID referral();
}
