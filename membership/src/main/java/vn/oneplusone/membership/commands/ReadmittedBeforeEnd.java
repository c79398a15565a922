package vn.oneplusone.membership.commands;

import java.time.LocalDate;

/** Memberships in one organization are recorded in the order of time and do not overlap. */
public final class ReadmittedBeforeEnd extends MembershipRefusal {
    public ReadmittedBeforeEnd(LocalDate ended) {
        super(ended);
    }
}
