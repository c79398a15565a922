package vn.oneplusone.referral;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.oneplusone.membership.rules.DatedRules;

/** The rules of the referral's path. */
final class RuleBook extends DatedRules<RuleSet> {
    RuleBook(Collection<RuleSet> sets) {
        super(sets);
    }

    /** These rules, and as they were before the latest set was written, and so on. */
    List<RuleBook> everInForce() {
        return editions().stream().map(RuleBook::new).toList();
    }

    /** One set for all days; empty where there is none of that name. */
    Optional<RuleBook> only(String version) {
        return named(version).map(set -> new RuleBook(List.of(set.alone())));
    }

    static RuleBook shipped() {
        return new RuleBook(read("vn.oneplusone.referral", RuleSet.class));
    }
}
