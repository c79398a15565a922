package vn.oneplusone.app.api.write;

import java.util.UUID;
import vn.oneplusone.app.api.Refused;
import vn.oneplusone.membership.events.Organization;

/**
 * Whose affair an address names.
 *
 * @throws Refused if it names nobody's: there is no such address
 */
record PathParts(Organization organization, UUID person) {
    static PathParts of(String organization, String person) {
        try {
            if (person.length() != 36) {
                throw Refused.missing("NotFound");
            }
            return new PathParts(Organization.valueOf(organization), UUID.fromString(person));
        } catch (IllegalArgumentException e) {
            throw Refused.missing("NotFound");
        }
    }

    String referral() {
        return "referral/" + organization + "/" + person;
    }

    String member() {
        return "person/" + person;
    }
}
