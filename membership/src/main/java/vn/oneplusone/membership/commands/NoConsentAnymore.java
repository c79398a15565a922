package vn.oneplusone.membership.commands;

import java.time.LocalDate;

/** Who has withdrawn their consent is not recorded any further. */
public final class NoConsentAnymore extends MembershipRefusal {
    public NoConsentAnymore(LocalDate since) {
        super(since);
    }
}
