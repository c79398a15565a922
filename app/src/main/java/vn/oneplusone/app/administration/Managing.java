package vn.oneplusone.app.administration;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.oneplusone.app.actions.Reach;
import vn.oneplusone.app.refusals.Refused;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.vault.accounts.Account;
import vn.oneplusone.app.vault.accounts.Accounts;
import vn.oneplusone.app.vault.accounts.KnownAccount;
import vn.oneplusone.app.vault.accounts.Role;

/** Who manages whose account: administrators everybody's, a district officer those of secretaries and commune officers in their reach. */
@Component
record Managing(Accounts accounts, Reach reach) {
    private static final List<Role> BELOW_DISTRICT = List.of(Role.BRANCH_SECRETARY, Role.COMMUNE_OFFICER);

    /** The roles that an account may give; none if they manage no accounts. */
    static List<Role> roles(SignedIn me) {
        return switch (me.role()) {
            case ADMINISTRATOR -> List.of(Role.values());
            case DISTRICT_OFFICER -> BELOW_DISTRICT;
            case BRANCH_SECRETARY, COMMUNE_OFFICER, AUDITOR -> List.of();
        };
    }

    /** @throws Refused if they manage no accounts at all */
    static void require(SignedIn me) {
        if (roles(me).isEmpty()) {
            throw Refused.notYourTask();
        }
    }

    /** The accounts that an account manages, by username. */
    List<KnownAccount> accounts(SignedIn me) {
        require(me);
        return accounts.all().stream().filter(known -> manages(me, known.account())).toList();
    }

    /** @throws Refused if there is none by that id or they do not manage it: both alike */
    KnownAccount account(SignedIn me, UUID actor) {
        require(me);
        return accounts.ofActor(actor).filter(known -> manages(me, known.account()))
                .orElseThrow(() -> Refused.forbidden("BeyondReach"));
    }

    /** @throws Refused if an account may not give that role, there */
    void requireGiving(SignedIn me, Role role, @Nullable UUID unit) {
        if (!roles(me).contains(role) || !reaches(me, unit)) {
            throw Refused.forbidden("BeyondReach");
        }
    }

    /** Whether an account manages another one. */
    boolean manages(SignedIn me, Account account) {
        return roles(me).contains(account.role()) && reaches(me, account.unit());
    }

    /** Whether a unit is theirs or below it. */
    boolean reaches(SignedIn me, @Nullable UUID unit) {
        return me.role() == Role.ADMINISTRATOR || reach.reaches(me, unit);
    }
}
