package vn.oneplusone.app.actions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.actions.fields.Task;
import vn.oneplusone.app.register.Register;
import vn.oneplusone.app.rights.Act;

/**
 * Something that an account, the keeper or the automation may ask to be recorded. Its implementation is a record whose components are the
 * fields of the JSON body, of the form and of the list's row, with what they may be as constraints of Bean Validation; it is annotated with
 * the {@link Task} that it belongs to.
 */
public interface Action {
    /** The longest text of a field that has no limit of its own, in characters. */
    int LONGEST_TEXT = 2_000;

    /** Which task it is: the roles that may ask for it follow. */
    default Act act() {
        return Tasks.of(getClass());
    }

    /** The stream in which it is decided, whose version a second editor must have seen. */
    String stream();

    /** Every unit and every person that it touches, with their part in it, as the register knows them now. */
    List<Touch> touches(Register now);

    /**
     * What the modules decide, recorded in one unit of work. Asked for only when all checks have passed: ids are drawn and texts sealed here.
     */
    List<?> commands(Making making);

    /**
     * The identity of this piece of work, where it is one for all who may ask for it, such as the claim that it goes on with; null where each
     * request is a piece of work of its own.
     */
    default @Nullable String cause(Register now) {
        return null;
    }

    /** What follows once it is recorded; a repetition of the request does it again. */
    default void recorded(Making making) {}
}
