package vn.oneplusone.app.administration;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.oneplusone.app.actions.Reach;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.rights.Act;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.vault.accounts.Accounts;
import vn.oneplusone.app.vault.accounts.Role;
import vn.oneplusone.app.web.pages.Duties;

/**
 * What comes next where nothing is there yet: units, accounts of officers, the first people, the first referral. One at a time; each goes as soon as
 * it is done, and none comes back.
 */
@Component
@Order(0)
record FirstSteps(Register register, Reach reach, Accounts accounts) implements Duties {
    @Override
    public Stream<Duty> of(SignedIn me) {
        if (register.units(null).isEmpty()) {
            return me.role() == Role.ADMINISTRATOR ? step("units", "/units") : Stream.empty();
        }
        if (me.role() == Role.ADMINISTRATOR) {
            boolean officers = accounts.all().stream()
                    .anyMatch(known -> !known.account().closed() && known.account().unit() != null);
            return officers ? Stream.empty() : step("accounts", "/accounts/new");
        }
        if (!Act.REFER.isFor(me.role())) {
            return Stream.empty();
        }
        Set<UUID> mine = reach.units(me);
        if (register.people(mine).isEmpty()) {
            return me.role() == Role.BRANCH_SECRETARY ? step("referral", "/refer") : step("people", "/lists");
        }
        return register.referrals(mine).isEmpty() ? step("referral", "/refer") : Stream.empty();
    }

    private static Stream<Duty> step(String name, String address) {
        return Stream.of(new Duty("first-" + name, 1, address));
    }
}
