package vn.oneplusone.reporting.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a question is about: a unit and what is below it, or everything. It is made of parts that sum to it: the unit's own facts and
 * each unit directly below; about everything, also units that were never established.
 */
final class Scope {
    /** A unit outside. */
    static final int OUTSIDE = -1;

    private final UnitTree tree;
    private final int top;
    private final List<Integer> parts = new ArrayList<>();
    private final int[] partOf;

    Scope(UnitTree tree, @Nullable UUID unit) {
        this.tree = tree;
        this.top = unit == null ? tree.top() : tree.number(unit);
        if (top != UnitTree.EVERYTHING) {
            parts.addAll(tree.children(top));
        }
        if (unit == null) {
            tree.tops().stream().filter(other -> other != top).forEach(parts::add);
        }
        parts.sort(Comparator.comparing((Integer part) -> !tree.isEstablished(part))
                .thenComparing(part -> String.valueOf(tree.label(part).code())).thenComparing(tree::id));
        if (top != UnitTree.EVERYTHING) {
            parts.addFirst(top);
        }
        partOf = new int[tree.count()];
        Arrays.fill(partOf, OUTSIDE);
        for (int part = 0; part < parts.size(); part++) {
            assign(parts.get(part), part, part == 0 && top != UnitTree.EVERYTHING);
        }
    }

    UnitTree tree() {
        return tree;
    }

    /** The unit asked for, the one at the top, or {@link UnitTree#EVERYTHING}. */
    int top() {
        return top;
    }

    /** The units that make up the scope; the first is the top itself, for its own facts, if there is a top. */
    List<Integer> parts() {
        return parts;
    }

    boolean isOwn(int part) {
        return part == 0 && top != UnitTree.EVERYTHING;
    }

    /** Which part a unit's facts belong to, or {@link #OUTSIDE}. */
    int partOf(int unit) {
        return unit < 0 ? OUTSIDE : partOf[unit];
    }

    private void assign(int unit, int part, boolean alone) {
        partOf[unit] = part;
        if (!alone) {
            tree.children(unit).forEach(below -> assign(below, part, false));
        }
    }
}
