package vn.oneplusone.app.actions;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import vn.oneplusone.app.actions.typed.Ask;
import vn.oneplusone.app.refusals.Refused;
import vn.oneplusone.app.register.PersonRequest;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.rights.Act;
import vn.oneplusone.app.rights.SignedIn;

/** Role and reach of a caller over one register: the live one, or that of the fork on which a list is tried. */
public final class Gate {
    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);

    /** Of one unit: more than a list of all its members. Each stays in the ledger for good. */
    static final int MOST_WAITING = 1_000;

    private final Register register;
    private final Reach reach;

    public Gate(Register register) {
        this.register = register;
        this.reach = new Reach(register);
    }

    /** @throws Refused if that is not for this role, whatever is wrong besides */
    public static void requireRole(SignedIn me, Act act) {
        if (!act.isFor(me.role())) {
            LOG.warn("{} of {} refused: not for a {}", act, me.actor(), me.role());
            throw Refused.notYourTask();
        }
    }

    /**
     * What will be recorded of an action: itself, or the request that it becomes where it begins an affair of a person beyond reach.
     *
     * @param typed who is meant, as far as the caller has typed it; null where nothing was typed
     * @throws Refused {@code NotYourTask}, {@code BadMembers}, {@code BeyondReach}, or {@code AskFirst} where nobody can be found by what was typed
     */
    public Action pass(Caller caller, Action action, @Nullable Ask typed) {
        if (caller instanceof Caller.Account(SignedIn me)) {
            requireRole(me, action.act());
        }
        FieldRules.require(action);
        if (caller instanceof Caller.Keeper) {
            // reaches all: nothing is looked up for a list of a hundred thousand rows
            return action;
        }
        List<Touch> denied = action.touches(register).stream().filter(touch -> !reach.allows(caller, touch)).toList();
        if (denied.isEmpty()) {
            return action;
        }
        boolean beginning = denied.stream().allMatch(Touch.Beginning.class::isInstance);
        if (beginning && action instanceof Requestable wanted && wanted.requested() != null) {
            return asking(caller, wanted, typed);
        }
        LOG.warn("{} of {} refused: beyond reach", action.act(), caller.actor());
        if (denied.stream().allMatch(Touch.Stated.class::isInstance)) {
            throw Refused.beyondReach(denied.stream().map(touch -> ((Touch.Stated) touch).field()).distinct()
                    .map(field -> Refused.Field.of(field, "NotYoursToState")).toList());
        }
        throw Refused.forbidden("BeyondReach");
    }

    private Action asking(Caller caller, Requestable wanted, @Nullable Ask typed) {
        if (typed == null && wanted.subject() == null) {
            throw Refused.members(List.of(Refused.Field.of("ask", "Missing")));
        }
        if (typed == null || !typed.isEnough()) {
            LOG.info("{} of {} has to be asked for", wanted.act(), caller.actor());
            throw Refused.forbidden("AskFirst");
        }
        if (register.requestsBy(Set.of(wanted.unit())).stream().filter(PersonRequest::isWaiting)
                .count() >= MOST_WAITING) {
            throw Refused.because(HttpStatus.TOO_MANY_REQUESTS, Refused.TOO_MANY_WAIT, MOST_WAITING);
        }
        UUID subject = wanted.subject();
        // a code tells nobody where its bearer is: that is for the top unit to find out
        boolean known = typed.code() == null && subject != null && register.person(subject) != null;
        return new Asking(wanted.request(), wanted, Objects.requireNonNull(wanted.requested()), typed,
                known ? subject : null, register.today());
    }
}
