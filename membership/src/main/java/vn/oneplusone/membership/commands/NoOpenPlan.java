package vn.oneplusone.membership.commands;

import java.util.UUID;

/** Only a planned change that is recorded and not given up can be given up. */
public final class NoOpenPlan extends MembershipRefusal {
    public NoOpenPlan(UUID plan) {
        super(plan);
    }
}
