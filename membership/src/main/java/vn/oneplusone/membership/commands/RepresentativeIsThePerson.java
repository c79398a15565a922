package vn.oneplusone.membership.commands;

/** Who cannot yet agree alone cannot represent themselves. */
public final class RepresentativeIsThePerson extends MembershipRefusal {
    public RepresentativeIsThePerson() {
        super();
    }
}
