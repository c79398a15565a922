package vn.oneplusone.membership;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import vn.oneplusone.membership.commands.MembershipRefusal.DateInFuture;

/** The only use of the clock: facts lie in the past. */
final class Today {
    // a server's own zone says nothing about the day it is in the district
    private static final ZoneId DISTRICT = ZoneId.of("Asia/Ho_Chi_Minh");

    private Today() {}

    static LocalDate of(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), DISTRICT);
    }

    static void refuseLater(LocalDate date, Clock clock) {
        LocalDate today = of(clock);
        if (date.isAfter(today)) {
            throw new DateInFuture(date, today);
        }
    }
}
