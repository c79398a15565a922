package vn.oneplusone.campaign.commands;

/** The best-attended meeting of a branch is one of the year; what a month's meetings reached is not counted. */
public final class FigureOfYearOnly extends CampaignRefusal {
    public FigureOfYearOnly() {
        super();
    }
}
