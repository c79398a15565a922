package vn.oneplusone.app.ledger;

import java.util.List;

/**
 * The entries of one unit of work.
 *
 * @param cause unique id of the command
 * @param actor pseudonymous id of who asked
 */
public record Commit(String cause, String actor, List<NewEntry> entries) {
    /** The largest entry: its length fits two bytes, as the tiles of a transparency log need. */
    public static final int LARGEST_ENTRY = 65_535;

    /** The largest commit, in bytes of its entries. */
    public static final int LARGEST_COMMIT = 8 * 1024 * 1024;

    public Commit {
        entries = List.copyOf(entries);
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("a commit has at least one entry");
        }
    }
}
