package vn.oneplusone.app.actions;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.rights.SignedIn;

/**
 * Who asks for something, and where it is.
 *
 * @param me as the session knows the account
 * @param unit the place
 * @param branch the place where it has to be a branch; null where there is none
 * @param own the unit for which the account acts
 * @param acting a branch within its reach that is not the place, for what the place is not about
 */
record OutcomeCell(char role, SignedIn me, String place, @Nullable UUID unit, @Nullable UUID branch, UUID own,
        UUID acting) {
    static OutcomeCell of(OutcomeWorld world, char role, String place) {
        boolean gone = place.equals("gone");
        String account = switch (role) {
            case 'B' -> "branch";
            case 'C' -> "commune";
            case 'D' -> "district";
            case 'A' -> "auditor";
            case 'K' -> "administrator";
            default -> throw new IllegalArgumentException("no role " + role);
        };
        SignedIn me = world.signedIn(gone && "BCD".indexOf(role) >= 0 ? "former." + account : account);
        if (place.equals("demoted")) {
            // the session began before the account was changed
            SignedIn now = world.signedIn("demoted");
            me = new SignedIn(now.username(), now.displayName(), me.role(), me.unit(), now.actor());
        }
        UUID own = switch (role) {
            case 'B' -> gone ? OutcomeWorld.FORMER_BRANCH : OutcomeWorld.BRANCH;
            case 'C' -> gone ? OutcomeWorld.FORMER_COMMUNE : OutcomeWorld.COMMUNE;
            default -> gone ? OutcomeWorld.FORMER_DISTRICT : OutcomeWorld.DISTRICT;
        };
        UUID acting = switch (role) {
            case 'B' -> own;
            case 'C' -> gone ? OutcomeWorld.FORMER_COMMUNES_BRANCH : OutcomeWorld.SIBLING;
            default -> gone ? OutcomeWorld.FORMER_DISTRICTS_BRANCH : OutcomeWorld.SIBLING;
        };
        UUID unit = unit(role, place, own);
        return new OutcomeCell(role, me, place, unit, branch(role, place, unit), own, acting);
    }

    private static @Nullable UUID unit(char role, String place, UUID own) {
        return switch (place) {
            case "own", "gone", "demoted" -> own;
            case "below" -> role == 'B' ? null : role == 'C' ? OutcomeWorld.BRANCH : OutcomeWorld.COMMUNE;
            case "side" -> role == 'B'
                    ? OutcomeWorld.SIBLING
                    : role == 'C' ? OutcomeWorld.OTHER_COMMUNE : OutcomeWorld.OTHER_DISTRICT;
            case "above" -> role == 'B'
                    ? OutcomeWorld.COMMUNE
                    : role == 'C' ? OutcomeWorld.DISTRICT : OutcomeWorld.PROVINCE;
            case "merged" -> role == 'B'
                    ? OutcomeWorld.FORMER_BRANCH
                    : role == 'C' ? OutcomeWorld.FORMER_COMMUNE : OutcomeWorld.FORMER_DISTRICT;
            default -> throw new IllegalArgumentException("no place " + place);
        };
    }

    private static @Nullable UUID branch(char role, String place, @Nullable UUID unit) {
        if (role == 'B') {
            return place.equals("above") ? null : unit;
        }
        return switch (place) {
            case "below", "demoted" -> OutcomeWorld.BRANCH;
            case "side" -> role == 'C' ? OutcomeWorld.OTHER_BRANCH : OutcomeWorld.OTHER_DISTRICTS_BRANCH;
            case "merged", "gone" ->
                role == 'C' ? OutcomeWorld.FORMER_COMMUNES_BRANCH : OutcomeWorld.FORMER_DISTRICTS_BRANCH;
            default -> null;
        };
    }
}
