package vn.oneplusone.membership.commands;

import java.util.UUID;

/** A person is registered once. */
public final class PersonAlreadyRegistered extends MembershipRefusal {
    public PersonAlreadyRegistered(UUID person) {
        super(person);
    }
}
