package vn.oneplusone.app.actions.declared;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Subjects of actions that may be left to a request. */
final class Subjects {
    private Subjects() {}

    /** Who it is about: an action without a subject became a request before its commands are made. */
    static UUID known(@Nullable UUID subject) {
        if (subject == null) {
            throw new IllegalStateException("an action about nobody is a request");
        }
        return subject;
    }
}
