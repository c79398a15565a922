package vn.oneplusone.app.sample.district;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Chance that can be repeated: the same seed draws the same, on any machine. */
public final class Draw {
    private final Random random;

    public Draw(long seed) {
        random = new Random(seed);
    }

    /** From the first number to the last, both included. */
    public int between(int first, int last) {
        return first + random.nextInt(last - first + 1);
    }

    public boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    public <T> T of(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** One of the numbers from 0, drawn by weight. */
    public int weighted(double... weights) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        double left = random.nextDouble() * total;
        for (int i = 0; i < weights.length - 1; i++) {
            left -= weights[i];
            if (left < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }

    /** A day from the first to the last, both included; the first if they are in the wrong order. */
    public LocalDate day(LocalDate first, LocalDate last) {
        long days = ChronoUnit.DAYS.between(first, last);
        return days <= 0 ? first : first.plusDays(random.nextInt((int) days + 1));
    }

    /** A person's birth date who is that old on that day, never exactly on the birthday. */
    public LocalDate bornBefore(LocalDate day, int years) {
        return day.minusYears(years).minusDays(between(3, 360));
    }

    public double around(double middle, double spread) {
        return middle + (random.nextDouble() * 2 - 1) * spread;
    }

    public <T> List<T> shuffled(List<T> all) {
        List<T> copy = new ArrayList<>(all);
        for (int i = copy.size() - 1; i > 0; i--) {
            T other = copy.set(random.nextInt(i + 1), copy.get(i));
            copy.set(i, other);
        }
        return copy;
    }

    /** Shares a total by weight: whole numbers that add up to it exactly. */
    public static int[] share(int total, double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        int[] shares = new int[weights.length];
        double upToHere = 0;
        int given = 0;
        for (int i = 0; i < weights.length; i++) {
            upToHere += weights[i];
            int due = i == weights.length - 1 ? total : (int) Math.round(total * upToHere / sum);
            shares[i] = due - given;
            given = due;
        }
        return shares;
    }
}
