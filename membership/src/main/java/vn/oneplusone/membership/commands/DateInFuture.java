package vn.oneplusone.membership.commands;

import java.time.LocalDate;

/** Only what has happened is recorded. */
public final class DateInFuture extends MembershipRefusal {
    public DateInFuture(LocalDate date, LocalDate today) {
        super(date, today);
    }
}
