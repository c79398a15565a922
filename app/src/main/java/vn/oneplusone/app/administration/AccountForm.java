package vn.oneplusone.app.administration;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.vault.accounts.Role;
import vn.oneplusone.membership.events.UnitLevel;

/** What was typed about an account, and what is wrong with it. */
record AccountForm(String username, String name, @Nullable Role role, String unit) {
    /**
     * What it comes to.
     *
     * @param unitId null for those who see all, and where something is wrong
     * @param wrong names of what is wrong, for {@code accounts.wrong.*}
     */
    record Understood(@Nullable UUID unitId, List<String> wrong) {}

    static AccountForm of(@Nullable String username, @Nullable String name, @Nullable String role,
            @Nullable String unit) {
        return new AccountForm(text(username), text(name), role(text(role)), text(unit));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    private static @Nullable Role role(String name) {
        for (Role role : Role.values()) {
            if (role.name().equals(name)) {
                return role;
            }
        }
        return null;
    }

    static boolean seesAll(Role role) {
        return role == Role.ADMINISTRATOR || role == Role.AUDITOR;
    }

    Understood understood(UnitNames names) {
        if (role == null) {
            return new Understood(null, List.of("RoleMissing"));
        }
        if (seesAll(role)) {
            return new Understood(null, List.of());
        }
        if (unit.isEmpty()) {
            return new Understood(null, List.of("UnitMissing"));
        }
        List<UnitNames.Unit> meant = names.meant(unit).stream().filter(found -> fits(role, found.level())).toList();
        if (meant.size() == 1) {
            return new Understood(meant.getFirst().id(), List.of());
        }
        boolean another = meant.isEmpty() && !names.meant(unit).isEmpty();
        return new Understood(null,
                List.of(another ? "UnitOfOtherLevel" : meant.isEmpty() ? "UnitUnknown" : "UnitAmbiguous"));
    }

    /** A secretary has a branch, an officer the unit above. */
    static boolean fits(Role role, UnitLevel level) {
        return switch (role) {
            case BRANCH_SECRETARY -> level == UnitLevel.BRANCH;
            case COMMUNE_OFFICER -> level == UnitLevel.COMMUNE;
            case DISTRICT_OFFICER -> level == UnitLevel.DISTRICT || level == UnitLevel.PROVINCE;
            case AUDITOR, ADMINISTRATOR -> true;
        };
    }

    /** The unit as it is written in the form. */
    static String label(@Nullable UUID unit, UnitNames names) {
        return Optional.ofNullable(unit).map(id -> names.of(id).map(UnitNames.Unit::label).orElse(id.toString()))
                .orElse("");
    }
}
