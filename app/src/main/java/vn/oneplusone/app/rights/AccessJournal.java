package vn.oneplusone.app.rights;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Where it is written down who reads whose details. A page that shows details calls it first, and is not shown where it throws. */
public interface AccessJournal {
    /**
     * Details of these people are about to be shown to an account; they are written down for good when this returns.
     *
     * @param where which page or address, as a pattern such as {@code /people/{person}}: never what was filled in
     */
    void readings(SignedIn me, Collection<UUID> persons, String where);

    /** The same of one person. */
    default void reading(SignedIn me, UUID person, String where) {
        readings(me, List.of(person), where);
    }
}
