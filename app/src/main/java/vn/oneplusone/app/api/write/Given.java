package vn.oneplusone.app.api.write;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import vn.oneplusone.app.security.Act;
import vn.oneplusone.app.security.SignedIn;

/**
 * A command that came in and is not yet read: who gives it, and what its members have to be.
 *
 * @param <M> the record that declares the members
 */
public final class Given<M> {
    private final Commands commands;
    private final HttpServletRequest request;
    private final SignedIn me;
    private final Class<M> members;

    Given(Commands commands, HttpServletRequest request, SignedIn me, Class<M> members) {
        this.commands = commands;
        this.request = request;
        this.me = me;
        this.members = members;
    }

    /** Records a step of something that is there. */
    public ResponseEntity<Done> step(Act act, Function<M, Asked> understood) {
        return commands.give(request, me, act, HttpStatus.OK, body -> understood.apply(body.read(members)));
    }

    /** Records that something came into being. */
    public ResponseEntity<Done> create(Act act, Function<M, Asked> understood) {
        return commands.give(request, me, act, HttpStatus.CREATED, body -> understood.apply(body.read(members)));
    }
}
