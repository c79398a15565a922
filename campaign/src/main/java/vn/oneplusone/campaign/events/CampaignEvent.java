package vn.oneplusone.campaign.events;

/**
 * The facts of plans, steps and what was held, by the kind of stream that they stand in. Consumers switch over them without a default
 * branch. Stored names are {@code campaign.} and the simple name.
 */
public sealed interface CampaignEvent {
    /** Of 1+1 in a unit and a year. */
    sealed interface OfInitiative extends CampaignEvent permits InitiativeLaunched, StepRecorded {}

    /** Of a target. */
    sealed interface OfTarget extends CampaignEvent permits TargetSet, TargetRevised {}

    /** Of a campaign. */
    sealed interface OfCampaign extends CampaignEvent
            permits CampaignPlanned, CampaignHeld, CampaignCancelled, CampaignCorrected {}

    /** Of the meetings of a branch in a year. */
    sealed interface OfDissemination extends CampaignEvent permits DisseminationRecorded {}

    /** Of a capital support. */
    sealed interface OfSupport extends CampaignEvent permits CapitalSupportGranted, CapitalSupportRepaid {}

    /** Of what a unit says of itself. */
    sealed interface OfDeclaration extends CampaignEvent permits FiguresDeclared {}
}
