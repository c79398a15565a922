package vn.oneplusone.membership.commands;

import java.time.LocalDate;

/** A transfer follows the admission and the transfer before, and its answer follows the request. */
public final class TransferOutOfOrder extends MembershipRefusal {
    public TransferOutOfOrder(LocalDate earliest) {
        super(earliest);
    }
}
