package vn.oneplusone.app.web.bodies;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import vn.oneplusone.app.actions.Action;
import vn.oneplusone.app.actions.fields.Address;
import vn.oneplusone.app.rights.SignedIn;

/**
 * An address that takes an action.
 *
 * @param action the record that the body is read as
 */
public record ActionAddress(Class<? extends Action> action, Commands commands) {
    /** Records what is asked, once. */
    ResponseEntity<CommandResponse> take(HttpServletRequest request, SignedIn me) {
        return commands.give(request, me, action, creates() ? HttpStatus.CREATED : HttpStatus.OK, it -> it);
    }

    /** Its address below the root of the API. */
    public String path() {
        return address().value();
    }

    /** Whether something comes into being: what is addressed by what it is about is there. */
    public boolean creates() {
        return !path().contains("{");
    }

    /** Its name in the description, {@code Group_name}. */
    public String operation() {
        String given = address().operation();
        return given.isEmpty()
                ? capital(path().split("/", 3)[1], true) + "_" + capital(action.getSimpleName(), false)
                : given;
    }

    private static String capital(String word, boolean upper) {
        char first = word.charAt(0);
        return (upper ? Character.toUpperCase(first) : Character.toLowerCase(first)) + word.substring(1);
    }

    private Address address() {
        Address address = action.getAnnotation(Address.class);
        if (address == null) {
            throw new IllegalStateException("no address: " + action);
        }
        return address;
    }
}
