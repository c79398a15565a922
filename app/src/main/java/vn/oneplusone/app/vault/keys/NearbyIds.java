package vn.oneplusone.app.vault.keys;

import java.util.UUID;

/**
 * Random ids (UUIDs of version 4) for people, given out in runs that begin alike. What is given out together is written together: a
 * store's index of streams then changes in few places, however large it is, where ids without any order dirty a page each. The runs
 * themselves lie in no order, so an id does not tell when it was made; two of one run tell that they were made near each other.
 */
public final class NearbyIds {
    /** Long enough to fill some pages of an index, short enough to say little. */
    static final int RUN = 256;

    private static final long BEGINNING = 0xFFFF_FFFF_0000_0000L;

    private static long beginning;
    private static int left;

    private NearbyIds() {}

    /** An id that nobody can guess: 90 of its bits are its own. From any thread. */
    public static synchronized UUID next() {
        UUID random = UUID.randomUUID();
        if (left == 0) {
            beginning = random.getMostSignificantBits() & BEGINNING;
            left = RUN;
        }
        left--;
        long own = random.getMostSignificantBits() & ~BEGINNING;
        return new UUID(beginning | own, random.getLeastSignificantBits());
    }
}
