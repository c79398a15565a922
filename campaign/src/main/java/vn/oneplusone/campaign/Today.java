package vn.oneplusone.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import vn.oneplusone.campaign.commands.CampaignRefusal.DateInFuture;

/** The day on which a command is handled. Its only use is to refuse what is said to have happened later. */
final class Today {
    /** The day turns where the district is, whatever zone a server is set to. */
    private static final ZoneId DISTRICT = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Clock clock;

    Today(Clock clock) {
        this.clock = clock;
    }

    LocalDate date() {
        return LocalDate.ofInstant(clock.instant(), DISTRICT);
    }

    void mustHaveSeen(LocalDate day) {
        if (day.isAfter(date())) {
            throw new DateInFuture(day);
        }
    }
}
