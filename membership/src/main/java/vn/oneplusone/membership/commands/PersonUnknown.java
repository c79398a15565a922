package vn.oneplusone.membership.commands;

import java.util.UUID;

/** Only a registered person can be admitted or leave. */
public final class PersonUnknown extends MembershipRefusal {
    public PersonUnknown(UUID person) {
        super(person);
    }
}
