package vn.oneplusone.referral;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import vn.oneplusone.membership.events.MembershipEvent;
import vn.oneplusone.membership.events.PersonEvent;
import vn.oneplusone.membership.events.PilotDesignated;
import vn.oneplusone.membership.events.RequestEvent;
import vn.oneplusone.membership.events.UnitChangePlanned;
import vn.oneplusone.membership.events.UnitDissolved;
import vn.oneplusone.membership.events.UnitEstablished;
import vn.oneplusone.membership.events.UnitKindStated;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.membership.events.UnitMoved;
import vn.oneplusone.membership.events.UnitPlanWithdrawn;
import vn.oneplusone.membership.events.UnitRenamed;
import vn.oneplusone.membership.events.UnitSplit;
import vn.oneplusone.membership.events.UnitsMerged;
import vn.oneplusone.referral.commands.ReferralRefusal.BranchEnded;
import vn.oneplusone.referral.commands.ReferralRefusal.BranchUnknown;
import vn.oneplusone.referral.commands.ReferralRefusal.UnitNotABranch;

/** The tree of units as its stream tells at this moment. The fold is kept and continued from its last fact at each use. */
final class Branches {
    private final EventStore facts;
    private volatile Units kept = new Units(0, Map.of(), Map.of());

    /** @param next sequence of the first fact that is not folded in yet */
    private record Units(long next, Map<UUID, UnitEstablished> byId, Map<UUID, LocalDate> ends) {}

    Branches(EventStore facts) {
        this.facts = facts;
    }

    /**
     * Asserts that a branch may handle a referral that starts on this day.
     *
     * @throws BranchUnknown if there was no such unit yet on that day
     * @throws BranchEnded if it was there no longer
     * @throws UnitNotABranch if members do not belong to that unit directly
     */
    void requireBranch(UUID id, LocalDate on) {
        Units units = units();
        UnitEstablished unit = units.byId().get(id);
        if (unit == null || unit.on().isAfter(on)) {
            throw new BranchUnknown();
        }
        if (unit.level() != UnitLevel.BRANCH) {
            throw new UnitNotABranch();
        }
        LocalDate end = units.ends().get(id);
        if (end != null && !on.isBefore(end)) {
            throw new BranchEnded(end);
        }
    }

    private Units units() {
        Units known = kept;
        var stream = facts.readEvents("units", known.next());
        if (!stream.hasNext()) {
            return known;
        }
        var byId = new HashMap<>(known.byId());
        var ends = new HashMap<>(known.ends());
        long next = known.next();
        while (stream.hasNext()) {
            var fact = stream.next();
            if (fact.getSequenceNumber() != next || !(fact.getPayload() instanceof MembershipEvent event)) {
                throw new IllegalStateException("units: expected fact " + next + ", met " + fact.getSequenceNumber());
            }
            evolve(byId, ends, event);
            next++;
        }
        var units = new Units(next, Map.copyOf(byId), Map.copyOf(ends));
        keep(units);
        return units;
    }

    private static void evolve(Map<UUID, UnitEstablished> byId, Map<UUID, LocalDate> ends, MembershipEvent event) {
        switch (event) {
            // established twice, the first counts, as in all figures
            case UnitEstablished unit -> byId.putIfAbsent(unit.unit(), unit);
            case UnitsMerged merged -> merged.sources().forEach(source -> ends.put(source, merged.on()));
            case UnitSplit split -> ends.put(split.source(), split.on());
            case UnitDissolved dissolved -> ends.put(dissolved.unit(), dissolved.on());
            case UnitRenamed ignored -> {
            }
            case UnitKindStated ignored -> {
            }
            case UnitMoved ignored -> {
            }
            case PilotDesignated ignored -> {
            }
            case UnitChangePlanned plan -> {
            }
            case UnitPlanWithdrawn plan -> {
            }
            case RequestEvent request -> throw new IllegalStateException("not about a unit: " + request.getClass());
            case PersonEvent person -> throw new IllegalStateException("not about a unit: " + person.getClass());
        }
    }

    /** What was read may have been staged by the same unit of work and can still be rolled back: kept once it is committed. */
    private void keep(Units units) {
        if (CurrentUnitOfWork.isStarted()) {
            CurrentUnitOfWork.get().root().afterCommit(committed -> keepFurthest(units));
        } else {
            keepFurthest(units);
        }
    }

    private synchronized void keepFurthest(Units units) {
        if (units.next() > kept.next()) {
            kept = units;
        }
    }
}
