package vn.oneplusone.membership.commands;

/** Only an admission that stands can be annulled. */
public final class NoAdmissionToAnnul extends MembershipRefusal {
    public NoAdmissionToAnnul() {
        super();
    }
}
