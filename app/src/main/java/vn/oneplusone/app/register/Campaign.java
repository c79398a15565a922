package vn.oneplusone.app.register;

import java.time.LocalDate;
import java.util.UUID;
import vn.oneplusone.campaign.events.CampaignKind;

/**
 * A campaign as it was last told.
 *
 * @param members members present; 0 until it is held
 * @param youths young people present; 0 until it is held
 * @param version sequence of the last fact in its stream
 */
public record Campaign(UUID id, UUID unit, CampaignKind kind, LocalDate from, LocalDate to, State state, int members,
        int youths, long version) {
    /** Its outcome. */
    public enum State {
        PLANNED, HELD, CANCELLED
    }

    /** Its stream. */
    public String stream() {
        return "campaign/" + id;
    }
}
