package vn.oneplusone.membership;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import vn.oneplusone.membership.commands.MembershipRefusal.UnitNotABranch;
import vn.oneplusone.membership.events.MembershipEvent;
import vn.oneplusone.membership.events.UnitEstablished;
import vn.oneplusone.membership.events.UnitLevel;

/**
 * The tree of units for decisions of other streams. The fold is kept and continued at each use, so what it says is never
 * older than the store.
 */
class Units {
    private final EventStore store;
    // never changed once it stands here: readers need no lock
    private volatile Tree kept = new Tree();

    Units(EventStore store) {
        this.store = store;
    }

    /** The unit, refused if it is not there on that date. */
    UnitEstablished existing(UUID unit, LocalDate on) {
        return tree().existing(unit, on);
    }

    /** The branch, refused if it is not there on that date or is something else. */
    UnitEstablished branch(UUID unit, LocalDate on) {
        UnitEstablished found = existing(unit, on);
        if (found.level() != UnitLevel.BRANCH) {
            throw new UnitNotABranch(found.name());
        }
        return found;
    }

    private Tree tree() {
        Tree known = kept;
        DomainEventStream newer = store.readEvents("units", known.length());
        if (!newer.hasNext()) {
            return known;
        }
        Tree grown = known.copy();
        newer.forEachRemaining(message -> grow(grown, message));
        // the store also shows what this unit of work is about to append: that is kept only when it is really in
        if (CurrentUnitOfWork.isStarted()) {
            CurrentUnitOfWork.get().root().afterCommit(done -> keep(grown));
        } else {
            keep(grown);
        }
        return grown;
    }

    private static void grow(Tree tree, DomainEventMessage<?> message) {
        if (message.getSequenceNumber() != tree.length()) {
            throw new IllegalStateException("the stream of units goes from sequence " + (tree.length() - 1) + " to "
                    + message.getSequenceNumber());
        }
        tree.evolve((MembershipEvent) message.getPayload());
    }

    private synchronized void keep(Tree grown) {
        if (grown.length() > kept.length()) {
            kept = grown;
        }
    }
}
