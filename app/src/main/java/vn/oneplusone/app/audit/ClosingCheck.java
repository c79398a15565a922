package vn.oneplusone.app.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.events.SupplementIssued;
import vn.oneplusone.reporting.events.YearClosed;
import vn.oneplusone.reporting.figures.Figures;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.TopsOfYear;
import vn.oneplusone.reporting.queries.fixed.ClosedYear;
import vn.oneplusone.reporting.queries.fixed.StatedFigure;
import vn.oneplusone.reporting.queries.fixed.Statement;

/**
 * A closed year made again: what its closing and supplements recorded, beside what is counted from as many entries; and, figure by
 * figure, what was last stated by then beside what is counted at some point.
 *
 * @param top the unit with its days, where another one stood at the top on other days of the year; null else
 * @param position of the closing in the ledger
 * @param stated the closing first, then its supplements
 * @param statedSize from how many entries the figures were counted that are compared
 * @param compared how many figures were compared
 */
public record ClosingCheck(@JsonInclude(JsonInclude.Include.NON_NULL) TopsOfYear.@Nullable Top top, long position,
        List<Said> stated, long statedSize, int compared,
        List<Difference> differences) {
    /**
     * What was recorded at a size of the ledger.
     *
     * @param supplement its number; 0 for the closing itself
     * @param figures hash of the figures
     * @param same whether root, rules and figures come out the same again
     */
    public record Said(int supplement, long size, String root, String ruleVersion, String figures, boolean same) {}

    /**
     * A figure that is another now than it was stated.
     *
     * @param own the part is the facts of the unit itself and of none below it
     */
    public record Difference(UUID unit, @Nullable String name, boolean own, Figure figure,
            @Nullable Organization organization, @Nullable String detail, long stated, long replayed) {}

    private record Key(UUID unit, boolean own, Figure figure, @Nullable Organization organization,
            @Nullable String detail) {
        static Key of(StatedFigure stated) {
            return new Key(stated.unit().unitId(), stated.own(), stated.figure(), stated.organization(),
                    stated.detail());
        }
    }

    /** @param size the point at which the year is counted again */
    public static ClosingCheck of(ClosedYear closed, Figures figures, long size) {
        List<Said> stated = said(closed, figures);
        long from = stated.stream().mapToLong(Said::size).filter(known -> known <= size).max()
                .orElse(closed.closing().size());
        Map<Key, StatedFigure> then = byKey(figures, closed.closing(), from);
        Map<Key, StatedFigure> now = byKey(figures, closed.closing(), size);
        Set<Key> all = new LinkedHashSet<>(then.keySet());
        all.addAll(now.keySet());
        List<Difference> differences = new ArrayList<>();
        for (Key key : all) {
            StatedFigure was = then.get(key);
            StatedFigure is = now.get(key);
            long before = was == null ? 0 : was.number();
            long after = is == null ? 0 : is.number();
            if (before != after) {
                differences.add(new Difference(key.unit, was == null ? name(is) : name(was), key.own, key.figure,
                        key.organization, key.detail, before, after));
            }
        }
        return new ClosingCheck(top(closed.closing(), figures), closed.position(), stated, from, all.size(),
                differences);
    }

    private static TopsOfYear.@Nullable Top top(YearClosed closing, Figures figures) {
        TopsOfYear tops = figures.tops(closing.year());
        return tops == null
                ? null
                : tops.units().stream().filter(top -> top.unit().unitId().equals(closing.unit())).findFirst()
                        .orElse(null);
    }

    /** The closing and its supplements, each counted again from as many entries as it was counted from. */
    public static List<Said> said(ClosedYear closed, Figures figures) {
        YearClosed closing = closed.closing();
        List<Said> said = new ArrayList<>();
        said.add(said(figures, closing, new Said(0, closing.size(), closing.root(), closing.ruleVersion(),
                closing.figures(), false)));
        for (SupplementIssued issued : closed.supplements()) {
            said.add(said(figures, closing, new Said(issued.number(), issued.size(), issued.root(),
                    issued.ruleVersion(), issued.figures(), false)));
        }
        return said;
    }

    private static Said said(Figures figures, YearClosed closing, Said recorded) {
        Statement again = figures.statement(closing, recorded.size);
        boolean same = again != null && again.figures().equals(recorded.figures)
                && again.ledger().root().equals(recorded.root)
                && figures.couldHold(recorded.ruleVersion, closing.year());
        return new Said(recorded.supplement, recorded.size, recorded.root, recorded.ruleVersion, recorded.figures,
                same);
    }

    private static Map<Key, StatedFigure> byKey(Figures figures, YearClosed closing, long size) {
        Map<Key, StatedFigure> byKey = new LinkedHashMap<>();
        figures.stated(closing, size).forEach(stated -> byKey.put(Key.of(stated), stated));
        return byKey;
    }

    private static @Nullable String name(@Nullable StatedFigure stated) {
        return stated == null ? null : stated.unit().name();
    }

    /** Whether everything comes out as it was stated. */
    public boolean holds() {
        return differences.isEmpty() && stated.stream().allMatch(Said::same);
    }
}
