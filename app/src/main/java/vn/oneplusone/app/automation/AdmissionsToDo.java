package vn.oneplusone.app.automation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
 * admitted but which are not fulfilled. Folded from the facts in their order; nothing else is remembered anywhere.
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

    private final Map<UUID, YouthReferred> open = new HashMap<>();
    private final Map<UUID, Item> items = new LinkedHashMap<>();

    void evolve(Object payload) {
        if (payload instanceof ReferralEvent event) {
            evolve(event);
        } else if (payload instanceof MemberAdmitted admitted && admitted.referral() != null) {
            items.computeIfPresent(admitted.referral(), (id, item) -> new Item(item.referral(), item.youth(),
                    item.organization(), item.branch(), item.decision(), item.on(), true));
        } else if (payload instanceof AdmissionAnnulled annulled && annulled.referral() != null) {
            // an admission that people took back is not made again by a machine
            items.remove(annulled.referral());
        }
    }

    private void evolve(ReferralEvent event) {
        switch (event) {
            case YouthReferred e -> open.put(e.referral(), e);
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
        YouthReferred referred = open.get(approval.referral());
        if (referred != null) {
            LocalDate on = approval.ceremonyOn() != null ? approval.ceremonyOn() : approval.decision().on();
            items.put(approval.referral(), new Item(approval.referral(), referred.youth(), referred.organization(),
                    referred.branch(), approval.decision(), on, false));
        }
    }

    private void closed(UUID referral) {
        open.remove(referral);
        items.remove(referral);
    }

    /** What is to be done now, in the order in which the approvals came. */
    List<Item> items() {
        return List.copyOf(items.values());
    }
}
