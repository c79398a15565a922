package vn.oneplusone.reporting.queries.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.contributions.rows.Anomaly;
import vn.oneplusone.reporting.queries.LedgerState;

/** Facts that contradict each other or name what is not there. Each counts by the rule of its {@link Anomaly}, and is listed here. */
public record AnomaliesAnswer(LedgerState ledger, List<Row> anomalies) {
    /**
     * One of them.
     *
     * @param position of the fact that made it visible
     * @param date business date, where there is one
     * @param unit where the fact names one
     * @param subject person, referral, campaign, support or unit that it is about
     */
    public record Row(Anomaly anomaly, long position, @Nullable LocalDate date, @Nullable UUID unit,
            @Nullable Organization organization,
            UUID subject) {}
}
