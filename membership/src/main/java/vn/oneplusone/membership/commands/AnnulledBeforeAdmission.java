package vn.oneplusone.membership.commands;

import java.time.LocalDate;

/** An admission cannot be annulled before it was made. */
public final class AnnulledBeforeAdmission extends MembershipRefusal {
    public AnnulledBeforeAdmission(LocalDate admitted) {
        super(admitted);
    }
}
