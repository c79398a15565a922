package vn.oneplusone.app.people;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.register.Person;
import vn.oneplusone.app.register.Referral;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.register.Unit;
import vn.oneplusone.app.security.SignedIn;
import vn.oneplusone.app.vault.Role;
import vn.oneplusone.membership.events.Organization;

/**
 * What somebody may read: their unit and all below it, as the tree is today. Those who act for no unit read everything if their role is for
 * all units, and nothing otherwise.
 */
public final class Reach {
    private final Register register;

    public Reach(Register register) {
        this.register = register;
    }

    /** The units. */
    public Set<UUID> units(SignedIn me) {
        UUID own = me.unit();
        if (own != null) {
            return register.within(own);
        }
        Set<UUID> all = new HashSet<>();
        if (me.role() == Role.ADMINISTRATOR || me.role() == Role.AUDITOR) {
            register.tops().forEach(top -> all.addAll(register.within(top.id())));
        }
        return all;
    }

    /** The same in the order of the tree. */
    public List<Unit> tree(SignedIn me) {
        UUID own = me.unit();
        return own == null && me.role() != Role.ADMINISTRATOR && me.role() != Role.AUDITOR
                ? List.of()
                : register.units(own);
    }

    /** Whether somebody is within reach: by a membership, by who registered them, by a referral, or by a transfer that waits for an answer. */
    public boolean has(Set<UUID> units, @Nullable Person person) {
        if (person == null) {
            return false;
        }
        if (person.concerned().stream().anyMatch(units::contains)) {
            return true;
        }
        for (Organization organization : Organization.values()) {
            Referral referral = register.referral(organization, person.id());
            if (referral != null && units.contains(referral.branch())) {
                return true;
            }
        }
        return false;
    }
}
