package vn.oneplusone.membership.commands;

import java.time.LocalDate;

/** A membership cannot end before its last transfer. */
public final class EndedBeforeTransfer extends MembershipRefusal {
    public EndedBeforeTransfer(LocalDate transferred) {
        super(transferred);
    }
}
