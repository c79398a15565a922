package vn.oneplusone.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * A whole invented history from a seed: everything that can happen (mergers, transfers, corrections, erasures, all of it in every history),
 * and things that should not (admitted twice, steps before their referral, units that nobody established). Its streams are independent:
 * they can be recorded in many orders, so that any fact may come late.
 */
public final class RandomHistory {
    private final Streams streams = new Streams();
    private final RandomUnits units;

    public RandomHistory(long seed) {
        Dice dice = new Dice(seed);
        units = new RandomUnits(dice, streams);
        RandomLives lives = new RandomLives(dice, streams, units);
        new RandomWorks(dice, streams, units, lives.people);
    }

    /** The seeds to try: the one of {@code -Dreporting.seed}, else six of thirty. */
    public static LongStream seeds() {
        return Slice.seeds("reporting.seed", 30, 6);
    }

    /** The facts in one of the orders in which they could have been recorded. */
    public History recorded(long order) {
        return streams.recorded(order);
    }

    /** The units to ask about; null for everything. */
    public List<@Nullable UUID> scopes() {
        List<@Nullable UUID> scopes = new ArrayList<>();
        scopes.add(null);
        scopes.add(units.district);
        scopes.addAll(units.communes);
        scopes.addAll(units.former);
        scopes.add(units.branches.getFirst());
        return scopes;
    }

    /** All facts, in no order that matters. */
    public List<Object> facts() {
        return streams.facts().toList();
    }
}
