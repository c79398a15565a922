package vn.oneplusone.app.administration;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.register.Unit;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.vault.accounts.Account;
import vn.oneplusone.app.vault.accounts.Accounts;
import vn.oneplusone.app.vault.accounts.KnownAccount;
import vn.oneplusone.app.web.pages.Words;

/**
 * The open accounts of units that are no more. They reach nothing about people, so they are a to-do of those who manage them: bound to the
 * successor or to another unit, or closed. Those of a top unit without a successor go on: they keep its figures.
 */
@Component
public final class EndedUnits {
    private final Register register;
    private final Accounts accounts;
    private final Managing managing;

    EndedUnits(Register register, Accounts accounts, Managing managing) {
        this.register = register;
        this.accounts = accounts;
        this.managing = managing;
    }

    /**
     * An account that is to be bound anew or closed.
     *
     * @param ended how its unit ended, in words
     * @param into the unit that goes on for it, if an account of that role can have it
     * @param successor its name; null where there is none
     */
    public record Item(Account account, String ended, @Nullable UUID into, @Nullable String successor) {}

    /** Those that an account manages, by username; none for who manages none. */
    public List<Item> of(SignedIn me, Words words) {
        if (Managing.roles(me).isEmpty()) {
            return List.of();
        }
        return accounts.all().stream().map(KnownAccount::account).filter(this::isLeft)
                .filter(account -> managing.manages(me, account)).map(account -> item(me, account, words)).toList();
    }

    /** How many there are. */
    long count(SignedIn me) {
        return Managing.roles(me).isEmpty()
                ? 0
                : accounts.all().stream().map(KnownAccount::account).filter(this::isLeft)
                        .filter(account -> managing.manages(me, account)).count();
    }

    /** The same of one account; null if there is nothing to do. */
    @Nullable
    Item of(SignedIn me, Account account, Words words) {
        return isLeft(account) ? item(me, account, words) : null;
    }

    private boolean isLeft(Account account) {
        Unit unit = account.closed() || account.unit() == null ? null : register.unit(account.unit());
        return unit != null && !unit.isThere() && (unit.into() != null || unit.above() != null);
    }

    private Item item(SignedIn me, Account account, Words words) {
        Unit unit = unit(account.unit());
        String day = words.date(unit.ended());
        String ended = !unit.parts().isEmpty()
                ? words.say("accounts.ended.split", unit.code(), unit.name(), day, register.names(unit.parts()))
                : unit.into() == null
                        ? words.say("accounts.ended.dissolved", unit.code(), unit.name(), day)
                        : words.say("accounts.ended.merged", unit.code(), unit.name(), day, unit(unit.into()).name());
        Unit standing = unit(register.standing(unit.id()));
        boolean fits = standing.isThere() && AccountForm.fits(account.role(), standing.level())
                && managing.reaches(me, standing.id());
        return new Item(account, ended, fits ? standing.id() : null, fits ? standing.name() : null);
    }

    private Unit unit(@Nullable UUID id) {
        Unit unit = id == null ? null : register.unit(id);
        if (unit == null) {
            throw new IllegalStateException("a unit that was never established: " + id);
        }
        return unit;
    }
}
