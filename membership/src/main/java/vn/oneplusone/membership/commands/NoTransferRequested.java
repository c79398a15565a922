package vn.oneplusone.membership.commands;

/** Only a transfer that was requested can be accepted or refused. */
public final class NoTransferRequested extends MembershipRefusal {
    public NoTransferRequested() {
        super();
    }
}
