package vn.oneplusone.app.administration;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.text.Letters;
import vn.oneplusone.app.vault.accounts.Role;
import vn.oneplusone.membership.events.UnitLevel;

/** The units by name and code as they are today, for an account that has to choose one. */
@Component
record UnitNames(Register register) {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** A unit as it is today. */
    record Unit(UUID id, UnitLevel level, String code, String name) {
        private static Unit of(vn.oneplusone.app.register.Unit unit) {
            return new Unit(unit.id(), unit.level(), unit.code(), unit.name());
        }

        /** As it is shown, and understood when it is typed. */
        public String label() {
            return code + " – " + name;
        }
    }

    /** The words for a role: an officer of a province is none of a district. */
    static String role(Role role, @Nullable UnitLevel level) {
        return "role." + role + (role == Role.DISTRICT_OFFICER && level == UnitLevel.PROVINCE ? ".PROVINCE" : "");
    }

    /** The same of an account. */
    String role(Role role, @Nullable UUID unit) {
        return role(role, Optional.ofNullable(unit).flatMap(this::of).map(Unit::level).orElse(null));
    }

    /** Those that have not ended, the largest first. */
    List<Unit> all() {
        return register.units(null).stream().filter(vn.oneplusone.app.register.Unit::isThere).map(Unit::of)
                .sorted(Comparator.comparing(Unit::level).thenComparing(Unit::code)).toList();
    }

    /** Also one that has ended. */
    Optional<Unit> of(UUID id) {
        return Optional.ofNullable(register.unit(id)).map(Unit::of);
    }

    /** Those that an account means: by label, code or name, without regard to accents and case; by a part of the name if nothing fits better. */
    List<Unit> meant(String typed) {
        String text = plain(typed);
        List<Unit> all = all();
        for (Predicate<Unit> fits : List.<Predicate<Unit>>of(unit -> plain(unit.label()).equals(text),
                unit -> plain(unit.code()).equals(text) || unit.id().toString().equals(text),
                unit -> plain(unit.name()).equals(text), unit -> plain(unit.name()).contains(text))) {
            List<Unit> found = all.stream().filter(fits).toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** As people type who are in a hurry. */
    static String plain(String text) {
        String bare = MARKS.matcher(Letters.apart(text.strip())).replaceAll("");
        return SPACES.matcher(Letters.small(bare).replace('đ', 'd').replace('–', '-')).replaceAll(" ");
    }
}
