package vn.oneplusone.membership.commands;

import java.time.LocalDate;

/** A membership cannot end before it began. */
public final class EndedBeforeAdmission extends MembershipRefusal {
    public EndedBeforeAdmission(LocalDate admitted) {
        super(admitted);
    }
}
