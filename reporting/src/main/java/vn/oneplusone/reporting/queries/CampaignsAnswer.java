package vn.oneplusone.reporting.queries;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.campaign.events.CampaignKind;
import vn.oneplusone.reporting.Period;
import vn.oneplusone.reporting.queries.CountsPart.At;

/**
 * Campaigns of a year.
 *
 * @param latest held campaigns, the latest last day first
 * @param next cursor of the next page; null on the last
 */
public record CampaignsAnswer(int year, @Nullable Period period, Geography geography, @Nullable LocalDate geographyDate,
        LedgerState ledger,
        @At(CountsPart.CAMPAIGNS) CountsPart counts, List<Held> latest, @Nullable String next) {
    /** One campaign as it was recorded; both days are inclusive. */
    public record Held(UUID campaign, UnitLabel unit, CampaignKind kind, LocalDate from, LocalDate to, long members,
            long youths, long position) {}
}
