package vn.oneplusone.reporting.scope;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.reporting.Period;
import vn.oneplusone.reporting.contributions.rows.Grouping;
import vn.oneplusone.reporting.contributions.rows.Measure;
import vn.oneplusone.reporting.queries.UnitLabel;

/**
 * What a question is about: a unit and what is below it, or everything. It is made of parts that sum to it: the unit's own facts and
 * each unit directly below; about everything, also units that were never established or have ended. Where the tree changes within the
 * period, each stretch of days has a tree of its own, and parts are the units directly below in any of them.
 */
public final class Scope {
    /** A unit outside. */
    public static final int OUTSIDE = -1;

    private static final boolean[] OF_THE_LAST_DAY = new boolean[Measure.cells()];

    static {
        for (int cell = 0; cell < OF_THE_LAST_DAY.length; cell++) {
            // These say how things stand at the end, as the members do to whom they are compared.
            OF_THE_LAST_DAY[cell] = switch (Measure.ofCell(cell)) {
                case COVERED, INTRODUCED, TARGET -> true;
                default -> false;
            };
        }
    }

    private final int[] since;
    private final List<UnitTree> trees;
    private final boolean everything;
    private final Set<Integer> others;
    private final int top;
    private boolean beforeTops;
    private final List<Integer> parts = new ArrayList<>();
    private final int[][] partOf;

    /**
     * @param since first days of the trees, in order; the first tree also stands for all days before
     * @param trees at least one
     */
    public Scope(int[] since, List<UnitTree> trees, @Nullable UUID unit) {
        this(since, trees, unit, unit == null, Set.of());
    }

    /**
     * @param everything also what belongs to no unit below it
     * @param others units at the top that have a scope of their own: only what is told of them on these days is part of this one
     */
    Scope(int[] since, List<UnitTree> trees, @Nullable UUID unit, boolean everything, Set<Integer> others) {
        this.others = others;
        this.since = since;
        this.trees = trees;
        this.everything = everything;
        this.top = top(unit);
        TreeSet<Integer> below = new TreeSet<>();
        for (UnitTree tree : trees) {
            if (top != UnitTree.EVERYTHING) {
                below.addAll(tree.children(top));
            }
            if (everything) {
                below.addAll(tree.tops());
            }
        }
        below.remove(top);
        parts.addAll(below);
        UnitTree last = tree();
        parts.sort(Comparator.comparing((Integer part) -> !last.isEstablished(part))
                .thenComparing(part -> String.valueOf(last.label(part).code())).thenComparing(last::id));
        if (top != UnitTree.EVERYTHING) {
            parts.addFirst(top);
        }
        partOf = new int[trees.size()][last.count()];
        for (int epoch = 0; epoch < trees.size(); epoch++) {
            place(trees.get(epoch), partOf[epoch]);
        }
        int[] atEnd = partOf[partOf.length - 1];
        for (int place = 0; place < atEnd.length; place++) {
            if (atEnd[place] != OUTSIDE && others.contains(parts.get(atEnd[place]))) {
                atEnd[place] = OUTSIDE;
            }
        }
    }

    /** The same, as {@link View#scopeBeforeTops} has it. */
    Scope beforeTops() {
        beforeTops = true;
        return this;
    }

    /** Whether a unit was there and is no more on the last day. */
    boolean isOver(int unit) {
        return tree().isEstablished(unit) && (beforeTops ? !tree().exists(unit) : tree().hasEnded(unit));
    }

    private int top(@Nullable UUID unit) {
        if (unit != null) {
            return tree().number(unit);
        }
        List<Integer> tops = trees.stream().map(UnitTree::top).distinct().toList();
        return tops.size() == 1 ? tops.getFirst() : UnitTree.EVERYTHING;
    }

    private void place(UnitTree tree, int[] places) {
        Arrays.fill(places, OUTSIDE);
        for (int part = 0; part < parts.size(); part++) {
            int unit = parts.get(part);
            if (isOwn(part)) {
                places[unit] = part;
            } else if ((top != UnitTree.EVERYTHING && tree.children(top).contains(unit))
                    || (everything && tree.tops().contains(unit))) {
                assign(tree, unit, part, places);
            }
        }
        for (int unit = 0; unit < places.length; unit++) {
            places[unit] = places[tree.resolve(unit)];
        }
    }

    private void assign(UnitTree tree, int unit, int part, int[] places) {
        places[unit] = part;
        tree.eachChild(unit, below -> assign(tree, below, part, places));
    }

    /** On which of some days a unit was there and part of it; null for none. */
    public @Nullable Period daysOf(int unit, Period days) {
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        for (int at = 0; at < since.length; at++) {
            int until = Math.min(days.lastDay(), at + 1 < since.length ? since[at + 1] - 1 : Integer.MAX_VALUE);
            int from = trees.get(at).standsFrom(unit,
                    Math.max(days.firstDay(), at == 0 ? Integer.MIN_VALUE : since[at]), until);
            if (partOf[at][unit] != OUTSIDE && from <= until) {
                first = Math.min(first, from);
                last = Math.max(last, until);
            }
        }
        return first > last ? null : Period.ofDays(first, last);
    }

    /** Hands over each stretch of days with its tree; the first one begins before the days asked for. */
    void eachStretch(Stretch take) {
        for (int at = 0; at < since.length; at++) {
            take.stretch(at == 0 ? Integer.MIN_VALUE : since[at],
                    at + 1 < since.length ? since[at + 1] - 1 : Integer.MAX_VALUE, trees.get(at));
        }
    }

    /** Takes stretches of days. */
    interface Stretch {
        void stretch(int since, int until, UnitTree tree);
    }

    /** The units of the last day. */
    public UnitTree tree() {
        return trees.getLast();
    }

    /** The unit asked for, the one at the top, or {@link UnitTree#EVERYTHING}. */
    public int top() {
        return top;
    }

    /** The units that make up the scope; the first is the top itself, for its own facts, if there is a top. */
    public List<Integer> parts() {
        return parts;
    }

    /** The units directly below on the last day; about everything, also those beside the top. */
    public List<Integer> below() {
        List<Integer> below = new ArrayList<>();
        if (top != UnitTree.EVERYTHING) {
            below.addAll(tree().children(top));
        }
        if (everything) {
            tree().tops().stream().filter(other -> other != top && !others.contains(other)).forEach(below::add);
        }
        return below;
    }

    public boolean isOwn(int part) {
        return part == 0 && top != UnitTree.EVERYTHING;
    }

    /**
     * The part that is a row of that unit, or {@link #OUTSIDE} where there is none.
     *
     * @throws vn.oneplusone.reporting.queries.UnknownUnit if no fact has named it
     */
    public int part(UUID unit, boolean own) {
        int number = tree().number(unit);
        return IntStream.range(0, parts.size()).filter(part -> parts.get(part) == number && isOwn(part) == own)
                .findFirst().orElse(OUTSIDE);
    }

    /** Whether the row of a part is measured against a target: a unit that left within the year has taken its own along. */
    public boolean isAimed(int part) {
        return !isOwn(part) && below().contains(parts.get(part));
    }

    /** Whether a unit was there on any of the days. */
    public boolean existed(int unit) {
        return trees.stream().anyMatch(tree -> tree.exists(unit));
    }

    /** The parts as groups to be summed up. */
    public Grouping grouping() {
        return new Grouping(parts.size(), since, partOf, OF_THE_LAST_DAY);
    }

    /** Which part a contribution belongs to on its own day, or {@link #OUTSIDE}. */
    public int partOf(int unit, int cell, int day) {
        return OF_THE_LAST_DAY[cell] ? partAtEnd(unit) : partOn(unit, day);
    }

    /** Which part a unit belonged to on a day, or {@link #OUTSIDE}. */
    public int partOn(int unit, int day) {
        if (unit < 0) {
            return OUTSIDE;
        }
        int epoch = since.length - 1;
        while (epoch > 0 && since[epoch] > day) {
            epoch--;
        }
        return partOf[epoch][unit];
    }

    /** Which part a unit belongs to on the last day, or {@link #OUTSIDE}. */
    public int partAtEnd(int unit) {
        return unit < 0 ? OUTSIDE : partOf[partOf.length - 1][unit];
    }

    /** Whether a unit belonged to it on any of the days. */
    public boolean isInside(int unit) {
        return Arrays.stream(partOf).anyMatch(places -> places[unit] != OUTSIDE);
    }

    public UnitLabel label(int unit) {
        return tree().label(unit);
    }
}
