package vn.oneplusone.reporting.contributions;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.campaign.events.CampaignKind;
import vn.oneplusone.reporting.contributions.rows.Anomaly;
import vn.oneplusone.reporting.contributions.rows.Measure;
import vn.oneplusone.reporting.contributions.rows.Years;

/** One campaign: the first plan, holding and cancellation in its stream, and the latest correction of what was held. */
final class Campaign {
    private final UUID id;
    private int plannedFor = Years.NEVER;
    private int plannedBy = Units.NONE;
    private @Nullable CampaignKind plannedKind;
    private int heldOn = Years.NEVER;
    private int heldBy = Units.NONE;
    private @Nullable CampaignKind kind;
    private int members;
    private int youths;
    /** Place in the stream of the latest correction. */
    private long corrected = -1;
    private boolean heldAtAll;
    private int cancelledOn = Years.NEVER;
    private boolean repeated;

    Campaign(UUID id) {
        this.id = id;
    }

    void planned(int day, int unit, CampaignKind kind) {
        repeated |= plannedFor != Years.NEVER;
        if (plannedFor == Years.NEVER) {
            plannedFor = day;
            plannedBy = unit;
            plannedKind = kind;
        }
    }

    void held(int day, int unit, CampaignKind kind, int members, int youths) {
        repeated |= heldAtAll;
        heldAtAll = true;
        if (heldOn == Years.NEVER) {
            counts(day, unit, kind, members, youths);
        }
    }

    /** Says in full what was held, whatever was said before. */
    void corrected(long sequence, int day, int unit, CampaignKind kind, int members, int youths) {
        if (sequence > corrected) {
            corrected = sequence;
            counts(day, unit, kind, members, youths);
        }
    }

    private void counts(int day, int unit, CampaignKind kind, int members, int youths) {
        heldOn = day;
        heldBy = unit;
        this.kind = kind;
        this.members = members;
        this.youths = youths;
    }

    void cancelled(int day) {
        repeated |= cancelledOn != Years.NEVER;
        cancelledOn = cancelledOn == Years.NEVER ? day : cancelledOn;
    }

    void rows(Change change) {
        boolean planned = plannedKind != null;
        boolean held = kind != null;
        boolean cancelled = cancelledOn != Years.NEVER;
        if (plannedKind != null) {
            change.row(plannedFor, plannedBy, Measure.CAMPAIGN_PLANNED.cell(plannedKind), 1, id);
        }
        if (kind != null) {
            change.row(heldOn, heldBy, Measure.CAMPAIGN_HELD.cell(kind), 1, id);
            change.row(heldOn, heldBy, Measure.CAMPAIGN_MEMBERS.cell(kind), members, id);
            change.row(heldOn, heldBy, Measure.CAMPAIGN_YOUTHS.cell(kind), youths, id);
        }
        if (cancelled && plannedKind != null && !held) {
            change.row(cancelledOn, plannedBy, Measure.CAMPAIGN_CANCELLED.cell(plannedKind), 1, id);
        }
        if (cancelled && held) {
            anomaly(change, Anomaly.HELD_AND_CANCELLED, heldOn, heldBy);
        } else if (cancelled && !planned) {
            anomaly(change, Anomaly.CANCELLED_WITHOUT_PLAN, cancelledOn, Units.NONE);
        }
        if (corrected >= 0 && !heldAtAll) {
            anomaly(change, Anomaly.CORRECTED_WITHOUT_CAMPAIGN, heldOn, heldBy);
        }
        if (repeated) {
            anomaly(change, Anomaly.CAMPAIGN_TWICE, Math.min(heldOn, Math.min(plannedFor, cancelledOn)),
                    held ? heldBy : plannedBy);
        }
    }

    private void anomaly(Change change, Anomaly anomaly, int day, int unit) {
        change.row(day, unit, Measure.cell(anomaly, null), 1, id);
    }
}
