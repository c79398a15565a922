package vn.oneplusone.reporting;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * What a run takes of a large matrix: a part, the same one in each run, so that a change is judged by what it changes. {@code -Dslice.seed=N} takes
 * another part, {@code -Dslice.seed=lot} one by lot, which is printed; {@code -Plong} takes all.
 */
public final class Slice {
    private static final boolean ALL = Boolean.getBoolean("long");
    private static final long SEED = seed(System.getProperty("slice.seed", "2021"));

    static {
        System.out.println("Slice: " + (ALL ? "all" : "-Dslice.seed=" + SEED));
    }

    private Slice() {}

    private static long seed(String said) {
        return said.equals("lot") ? System.nanoTime() : Long.parseLong(said);
    }

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
