package vn.oneplusone.app.actions;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.oneplusone.app.register.Person;
import vn.oneplusone.app.register.PersonRequest;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.register.Unit;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.vault.accounts.Role;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.UnitLevel;

/**
 * Which units and people an account reaches, as the register knows them now: the one answer for pages, API, lists and links. An account reaches
 * its unit and all below it, if that unit is still there. Naming a person is not reaching them.
 */
@Component
public final class Reach {
    /** What of a person an account may see. */
    public enum View {
        /** Not even that they are there. */
        NOTHING,
        /** Name and year of birth, and the affair that is the account's. */
        AFFAIR,
        /** All details. */
        DETAILS
    }

    private final Register register;

    public Reach(Register register) {
        this.register = register;
    }

    /** The units. Administrators and auditors, who act for no unit, read about all. */
    public Set<UUID> units(SignedIn me) {
        UUID own = me.unit();
        if (own != null) {
            return register.isThere(own) ? register.within(own) : Set.of();
        }
        Set<UUID> all = new HashSet<>();
        if (readsAll(me)) {
            register.tops().forEach(top -> all.addAll(register.within(top.id())));
        }
        return all;
    }

    /** The same in the order of the tree. */
    public List<Unit> tree(SignedIn me) {
        UUID own = me.unit();
        if (own == null) {
            return readsAll(me) ? register.units(null) : List.of();
        }
        return register.isThere(own) ? register.units(own) : List.of();
    }

    /**
     * Units to choose from: down to the communes, with the schools and branches that stand beside them, and the one that is asked for; at a
     * commune or a branch, all there is.
     */
    public List<Unit> choices(SignedIn me, @Nullable UUID chosen) {
        List<Unit> tree = tree(me).stream().filter(Unit::isThere).toList();
        boolean high = !tree.isEmpty() && isAboveCommunes(tree.getFirst());
        return tree.stream().filter(unit -> !high || unit.level() != UnitLevel.BRANCH || unit.id().equals(chosen)
                || isAboveCommunes(unit.above() == null ? null : register.unit(unit.above()))).toList();
    }

    private static boolean isAboveCommunes(@Nullable Unit unit) {
        return unit != null && unit.level().compareTo(UnitLevel.DISTRICT) <= 0;
    }

    private static boolean readsAll(SignedIn me) {
        return me.unit() == null && (me.role() == Role.ADMINISTRATOR || me.role() == Role.AUDITOR);
    }

    /** Whether an account acts for a unit or reads about it. */
    public boolean reaches(SignedIn me, @Nullable UUID unit) {
        UUID own = me.unit();
        if (own == null) {
            return readsAll(me);
        }
        return unit != null && register.isThere(own) && register.within(own).contains(unit);
    }

    /** The same for figures, closings and supplements: a top unit that is no more and has no successor keeps those of its years. */
    public boolean reachesFigures(SignedIn me, @Nullable UUID unit) {
        UUID own = me.unit();
        return reaches(me, unit) || (own != null && unit != null && own.equals(unit) && isFormerTop(own));
    }

    /** Whether an account reads the figures of a unit: its own, those below it, and those of what has gone into them. */
    public boolean readsFigures(SignedIn me, UUID unit) {
        return reachesFigures(me, unit) || reaches(me, register.standing(unit));
    }

    /** Whether an account acts for a unit that is no more and keeps no figures either. */
    public boolean isOver(SignedIn me) {
        UUID own = me.unit();
        Unit one = own == null ? null : register.unit(own);
        return one != null && !one.isThere() && !isFormerTop(one.id());
    }

    private boolean isFormerTop(UUID unit) {
        Unit one = register.unit(unit);
        return one != null && !one.isThere() && one.into() == null && one.above() == null;
    }

    /** What an account may see of a person. */
    public View of(SignedIn me, UUID id) {
        Person person = register.person(id);
        if (person == null) {
            return View.NOTHING;
        }
        if (readsAll(me)) {
            return me.role() == Role.ADMINISTRATOR ? View.DETAILS : View.AFFAIR;
        }
        return of(units(me), me.unit(), person);
    }

    /** Whether an account may see anything of a person. */
    public boolean has(SignedIn me, UUID person) {
        return of(me, person) != View.NOTHING;
    }

    /** Of which units an account may see the affairs of a person: of all where it sees the details or reads about everything, else of those it reaches. */
    public Predicate<UUID> affairsOf(SignedIn me, UUID person) {
        if (readsAll(me) || of(me, person) == View.DETAILS) {
            return unit -> true;
        }
        Set<UUID> units = units(me);
        return units::contains;
    }

    private View of(Set<UUID> units, @Nullable UUID own, Person person) {
        if (units.isEmpty()) {
            return View.NOTHING;
        }
        UUID home = register.home(person.id());
        if (home != null && units.contains(home)) {
            return View.DETAILS;
        }
        View view = View.NOTHING;
        for (Organization organization : Organization.values()) {
            var referral = register.referral(organization, person.id());
            if (referral == null) {
                continue;
            }
            // the home agreed to an open referral: its branch works with the youth
            if (referral.stage().isOpen() && register.standing(referral.branch()).equals(own)) {
                return View.DETAILS;
            }
            view = units.contains(referral.branch()) ? View.AFFAIR : view;
        }
        if (view == View.NOTHING && (person.memberships().values().stream()
                .anyMatch(one -> units.contains(one.branch()) || (one.asked() != null && units.contains(one.asked()))
                        || isGuest(one, units))
                || register.supportsOf(person.id()).stream().anyMatch(support -> units.contains(support.unit())))) {
            return View.AFFAIR;
        }
        return view;
    }

    private boolean isGuest(Person.Membership one, Set<UUID> units) {
        UUID branch = one.guestIn(register.today());
        return branch != null && units.contains(branch);
    }

    /** Whether a caller may touch what an action touches; a beginning that needs a request first is not reached. */
    boolean allows(Caller caller, Touch touch) {
        return switch (caller) {
            case Caller.Keeper keeper -> true;
            case Caller.Automation automation -> switch (touch) {
                case Touch.InUnit(UUID unit) -> automation.unit().equals(unit);
                case Touch.Affair(UUID person, UUID unit) -> automation.unit().equals(unit);
                case Touch.OrderedTo t -> false;
                case Touch.FiguresOf t -> false;
                case Touch.AtHome t -> false;
                case Touch.Details t -> false;
                case Touch.Beginning t -> false;
                case Touch.Named t -> true;
                case Touch.AnswerTo t -> false;
                case Touch.Stated(String field, Touch stated) -> allows(caller, stated);
            };
            case Caller.Account(SignedIn me) -> allows(me, touch);
        };
    }

    /** Whether an account may touch that, as it stands now. */
    public boolean allows(SignedIn me, Touch touch) {
        return switch (touch) {
            case Touch.InUnit(UUID unit) -> reaches(me, unit);
            case Touch.OrderedTo(UUID unit) ->
                reaches(me, unit) && (me.role() == Role.DISTRICT_OFFICER || !unit.equals(me.unit()));
            case Touch.FiguresOf(UUID unit) -> reachesFigures(me, unit);
            case Touch.AtHome(UUID person) -> reachesHome(me, person);
            case Touch.Details(UUID person) -> of(me, person) == View.DETAILS;
            case Touch.Affair(UUID person, UUID unit) -> reaches(me, unit);
            case Touch.Beginning(UUID person) -> person != null && reachesHome(me, person);
            case Touch.Named named -> true;
            case Touch.AnswerTo(UUID request) -> answers(me, request);
            case Touch.Stated(String field, Touch stated) -> allows(me, stated);
        };
    }

    /** Whether a request is for an account's unit to answer, or was; that it is over already is for the module to say. */
    public boolean answers(SignedIn me, UUID request) {
        UUID own = me.unit();
        return own != null && register.isThere(own) && register.answerers(request).contains(own);
    }

    /** Whether an account may read a request as one of those who were asked: its unit may answer, or one that it reaches did. */
    public boolean isAsked(SignedIn me, PersonRequest request) {
        UUID by = request.answeredBy();
        return me.unit() == null ? readsAll(me) : answers(me, request.id()) || (by != null && reaches(me, by));
    }

    /** Whether an account may begin an affair of a person without a request. */
    public boolean begins(SignedIn me, UUID person) {
        return reachesHome(me, person);
    }

    private boolean reachesHome(SignedIn me, UUID person) {
        UUID home = register.home(person);
        return home != null && reaches(me, home);
    }
}
