package vn.oneplusone.membership.commands;

import java.time.LocalDate;

/** Nobody is recorded before they agreed to it. */
public final class ConsentAfterRegistration extends MembershipRefusal {
    public ConsentAfterRegistration(LocalDate consent, LocalDate registration) {
        super(consent, registration);
    }
}
