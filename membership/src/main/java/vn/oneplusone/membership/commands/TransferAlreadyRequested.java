package vn.oneplusone.membership.commands;

import java.time.LocalDate;

/** One transfer at a time: the one requested first has to be answered first. */
public final class TransferAlreadyRequested extends MembershipRefusal {
    public TransferAlreadyRequested(LocalDate on) {
        super(on);
    }
}
