package vn.oneplusone.referral.commands;

import java.util.Arrays;
import java.util.Set;
import vn.oneplusone.referral.events.PreparationStep;

/** The branch votes after class, helper and probation task are on record. */
public final class PreparationIncomplete extends ReferralRefusal {
    private final transient Set<PreparationStep> missing;

    public PreparationIncomplete(Set<PreparationStep> missing) {
        // one 0 or 1 per part, in the order of the enum: the words name those that are missing in their own language
        super(Arrays.stream(PreparationStep.values()).map(step -> missing.contains(step) ? 1 : 0).toArray());
        this.missing = Set.copyOf(missing);
    }

    /** The parts that are not on record yet. */
    public Set<PreparationStep> missing() {
        return missing;
    }
}
