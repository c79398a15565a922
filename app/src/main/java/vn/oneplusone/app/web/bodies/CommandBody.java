package vn.oneplusone.app.web.bodies;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import vn.oneplusone.app.actions.Action;
import vn.oneplusone.app.rights.SignedIn;

/**
 * A command that came in and is not yet read, and whose action is more than its members.
 *
 * @param <M> the record that declares the members of the body
 */
public final class CommandBody<M> {
    private final Commands commands;
    private final HttpServletRequest request;
    private final SignedIn me;
    private final Class<M> members;

    CommandBody(Commands commands, HttpServletRequest request, SignedIn me, Class<M> members) {
        this.commands = commands;
        this.request = request;
        this.me = me;
        this.members = members;
    }

    /** Records what the action that is made from the members asks for. */
    public ResponseEntity<CommandResponse> create(Function<M, Action> understood) {
        return commands.give(request, me, members, HttpStatus.CREATED, understood);
    }
}
