package vn.oneplusone.membership;

import java.time.LocalDate;
import java.time.Month;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.commands.MembershipRefusal.EndedBeforeAdmission;
import vn.oneplusone.membership.commands.MembershipRefusal.EndedBeforeTransfer;
import vn.oneplusone.membership.commands.MembershipRefusal.NoTransferRequested;
import vn.oneplusone.membership.commands.MembershipRefusal.TransferAlreadyRequested;
import vn.oneplusone.membership.commands.MembershipRefusal.TransferOutOfOrder;
import vn.oneplusone.membership.events.MemberAdmitted;
import vn.oneplusone.membership.events.TransferAccepted;
import vn.oneplusone.membership.events.TransferRequested;

/**
 * A person's latest membership in one organization.
 *
 * @param branch where the person is, or was when it ended
 * @param since the first day there
 * @param requested the transfer that is under way
 */
record Membership(MemberAdmitted admission, UUID branch, LocalDate since, @Nullable LocalDate endedOn,
        @Nullable TransferRequested requested) {

    static Membership begun(MemberAdmitted admission) {
        return new Membership(admission, admission.branch(), admission.on(), null, null);
    }

    Membership asking(@Nullable TransferRequested request) {
        return new Membership(admission, branch, since, endedOn, request);
    }

    Membership moved(TransferAccepted transfer) {
        return new Membership(admission, transfer.to(), transfer.on(), endedOn, null);
    }

    Membership ended(LocalDate on) {
        return new Membership(admission, branch, since, on, null);
    }

    boolean lasts() {
        return endedOn == null;
    }

    /** Active on at least one day of the year: the day of the end is none. */
    boolean reachesInto(int year) {
        LocalDate last = LocalDate.of(year, Month.DECEMBER, 31);
        LocalDate first = LocalDate.of(year, Month.JANUARY, 1);
        return !admission.on().isAfter(last)
                && (endedOn == null || (endedOn.isAfter(first) && endedOn.isAfter(admission.on())));
    }

    void refuseEndOn(LocalDate on) {
        if (on.isBefore(admission.on())) {
            throw new EndedBeforeAdmission(admission.on());
        }
        if (on.isBefore(since)) {
            throw new EndedBeforeTransfer(since);
        }
    }

    void refuseRequestOn(LocalDate on) {
        if (requested != null) {
            throw new TransferAlreadyRequested(requested.on());
        }
        if (on.isBefore(since)) {
            throw new TransferOutOfOrder(since);
        }
    }

    /** The request that an answer on that day is to. */
    TransferRequested answered(LocalDate on) {
        if (requested == null) {
            throw new NoTransferRequested();
        }
        if (on.isBefore(requested.on())) {
            throw new TransferOutOfOrder(requested.on());
        }
        return requested;
    }
}
