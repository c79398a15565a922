package vn.oneplusone.membership.commands;

import java.time.LocalDate;

/** The person's details are gone, and whatever needs them is over; nothing can be erased twice. */
public final class AlreadyErased extends MembershipRefusal {
    public AlreadyErased(LocalDate on) {
        super(on);
    }
}
