package vn.oneplusone.app.web.tables;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.events.PublishedCell;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.UnitLabel;
import vn.oneplusone.reporting.queries.fixed.PublishedAnswer;

/** Numbers that were made public, and no others. */
public final class PublishedNumbers extends Numbers {
    private final Map<Key, Long> values = new HashMap<>();
    private final Set<Key> keptBack = new HashSet<>();

    /** Of one publication. */
    public PublishedNumbers(PublishedAnswer published) {
        this(published, top(published));
    }

    private PublishedNumbers(PublishedAnswer published, @Nullable UnitLabel top) {
        super(top, published.units().stream().filter(unit -> !unit.equals(top))
                .map(unit -> new Row(unit, false, null)).toList());
        for (PublishedCell cell : published.cells()) {
            Key key = new Key(cell.unit(), cell.organization(), cell.measure());
            Long value = cell.value();
            if (value == null) {
                keptBack.add(key);
            } else {
                values.put(key, value);
            }
        }
    }

    /** The one unit that stands above all others. */
    private static @Nullable UnitLabel top(PublishedAnswer published) {
        Set<UUID> named = published.units().stream().map(UnitLabel::unitId).collect(Collectors.toSet());
        List<UnitLabel> tops = published.units().stream()
                .filter(unit -> unit.level() != null && (unit.parent() == null || !named.contains(unit.parent())))
                .toList();
        return tops.size() == 1 ? tops.getFirst() : null;
    }

    @Override
    public @Nullable Long value(Row row, @Nullable Organization organization, Figure figure) {
        Key key = key(row, organization, figure);
        return key == null ? null : values.get(key);
    }

    @Override
    public boolean isKeptBack(Row row, @Nullable Organization organization, Figure figure) {
        Key key = key(row, organization, figure);
        return key != null && keptBack.contains(key);
    }

    @Override
    public @Nullable String facts(Row row, @Nullable Organization organization, Figure figure, @Nullable Integer month,
            @Nullable String detail) {
        return null;
    }

    private static @Nullable Key key(Row row, @Nullable Organization organization, Figure figure) {
        UnitLabel unit = row.unit();
        return unit == null || row.detail() != null ? null : new Key(unit.unitId(), organization, figure.name());
    }

    private record Key(UUID unit, @Nullable Organization organization, String measure) {}
}
