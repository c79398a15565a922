package vn.oneplusone.reporting;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import vn.oneplusone.membership.events.Decision;

/** Chance that can be repeated. */
final class Dice {
    private final Random random;

    Dice(long seed) {
        random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    long below(long bound) {
        return random.nextLong(bound);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    void shuffle(List<?> all) {
        Collections.shuffle(all, random);
    }

    /** In the years that are asked about, or a little before and after them. */
    LocalDate date() {
        return LocalDate.of(2019, 10, 1).plusDays(random.nextInt(1100));
    }

    Decision decision() {
        return new Decision(random.nextInt(100) + "-QĐ", date());
    }

    UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
