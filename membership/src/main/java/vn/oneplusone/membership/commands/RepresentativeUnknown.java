package vn.oneplusone.membership.commands;

import java.util.UUID;

/** The representative is a registered person of their own. */
public final class RepresentativeUnknown extends MembershipRefusal {
    public RepresentativeUnknown(UUID representative) {
        super(representative);
    }
}
