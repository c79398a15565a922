package vn.oneplusone.app.web.pages;

import java.util.stream.Stream;
import vn.oneplusone.app.rights.SignedIn;

/** What waits for an account in one part of the portal; the first page after signing in begins with all of it. */
public interface Duties {
    /**
     * Things of one kind that wait.
     *
     * @param name of its words, {@code duty.NAME}
     * @param count as many as the page has
     * @param address where they are done, many at once where that can be
     */
    record Duty(String name, long count, String address) {}

    /** Those of an account, in the order in which they are shown; a count of 0 is not. */
    Stream<Duty> of(SignedIn me);
}
