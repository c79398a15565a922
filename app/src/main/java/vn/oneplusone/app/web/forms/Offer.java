package vn.oneplusone.app.web.forms;

import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import vn.oneplusone.app.actions.Action;
import vn.oneplusone.app.rights.Act;
import vn.oneplusone.app.rights.SignedIn;

/**
 * A form that a page offers about what it shows.
 *
 * @param <S> what the page shows
 * @param path the last part of its address
 * @param act the task that it is for: accounts without it are not shown the form; the gateway asks the action for its own
 * @param open whether it makes sense as things stand, and for this account
 * @param fields what it asks for
 * @param action what it wants recorded; what is wrong with what was typed is gathered by the form
 */
public record Offer<S>(String path, Act act, BiPredicate<S, SignedIn> open, Fields<S> fields,
        BiFunction<S, Form, ? extends Action> action) {
    /** Adds the fields of a form about something, as they are for an account. */
    @FunctionalInterface
    public interface Fields<S> {
        /** Adds them. */
        void add(FormView.Builder form, S about, SignedIn me);
    }
}
