package vn.oneplusone.membership.commands;

import java.time.LocalDate;

/** A consent cannot be withdrawn before it was given. */
public final class WithdrawnBeforeConsent extends MembershipRefusal {
    public WithdrawnBeforeConsent(LocalDate consented) {
        super(consented);
    }
}
