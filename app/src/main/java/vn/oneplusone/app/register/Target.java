package vn.oneplusone.app.register;

import java.util.UUID;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.Organization;

/**
 * A unit's target for a year.
 *
 * @param decision by which it is what it is
 * @param revised how often it was changed
 * @param version sequence of the last fact in its stream
 */
public record Target(UUID unit, Organization organization, int year, int number, Decision decision, int revised,
        long version) {
    /** The stream of such a target. */
    public static String stream(UUID unit, Organization organization, int year) {
        return "target/" + unit + "/" + organization + "/" + year;
    }
}
