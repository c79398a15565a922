package vn.oneplusone.membership;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.oneplusone.membership.rules.DatedRules;

/** The rules by which people are registered and admitted. */
final class Rules extends DatedRules<RuleSet> {
    Rules(Collection<RuleSet> sets) {
        super(sets);
    }

    /** These rules, and as they were before the latest set was written, and so on. */
    List<Rules> everInForce() {
        return editions().stream().map(Rules::new).toList();
    }

    /** One set for all days; empty where there is none of that name. */
    Optional<Rules> only(String version) {
        return named(version).map(set -> new Rules(List.of(set.alone())));
    }

    static Rules load() {
        return new Rules(read("vn.oneplusone.membership", RuleSet.class, "comingOfAge"));
    }
}
