package vn.oneplusone.referral;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.rules.ClosedYears;
import vn.oneplusone.referral.commands.ReferralCommand;
import vn.oneplusone.referral.events.EndorsementCorrected;
import vn.oneplusone.referral.events.ReferralEndorsed;
import vn.oneplusone.referral.events.ReferralEvent;
import vn.oneplusone.referral.events.YouthReferred;

/**
 * Facts of this module judged again, in the order of their ledger: each by the decision that would record it, on the state that the facts before
 * it leave, people, branches and campaigns included.
 */
public final class ReferralJudge {
    private final RuleBook rules = RuleBook.shipped();
    private final List<RuleBook> everInForce = rules.everInForce();
    private final Members members;
    private final Branches branches;
    private final Campaigns campaigns;
    private final ClosedYears closedYears;
    private final Map<String, Referral> referrals = new HashMap<>();

    /**
     * @param before the facts before the one that is judged, and none after it
     * @param closedYears the years that those facts closed
     */
    public ReferralJudge(EventStore before, ClosedYears closedYears) {
        this.closedYears = closedYears;
        members = new Members(before);
        branches = new Branches(before);
        campaigns = new Campaigns(before);
    }

    /** The names of all rule sets, the oldest first. */
    public static List<String> versions() {
        return RuleBook.shipped().everWritten().stream().map(RuleSet::version).toList();
    }

    /**
     * The decisions that can have recorded a fact, by each rule set that may have held; the most likely first. Run as an aggregate, one applies
     * the fact, or refuses.
     *
     * @param clock says the day on which it was recorded
     * @param version of the rule set to judge by; null for those of the day
     * @return empty if the fact names a rule set that cannot have held
     * @throws IllegalArgumentException if nothing records such a fact in that stream
     */
    public List<Runnable> decisions(String stream, ReferralEvent fact, Clock clock, @Nullable String version) {
        if (fact instanceof YouthReferred opened && !streamOf(opened.organization(), opened.youth()).equals(stream)) {
            throw new IllegalArgumentException("a referral of another youth or organization in " + stream);
        }
        ReferralCommand command = recording(fact, stream);
        Referral referral = referrals.getOrDefault(stream, new Referral());
        return rules(fact, version).stream()
                .<Runnable>map(judging -> () -> referral.decideAgain(command, members, branches, campaigns, judging,
                        clock, closedYears))
                .toList();
    }

    private List<RuleBook> rules(ReferralEvent fact, @Nullable String version) {
        Optional<RuleBook> one = version == null ? Optional.empty() : rules.only(version);
        if (one.isPresent()) {
            return List.of(one.get());
        }
        ReferralEndorsed endorsed = fact instanceof EndorsementCorrected corrected
                ? corrected.endorsement()
                : fact instanceof ReferralEndorsed first ? first : null;
        return endorsed != null
                ? everInForce.stream()
                        .filter(held -> held.on(endorsed.on()).version().equals(endorsed.ruleVersion())).limit(1)
                        .toList()
                : everInForce;
    }

    private static ReferralCommand recording(ReferralEvent fact, String stream) {
        for (Organization organization : Organization.values()) {
            String all = streamOf(organization, "");
            if (stream.startsWith(all)) {
                return ReferralCommand.recording(fact, UUID.fromString(stream.substring(all.length())), organization);
            }
        }
        throw new IllegalArgumentException("a referral in the stream " + stream);
    }

    private static String streamOf(Organization organization, Object youth) {
        return "referral/" + organization + "/" + youth;
    }

    /** Takes a fact into the state of its stream, as the aggregate would. */
    public void evolve(String stream, ReferralEvent fact) {
        referrals.computeIfAbsent(stream, name -> new Referral()).evolve(fact);
    }
}
