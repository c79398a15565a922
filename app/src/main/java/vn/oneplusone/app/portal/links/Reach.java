package vn.oneplusone.app.portal.links;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.oneplusone.app.api.Refused;
import vn.oneplusone.app.register.Person;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.security.Act;
import vn.oneplusone.app.security.Permissions;
import vn.oneplusone.app.security.SignedIn;
import vn.oneplusone.membership.events.Organization;

/** Whose links and claims an account may handle: those of branches at or below its unit, if its role refers at all. */
final class Reach {
    private static final Logger LOG = LoggerFactory.getLogger(Reach.class);

    private final Permissions permissions;
    private final Register register;

    Reach(Permissions permissions, Register register) {
        this.permissions = permissions;
        this.register = register;
    }

    LocalDate today() {
        return register.today();
    }

    /** @throws Refused if referring is not for this role */
    void requireTask(SignedIn me, Act act) {
        if (!Permissions.allows(me.role(), act)) {
            LOG.warn("{} of {} refused: not for a {}", act, me.actor(), me.role());
            throw Refused.forbidden("NotYourTask");
        }
    }

    boolean reaches(SignedIn me, UUID branch) {
        return permissions.reaches(me, branch, today());
    }

    /** @throws Refused if the branch is elsewhere; what is not there is refused alike */
    void require(SignedIn me, @Nullable UUID branch) {
        require(me, branch, "BeyondReach");
    }

    /** The same, told in other words. */
    void require(SignedIn me, @Nullable UUID branch, String name) {
        if (branch == null || !reaches(me, branch)) {
            LOG.warn("{} refused: beyond the reach of {}", me.actor(), me.unit());
            throw Refused.forbidden(name);
        }
    }

    /** Whether a person is known at a unit within reach. */
    boolean reachesPerson(SignedIn me, UUID person) {
        Person known = register.person(person);
        return known != null && !known.erased() && known.places().stream().anyMatch(unit -> reaches(me, unit));
    }

    /** The branch of a member; null if they are none, or not within reach. */
    @Nullable
    UUID branchOfMember(SignedIn me, UUID person, Organization organization) {
        Person known = register.person(person);
        if (known == null || known.erased() || !known.isMember(organization)) {
            return null;
        }
        UUID branch = Objects.requireNonNull(known.memberships().get(organization)).branch();
        return reaches(me, branch) ? branch : null;
    }
}
