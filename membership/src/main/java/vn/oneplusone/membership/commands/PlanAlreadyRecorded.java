package vn.oneplusone.membership.commands;

import java.util.UUID;

/** A planned change is recorded once. */
public final class PlanAlreadyRecorded extends MembershipRefusal {
    public PlanAlreadyRecorded(UUID plan) {
        super(plan);
    }
}
