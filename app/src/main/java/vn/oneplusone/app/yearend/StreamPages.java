package vn.oneplusone.app.yearend;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.membership.events.Organization;

/** The page on which the facts of a stream are shown. A stream may have any name, so what it names is looked up first. */
final class StreamPages {
    private StreamPages() {}

    /** Null where nothing of that name is on record. */
    static @Nullable String of(@Nullable String stream, Register register) {
        List<String> parts = stream == null ? List.of() : Arrays.asList(StringUtils.tokenizeToStringArray(stream, "/"));
        if (parts.isEmpty()) {
            return null;
        }
        try {
            return switch (parts.getFirst()) {
                case "units" -> "/units";
                case "person" -> known(register.person(id(parts, 1)), "/people/" + id(parts, 1));
                case "referral" -> {
                    Organization organization = Organization.valueOf(parts.get(1));
                    yield known(register.referral(organization, id(parts, 2)),
                            "/referrals/" + organization + "/" + id(parts, 2));
                }
                case "campaign" -> known(register.campaign(id(parts, 1)), "/campaigns/" + id(parts, 1));
                case "support" -> known(register.support(id(parts, 1)), "/supports/" + id(parts, 1));
                case "initiative", "target", "dissemination", "declaration" ->
                    known(register.unit(id(parts, 1)), "/units/" + id(parts, 1));
                default -> null;
            };
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            // a name that no command gives
            return null;
        }
    }

    private static UUID id(List<String> parts, int at) {
        return UUID.fromString(parts.get(at));
    }

    private static @Nullable String known(@Nullable Object found, String address) {
        return found == null ? null : address;
    }
}
