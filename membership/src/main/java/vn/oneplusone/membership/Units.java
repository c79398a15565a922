package vn.oneplusone.membership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.commands.MembershipRefusal.UnitNotABranch;
import vn.oneplusone.membership.events.MembershipEvent;
import vn.oneplusone.membership.events.UnitEstablished;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.membership.events.UnitSplit;

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

    /** A unit and those above it on that day, upwards; it alone where it is not known. */
    List<UUID> upwards(UUID unit, LocalDate on) {
        Tree tree = tree();
        List<UUID> upwards = new ArrayList<>();
        for (UUID one = unit; one != null && !upwards.contains(one); one = tree.above(one, on)) {
            upwards.add(one);
        }
        return upwards;
    }

    /** Whether a unit is that other one, goes on for it, or stands above it on that day. */
    boolean isOrAbove(UUID unit, UUID other, LocalDate on) {
        return upwards(other, on).contains(unit);
    }

    /** The unit of which that one was made by a split on that day; null where none was. */
    @Nullable
    UnitEstablished split(UUID part, LocalDate on) {
        Tree tree = tree();
        UnitSplit split = tree.splitInto(part);
        return split != null && split.on().equals(on) ? tree.find(split.source()) : null;
    }

    /** What goes on for a unit on that date: itself, or the unit that it went into. */
    UUID standing(UUID unit, LocalDate on) {
        return tree().standing(unit, on);
    }

    /** The unit above another one that is there on that date; a branch has one. */
    UUID above(UUID unit, LocalDate on) {
        Tree tree = tree();
        return Objects.requireNonNull(tree.parent(tree.existing(unit, on), on));
    }

    /** The name under which a unit was established. */
    String name(UUID unit) {
        return Objects.requireNonNull(tree().find(unit)).name();
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
