package vn.oneplusone.membership.commands;

import java.time.LocalDate;

/** Nobody is admitted after their death. */
public final class PersonDeceased extends MembershipRefusal {
    public PersonDeceased(LocalDate on) {
        super(on);
    }
}
