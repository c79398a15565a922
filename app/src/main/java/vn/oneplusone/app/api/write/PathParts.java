package vn.oneplusone.app.api.write;

import java.util.UUID;
import vn.oneplusone.app.api.Refused;
import vn.oneplusone.app.text.Letters;
import vn.oneplusone.membership.events.Organization;

/**
 * Whose affair an address names.
 *
 * @throws Refused if it names nobody's: there is no such address
 */
public record PathParts(Organization organization, UUID person) {
    /** The two as they stand in an address. */
    public static PathParts of(String organization, String person) {
        try {
            return new PathParts(Organization.valueOf(organization), id(person));
        } catch (IllegalArgumentException e) {
            throw Refused.missing("NotFound");
        }
    }

    /** An id as it stands in an address. */
    public static UUID id(String text) {
        try {
            if (text.length() != 36) {
                throw Refused.missing("NotFound");
            }
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Refused.missing("NotFound");
        }
    }

    /** A year as it stands in an address. */
    public static int year(String text) {
        if (text.length() != 4 || !Letters.isNumber(text, 4)) {
            throw Refused.missing("NotFound");
        }
        return Integer.parseInt(text);
    }

    /** The stream of the referrals of a youth to an organization. */
    public String referral() {
        return "referral/" + organization + "/" + person;
    }

    /** The stream of a person. */
    public String member() {
        return "person/" + person;
    }
}
