package vn.oneplusone.app.automation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.AdmissionAnnulled;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.MemberAdmitted;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.referral.events.PreparationRecorded;
import vn.oneplusone.referral.events.ReferralApproved;
import vn.oneplusone.referral.events.ReferralDeclined;
import vn.oneplusone.referral.events.ReferralEndorsed;
import vn.oneplusone.referral.events.ReferralEvent;
import vn.oneplusone.referral.events.ReferralFulfilled;
import vn.oneplusone.referral.events.ReferralLapsed;
import vn.oneplusone.referral.events.ReferralWithdrawn;
import vn.oneplusone.referral.events.YouthConfirmed;
import vn.oneplusone.referral.events.YouthReferred;

/**
 * The to-do list of the automation: referrals that are approved but whose youth is not admitted, and those whose youth is
 * admitted but which are not fulfilled. Folded from the facts in their order; nothing else is remembered anywhere. What is
 * refused, such as the admission of a youth who took their consent back, stays until an officer closes the referral.
 */
final class AdmissionsToDo {
    /**
     * One thing to do.
     *
     * @param on the day of the admission: of the ceremony, else of the decision
     * @param admitted false: the youth has to be admitted; true: the referral has to be fulfilled
     */
    record Item(UUID referral, UUID youth, Organization organization, UUID branch, Decision decision, LocalDate on,
            boolean admitted) {}

    private final Map<UUID, Open> open = new HashMap<>();
    private final Map<UUID, Open> approved = new LinkedHashMap<>();

    /** An open referral, with what is known of the admission that names it: it may be recorded before the approval. */
    private static final class Open {
        private final YouthReferred referred;
        private @Nullable ReferralApproved approval;
        private boolean admitted;
        /** An admission that people took back is not made again by a machine. */
        private boolean annulled;

        Open(YouthReferred referred) {
            this.referred = referred;
        }
    }

    void evolve(Object payload) {
        if (payload instanceof ReferralEvent event) {
            evolve(event);
        } else if (payload instanceof MemberAdmitted admitted) {
            admission(admitted.referral(), true);
        } else if (payload instanceof AdmissionAnnulled annulled) {
            admission(annulled.referral(), false);
        }
    }

    private void admission(@Nullable UUID referral, boolean stands) {
        Open named = referral == null ? null : open.get(referral);
        if (named != null) {
            named.admitted = stands;
            named.annulled = !stands;
        }
    }

    private void evolve(ReferralEvent event) {
        switch (event) {
            case YouthReferred e -> open.put(e.referral(), new Open(e));
            case ReferralApproved e -> approved(e);
            case ReferralFulfilled e -> closed(e.referral());
            case ReferralDeclined e -> closed(e.referral());
            case ReferralWithdrawn e -> closed(e.referral());
            case ReferralLapsed e -> closed(e.referral());
            // On the way, nothing to do; listed, so that a new kind of fact does not compile until it is thought of.
            case YouthConfirmed e -> {
            }
            case PreparationRecorded e -> {
            }
            case ReferralEndorsed e -> {
            }
        }
    }

    private void approved(ReferralApproved approval) {
        Open referral = open.get(approval.referral());
        if (referral != null) {
            referral.approval = approval;
            approved.put(approval.referral(), referral);
        }
    }

    private void closed(UUID referral) {
        open.remove(referral);
        approved.remove(referral);
    }

    /** What is to be done now, in the order in which the approvals came. */
    List<Item> items() {
        List<Item> items = new ArrayList<>();
        for (Open referral : approved.values()) {
            ReferralApproved approval = referral.approval;
            if (approval != null && !referral.annulled) {
                YouthReferred referred = referral.referred;
                LocalDate on = approval.ceremonyOn() != null ? approval.ceremonyOn() : approval.decision().on();
                items.add(new Item(referred.referral(), referred.youth(), referred.organization(), referred.branch(),
                        approval.decision(), on, referral.admitted));
            }
        }
        return List.copyOf(items);
    }
}
