package vn.oneplusone.campaign.events;

/**
 * The facts of plans, steps and what was held. Consumers switch over them without a default branch. Stored names are
 * {@code campaign.} and the simple name.
 */
public sealed interface CampaignEvent
        permits InitiativeLaunched, StepRecorded, TargetSet, TargetRevised, CampaignPlanned, CampaignHeld,
        CampaignCancelled, DisseminationRecorded, CapitalSupportGranted, CapitalSupportRepaid,
        CampaignCorrected, FiguresDeclared {}
