package vn.oneplusone.app.links;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.oneplusone.app.actions.Reach;
import vn.oneplusone.app.refusals.Refused;
import vn.oneplusone.app.register.Person;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.membership.events.Organization;

/** Whose links and claims an account may handle, which are no facts: those of branches that it reaches, if its role refers at all. */
@Component
record ClaimsReach(Reach reach, Register register) {
    private static final Logger LOG = LoggerFactory.getLogger(ClaimsReach.class);

    LocalDate today() {
        return register.today();
    }

    boolean reaches(SignedIn me, UUID branch) {
        return reach.reaches(me, branch);
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

    /** Whether an account may begin an affair of a person. */
    boolean begins(SignedIn me, UUID person) {
        return reach.begins(me, person);
    }

    /** Whether an account may see a person at all. */
    boolean has(SignedIn me, UUID person) {
        return reach.has(me, person);
    }

    /** The branch of a member; null if they are none, or not within reach. */
    @Nullable
    UUID branchOfMember(SignedIn me, UUID id, Organization organization) {
        Person person = register.person(id);
        Person.Membership membership = person == null || person.erased()
                ? null
                : person.memberships().get(organization);
        return membership != null && membership.isActive() && reaches(me, membership.branch())
                ? membership.branch()
                : null;
    }
}
