package vn.oneplusone.app.web.bodies;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.oneplusone.app.actions.Action;
import vn.oneplusone.app.actions.CommandGateway;
import vn.oneplusone.app.actions.Gate;
import vn.oneplusone.app.actions.Tasks;
import vn.oneplusone.app.actions.Version;
import vn.oneplusone.app.domain.RequestLog;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.web.Answers;

/** The door for programs: a JSON body is read as an action, and handed to the gateway. */
@Component
record Commands(CommandGateway gateway) {
    static final String KEY = "Idempotency-Key";

    /**
     * Records what is asked, once.
     *
     * @param members the record that the body is read as; its task is known before it is read
     * @param status of a success; what became a request is accepted (202)
     */
    <M> ResponseEntity<CommandResponse> give(HttpServletRequest request, SignedIn me, Class<M> members,
            HttpStatus status,
            Function<M, ? extends Action> understood) {
        Gate.requireRole(me, Tasks.of(members));
        Body body = Body.of(request);
        String key = key(request, body);
        Action action = understood.apply(body.read(members));
        RequestLog.Outcome outcome = gateway.record(me, key, request.getRequestURI() + ' ' + body.content(),
                Version.expected(request), action);
        return ResponseEntity.status(outcome.isRequest() ? HttpStatus.ACCEPTED : status)
                .header(Answers.POSITION, Long.toString(outcome.size()))
                .eTag(Version.tag(outcome.sequence(action.stream()))).body(CommandResponse.of(outcome));
    }

    private static String key(HttpServletRequest request, Body body) {
        String key = request.getHeader(KEY);
        if (key == null) {
            body.complain(KEY, "KeyMissing");
            return "";
        }
        if (!CommandGateway.isKey(key)) {
            body.complain(KEY, "NotAKey");
        }
        return key;
    }
}
