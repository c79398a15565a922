package vn.oneplusone.app.portal.review;

import java.util.EnumSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.oneplusone.app.refusals.Refused;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.vault.accounts.Role;

/** Who may review: it shows every unit, and a bundle is everybody's data under pseudonyms. */
final class Auditors {
    private static final Logger LOG = LoggerFactory.getLogger(Auditors.class);
    private static final Set<Role> ROLES = EnumSet.of(Role.AUDITOR, Role.DISTRICT_OFFICER, Role.ADMINISTRATOR);

    private Auditors() {}

    /** @throws Refused for all others */
    static void require(SignedIn me) {
        if (!ROLES.contains(me.role())) {
            LOG.warn("a review by {} refused: not for a {}", me.actor(), me.role());
            throw Refused.notYourTask();
        }
    }
}
