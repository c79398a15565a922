package vn.oneplusone.app.portal.links;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.oneplusone.app.DistrictDay;
import vn.oneplusone.app.api.Refused;
import vn.oneplusone.app.security.Act;
import vn.oneplusone.app.security.Permissions;
import vn.oneplusone.app.security.SignedIn;
import vn.oneplusone.membership.events.AdmissionAnnulled;
import vn.oneplusone.membership.events.MemberAdmitted;
import vn.oneplusone.membership.events.MembershipEnded;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.PersonErased;
import vn.oneplusone.membership.events.PersonRegistered;
import vn.oneplusone.membership.events.TransferAccepted;

/** Whose links and claims an account may handle: those of branches at or below its unit, if its role refers at all. */
final class Reach {
    private static final Logger LOG = LoggerFactory.getLogger(Reach.class);

    private final Permissions permissions;
    private final EventStore events;
    private final Clock clock;

    Reach(Permissions permissions, EventStore events, Clock clock) {
        this.permissions = permissions;
        this.events = events;
        this.clock = clock;
    }

    LocalDate today() {
        return DistrictDay.today(clock);
    }

    /** @throws Refused if referring is not for this role */
    void requireTask(SignedIn me, Act act) {
        if (!Permissions.allows(me.role(), act)) {
            LOG.warn("{} of {} refused: not for a {}", act, me.actor(), me.role());
            throw Refused.forbidden("NotYourTask");
        }
    }

    boolean reaches(SignedIn me, UUID branch) {
        return permissions.reaches(me, branch, today());
    }

    /** @throws Refused if the branch is elsewhere; what is not there is refused alike */
    void require(SignedIn me, @Nullable UUID branch) {
        require(me, branch, "BeyondReach");
    }

    /** The same, told in other words. */
    void require(SignedIn me, @Nullable UUID branch, String name) {
        if (branch == null || !reaches(me, branch)) {
            LOG.warn("{} refused: beyond the reach of {}", me.actor(), me.unit());
            throw Refused.forbidden(name);
        }
    }

    /** Whether somebody is known at a unit within reach. */
    boolean reachesPerson(SignedIn me, UUID person) {
        Set<UUID> units = new LinkedHashSet<>();
        DomainEventStream facts = events.readEvents("person/" + person);
        while (facts.hasNext()) {
            switch (facts.next().getPayload()) {
                case PersonRegistered registered -> units.add(registered.unit());
                case MemberAdmitted admitted -> units.add(admitted.branch());
                case TransferAccepted transfer -> units.add(transfer.to());
                case PersonErased erased -> units.clear();
                default -> {
                    // says nothing of where they are
                }
            }
        }
        return units.stream().anyMatch(unit -> reaches(me, unit));
    }

    /** The branch of somebody who is a member; null if they are none, or not within reach. */
    @Nullable
    UUID branchOfMember(SignedIn me, UUID person, Organization organization) {
        UUID branch = null;
        DomainEventStream facts = events.readEvents("person/" + person);
        while (facts.hasNext()) {
            Object fact = facts.next().getPayload();
            if (fact instanceof MemberAdmitted admitted && admitted.organization() == organization) {
                branch = admitted.branch();
            } else if (fact instanceof TransferAccepted transfer && transfer.organization() == organization) {
                branch = transfer.to();
            } else if (fact instanceof MembershipEnded ended && ended.organization() == organization) {
                branch = null;
            } else if (fact instanceof AdmissionAnnulled annulled && annulled.organization() == organization) {
                branch = null;
            } else if (fact instanceof PersonErased) {
                return null;
            }
        }
        return branch != null && reaches(me, branch) ? branch : null;
    }
}
