package vn.oneplusone.referral.commands;

import java.util.List;

/**
 * A rule of the referral's path was broken: nothing was recorded. The words for people are in {@code refusals.properties}
 * (Vietnamese) and {@code refusals_en.properties} under {@link #rule()}; the message of the exception is for logs and
 * names no person.
 */
public abstract sealed class ReferralRefusal extends RuntimeException
        permits AdmissionMissing, AdmittedThroughReferral, BranchUnknown, DateInFuture, DecisionNumberMissing,
        DeclineOutOfTurn, HelperMissing, HelperNotMember, HelperNotNeeded, NoOpenReferral, PreparationAlreadyRecorded,
        PreparationIncomplete, PreparationNotNeeded, ReferralAlreadyApproved, ReferralAlreadyEndorsed,
        ReferralAlreadyFulfilled, ReferralAlreadyOpen, ReferralIdUsed, ReferralNotApproved, ReferralNotEndorsed,
        ReferralNotTheOpenOne, ReferrerNotMember, ReferrerTooNew, SelfReferral, StepOutOfOrder, UnitNotABranch,
        VotesImpossible, VotesMissing, VotesNotEnough, YouthAlreadyConfirmed, YouthAlreadyMember, YouthErased,
        YouthNotConfirmed, YouthNotRegistered, YouthTooOld, YouthTooYoung, BranchEnded,
        YouthWithdrewConsent, ReferrerWithdrewConsent, LapsedTooEarly, CampaignUnexpected, CampaignUnknown {
    private final transient List<Object> arguments;

    ReferralRefusal(Object... arguments) {
        // an answer, not a fault: a long list may bring thousands of them, and a stack would say nothing more
        super(null, null, false, false);
        this.arguments = List.of(arguments);
    }

    /** The broken rule, a stable name that interfaces may show and translate. */
    public final String rule() {
        return getClass().getSimpleName();
    }

    /** What the words are filled with, in their order: numbers and {@link java.time.LocalDate}s, never people. */
    public final List<Object> arguments() {
        return arguments;
    }

    @Override
    public final String getMessage() {
        return rule() + arguments;
    }
}
