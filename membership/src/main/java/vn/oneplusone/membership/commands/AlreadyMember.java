package vn.oneplusone.membership.commands;

import java.time.LocalDate;

/** The person is an active member of that organization already. */
public final class AlreadyMember extends MembershipRefusal {
    public AlreadyMember(LocalDate since) {
        super(since);
    }
}
