package vn.oneplusone.app.ledger.entries;

import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/**
 * One step from how a fact was once written to how it was written next: by the name and revision that it gets, and by its payload.
 * Steps never change: entries of every revision stay in ledgers for ever, and a kept sample of each in the tests.
 *
 * @param payload may change what it is given, and returns what comes next
 */
record Upcaster(String type, String revision, String nextType, String nextRevision, UnaryOperator<ObjectNode> payload) {

    /** "Present" alone could be read as all who were there; it always meant the members, whom the share is taken of. */
    static final Upcaster DISSEMINATION_COUNTS_MEMBERS = revised("campaign.DisseminationRecorded", "1", "2",
            payload -> renamed(payload, "present", "membersPresent"));

    /** Before editions were told apart there was the first. */
    static final Upcaster CLOSINGS_HAVE_AN_EDITION = revised("reporting.YearClosed", "1", "2",
            payload -> with(payload, "edition", 1));

    /** A step to the next revision of the same type. */
    static Upcaster revised(String type, String revision, String next, UnaryOperator<ObjectNode> payload) {
        return new Upcaster(type, revision, type, next, payload);
    }

    /** A new last member; it is an error if it is there already. */
    static ObjectNode with(ObjectNode payload, String member, int value) {
        if (payload.has(member)) {
            throw new IllegalArgumentException("the member " + member + " is there before its time");
        }
        return payload.put(member, value);
    }

    /** A member under another name, in its place; it is an error if it is not there. */
    static ObjectNode renamed(ObjectNode payload, String from, String to) {
        if (!payload.has(from) || payload.has(to)) {
            throw new IllegalArgumentException("the member " + from + " is absent, or is there under both its names");
        }
        ObjectNode renamed = payload.objectNode();
        payload.properties()
                .forEach(member -> renamed.set(member.getKey().equals(from) ? to : member.getKey(), member.getValue()));
        return renamed;
    }
}
