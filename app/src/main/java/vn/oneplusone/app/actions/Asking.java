package vn.oneplusone.app.actions;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.actions.typed.Ask;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.rights.Act;
import vn.oneplusone.membership.commands.PersonRequestCommand.RequestPerson;
import vn.oneplusone.membership.events.RequestedAction;

/**
 * An action about a person beyond reach, as the request that it becomes.
 *
 * @param request its id
 * @param person who is meant, where the ledger knows the id that the caller gave
 * @param day on which it is asked
 */
record Asking(UUID request, Requestable wanted, RequestedAction kind, Ask ask, @Nullable UUID person,
        LocalDate day) implements Action {
    @Override
    public Act act() {
        return wanted.act();
    }

    @Override
    public String stream() {
        return "request/" + request;
    }

    @Override
    public List<Touch> touches(Register now) {
        return wanted.touches(now).stream().filter(touch -> !(touch instanceof Touch.Beginning)).toList();
    }

    @Override
    public List<?> commands(Making making) {
        return List.of(new RequestPerson(request, wanted.unit(), kind, Wish.of(wanted), person,
                making.sealed(request, ask.typed()), day));
    }
}
