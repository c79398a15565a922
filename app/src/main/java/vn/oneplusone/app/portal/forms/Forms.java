package vn.oneplusone.app.portal.forms;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import vn.oneplusone.app.Requests;
import vn.oneplusone.app.api.write.Asked;
import vn.oneplusone.app.api.write.Commands;
import vn.oneplusone.app.security.SignedIn;

/** Takes forms the way that requests of programs go. */
public final class Forms {
    private final Commands commands;

    public Forms(Commands commands) {
        this.commands = commands;
    }

    /**
     * Records what a form asks for, once.
     *
     * @throws vn.oneplusone.app.api.Refused with what is wrong; nothing was recorded then
     */
    public Requests.Outcome give(Form form, SignedIn me, Asked asked) {
        form.check();
        return commands.give(me, form.key(), form.content(), form.version(), asked);
    }

    /** An id that is the same whenever this form is sent again: what it makes is made once. */
    public static UUID made(Form form, String what) {
        return UUID.nameUUIDFromBytes((what + '/' + form.key()).getBytes(StandardCharsets.UTF_8));
    }
}
