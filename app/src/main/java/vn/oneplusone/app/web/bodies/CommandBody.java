package vn.oneplusone.app.web.bodies;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import vn.oneplusone.app.actions.Action;
import vn.oneplusone.app.rights.SignedIn;

/**
 * A command that came in and is not yet read: who gives it, and the action that it is read as.
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

    /** Records a step of something that is there. */
    public ResponseEntity<CommandResponse> step() {
        return commands.give(request, me, members, HttpStatus.OK, Action.class::cast);
    }

    /** Records that something came into being. */
    public ResponseEntity<CommandResponse> create() {
        return commands.give(request, me, members, HttpStatus.CREATED, Action.class::cast);
    }

    /** The same where the action is made from the members. */
    public ResponseEntity<CommandResponse> create(Function<M, Action> understood) {
        return commands.give(request, me, members, HttpStatus.CREATED, understood);
    }
}
