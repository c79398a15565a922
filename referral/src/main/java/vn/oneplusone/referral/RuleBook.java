package vn.oneplusone.referral;

import java.util.Collection;
import vn.oneplusone.membership.rules.DatedRules;

/** The rules of the referral's path. */
final class RuleBook extends DatedRules<RuleSet> {
    RuleBook(Collection<RuleSet> sets) {
        super(sets);
    }

    static RuleBook shipped() {
        return new RuleBook(read("vn.oneplusone.referral", RuleSet.class));
    }
}
