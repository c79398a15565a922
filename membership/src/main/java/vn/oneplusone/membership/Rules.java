package vn.oneplusone.membership;

import java.util.Collection;
import vn.oneplusone.membership.rules.DatedRules;

/** The rules by which people are registered and admitted. */
final class Rules extends DatedRules<RuleSet> {
    Rules(Collection<RuleSet> sets) {
        super(sets);
    }

    static Rules load() {
        return new Rules(read("vn.oneplusone.membership", RuleSet.class));
    }
}
