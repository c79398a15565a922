package vn.oneplusone.campaign.commands;

import java.util.List;

/**
 * A command was refused because it breaks a rule; nothing was recorded. Each rule has a subclass, whose simple name is the
 * key of the words for people, in {@code /vn/oneplusone/campaign/refusals.properties} (Vietnamese) and
 * {@code refusals_en.properties}.
 */
public abstract sealed class CampaignRefusal extends RuntimeException
        permits DateInFuture, UnitUnknown, UnitEstablishedLater, UnitNotABranch, YearImplausible, DecisionWithoutNumber,
        InitiativeAlreadyLaunched, StepWithoutDocument, StepAlreadyRecorded, FileHashMalformed, TargetAlreadySet,
        TargetNotSet, TargetNegative, TargetUnchanged, RevisionPredatesTarget, PeriodReversed, AttendanceNegative,
        NobodyPresent, CampaignAlreadyPlanned, CampaignAlreadyHeld, CampaignAlreadyCancelled, CampaignNotPlanned,
        CampaignNotAsPlanned, RollEmpty, PresentExceedsRoll, DisseminationAlreadyRecorded, AmountNotPositive,
        YouthUnknown, SupportAlreadyGranted, SupportUnknown, GrantNotRepayable, RepaidBeforeGranted, RepaidTooMuch,
        UnitEnded, CampaignNotHeld, CampaignUnchanged, CorrectedBeforeHeld, MonthImplausible, NothingDeclared,
        DeclaredNegative, DeclaredTooEarly, OlderThanDeclared, DeclarationUnchanged, FigureOfYearOnly {
    private final transient List<Object> arguments;

    CampaignRefusal(Object... arguments) {
        // an answer and not a fault: a long list may bring thousands, and where it came from says nothing
        super(null, null, false, false);
        this.arguments = List.of(arguments);
    }

    /** Name of the broken rule: stable, fit for logs and problem details. */
    public final String rule() {
        return getClass().getSimpleName();
    }

    /** What the words mention, in the order of their placeholders: days, numbers, names of units and ids, never a person's details. */
    public final List<Object> arguments() {
        return arguments;
    }

    @Override
    public final String getMessage() {
        return rule() + arguments;
    }
}
