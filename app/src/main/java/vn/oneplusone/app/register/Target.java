package vn.oneplusone.app.register;

import java.util.List;
import java.util.UUID;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.Organization;

/**
 * A unit's target for a year.
 *
 * @param numbers each with its decision, in the order of the ledger; the last one holds
 * @param version sequence of the last fact in its stream
 */
public record Target(UUID unit, Organization organization, int year, List<Decided> numbers, long version) {
    /** A number by its decision. */
    public record Decided(int number, Decision decision) {}

    /** The number that holds. */
    public int number() {
        return numbers.getLast().number;
    }

    /** By which it is what it is. */
    public Decision decision() {
        return numbers.getLast().decision;
    }

    /** Whether it was changed. */
    public boolean isRevised() {
        return numbers.size() > 1;
    }

    /** The stream of such a target. */
    public static String stream(UUID unit, Organization organization, int year) {
        return "target/" + unit + "/" + organization + "/" + year;
    }
}
