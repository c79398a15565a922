package vn.oneplusone.membership.commands;

/** A consent by word of mouth needs a note of who bore witness. */
public final class EvidenceMissing extends MembershipRefusal {
    public EvidenceMissing() {
        super();
    }
}
