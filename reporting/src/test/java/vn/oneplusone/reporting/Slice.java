package vn.oneplusone.reporting;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * What a run takes of a large matrix: a part by lot. The lot is printed, and {@code -Dslice.seed=N} takes the same part again; {@code -Plong}
 * takes all.
 */
public final class Slice {
    private static final boolean ALL = Boolean.getBoolean("long");
    private static final long SEED = Long.getLong("slice.seed", System.nanoTime());

    static {
        System.out.println("Slice: " + (ALL ? "all" : "-Dslice.seed=" + SEED));
    }

    private Slice() {}

    /**
     * So many of the seeds from 1 on, in their order.
     *
     * @param property names the only one to take, if it is set
     */
    public static LongStream seeds(String property, int all, int some) {
        Long only = Long.getLong(property);
        if (only != null) {
            return LongStream.of(only);
        }
        List<Long> seeds = LongStream.rangeClosed(1, all).boxed().collect(Collectors.toList());
        Collections.shuffle(seeds, new Random(SEED));
        return seeds.stream().limit(ALL ? all : some).mapToLong(Long::longValue).sorted();
    }

    /** One of so many, from 0 on. */
    public static int one(int all) {
        return Math.floorMod(SEED, all);
    }

    public static boolean isAll() {
        return ALL;
    }
}
