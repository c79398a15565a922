package vn.oneplusone.app.web.bodies;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.servlet.HandlerMapping;
import vn.oneplusone.app.refusals.Refused;
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

    /** The parts of a request's address, by name. */
    static Map<String, String> of(HttpServletRequest request) {
        Map<String, String> parts = new HashMap<>();
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables) {
            variables.forEach((name, value) -> parts.put(String.valueOf(name), String.valueOf(value)));
        }
        return parts;
    }

    /** The value of a field that stands in the address. */
    static Object value(BodyField member, Map<String, String> parts) {
        String text = parts.get(member.name());
        if (text == null) {
            throw new IllegalStateException("no part of the address is called " + member.name());
        }
        return switch (member.kind()) {
            case ID -> id(text);
            case NUMBER -> year(text);
            case ONE_OF -> member.constant(text).orElseThrow(() -> Refused.missing("NotFound"));
            default -> throw new IllegalStateException(member + " does not stand in an address");
        };
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
