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
import vn.oneplusone.membership.events.AgeException;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.MemberAdmitted;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.referral.events.ApprovalCorrected;
import vn.oneplusone.referral.events.EndorsementCorrected;
import vn.oneplusone.referral.events.PreparationRecorded;
import vn.oneplusone.referral.events.ReferralApproved;
import vn.oneplusone.referral.events.ReferralDeclined;
import vn.oneplusone.referral.events.ReferralEndorsed;
import vn.oneplusone.referral.events.ReferralEvent;
import vn.oneplusone.referral.events.ReferralFulfilled;
import vn.oneplusone.referral.events.ReferralLapsed;
import vn.oneplusone.referral.events.ReferralWithdrawn;
import vn.oneplusone.referral.events.StepTakenBack;
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
     * @param exception what the approval says about an age beyond the rules
     */
    record Item(UUID referral, UUID youth, Organization organization, UUID branch, Decision decision, LocalDate on,
            boolean admitted, @Nullable AgeException exception) {}

    private final Map<UUID, Open> open = new HashMap<>();
    private final Map<UUID, Open> approved = new LinkedHashMap<>();
    /** Closed without an admission: what closed them may be taken back. */
    private final Map<UUID, Open> ended = new HashMap<>();

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
        Open named = referral == null ? null : open.getOrDefault(referral, ended.get(referral));
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
            case ReferralDeclined e -> ended(e.referral());
            case ReferralWithdrawn e -> ended(e.referral());
            case ReferralLapsed e -> ended(e.referral());
            case ApprovalCorrected e -> corrected(e.approval());
            case StepTakenBack e -> takenBack(e);
            // On the way, nothing to do; listed, so that a new kind of fact does not compile until it is thought of.
            case YouthConfirmed e -> {
            }
            case PreparationRecorded e -> {
            }
            case ReferralEndorsed e -> {
            }
            case EndorsementCorrected e -> {
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

    /** In its place among those that wait. */
    private void corrected(ReferralApproved approval) {
        Open referral = approved.getOrDefault(approval.referral(), ended.get(approval.referral()));
        if (referral != null) {
            referral.approval = approval;
        }
    }

    private void takenBack(StepTakenBack back) {
        switch (back.step()) {
            case APPROVAL -> {
                Open referral = approved.remove(back.referral());
                if (referral != null) {
                    referral.approval = null;
                }
            }
            case DECLINE, DECLINE_ABOVE, WITHDRAWAL, LAPSE -> {
                Open referral = ended.remove(back.referral());
                if (referral != null) {
                    open.put(back.referral(), referral);
                    if (referral.approval != null) {
                        approved.put(back.referral(), referral);
                    }
                }
            }
            case CONFIRMATION, CLASS, HELPER, PROBATION_TASK, ENDORSEMENT, ENDORSEMENT_ABOVE -> {
            }
        }
    }

    private void ended(UUID referral) {
        Open known = open.get(referral);
        if (known != null) {
            ended.put(referral, known);
        }
        closed(referral);
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
                        approval.decision(), on, referral.admitted, approval.exception()));
            }
        }
        return List.copyOf(items);
    }
}
