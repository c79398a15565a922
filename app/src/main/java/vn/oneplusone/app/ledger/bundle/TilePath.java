package vn.oneplusone.app.ledger.bundle;

import java.util.Locale;

/** Where a tile lies, relative to the bundle. */
final class TilePath {
    /** Hashes in a full tile, entries in a full bundle of them. */
    static final int FULL = 256;

    static final int HEIGHT = 8;

    private TilePath() {}

    static String hashes(int level, long index, int width) {
        return path(Integer.toString(level), index, width);
    }

    static String entries(long index, int width) {
        return path("entries", index, width);
    }

    private static String path(String kind, long index, int width) {
        StringBuilder path = new StringBuilder(String.format(Locale.ROOT, "%03d", index % 1_000));
        for (long rest = index / 1_000; rest > 0; rest /= 1_000) {
            path.insert(0, String.format(Locale.ROOT, "x%03d/", rest % 1_000));
        }
        if (width < FULL) {
            path.append(".p/").append(width);
        }
        return "tile/" + kind + "/" + path;
    }
}
