package vn.oneplusone.app.web.tables;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.events.PublishedCell;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.UnitLabel;
import vn.oneplusone.reporting.queries.fixed.PublishedAnswer;
import vn.oneplusone.reporting.queries.fixed.UnitsOfNow;

/** Numbers that were made public, and no others. */
public final class PublishedNumbers extends Numbers {
    private final Map<Key, Long> values = new HashMap<>();
    private final Set<Key> keptBack = new HashSet<>();
    private final Map<Key, Long> atLeast = new HashMap<>();
    private final @Nullable UnitsOfNow now;

    /** Of one publication. */
    public PublishedNumbers(PublishedAnswer published) {
        this(published, published.top());
    }

    private PublishedNumbers(PublishedAnswer published, @Nullable UnitLabel top) {
        super(top, published.units().stream().filter(unit -> !unit.equals(top))
                .map(unit -> new Row(unit, false, null)).toList());
        now = published.unitsOfNow();
        keep(published.cells(), false);
        if (now != null) {
            keepAtLeast(now.atLeast(), false);
            now.districts().forEach(district -> {
                keep(district.cells(), true);
                keepAtLeast(district.atLeast(), true);
            });
        }
    }

    private void keep(List<PublishedCell> cells, boolean sum) {
        for (PublishedCell cell : cells) {
            Long value = cell.value();
            if (value == null) {
                keptBack.add(Key.of(cell, sum));
            } else {
                values.put(Key.of(cell, sum), value);
            }
        }
    }

    private void keepAtLeast(List<PublishedCell> cells, boolean sum) {
        cells.forEach(cell -> atLeast.put(Key.of(cell, sum), Objects.requireNonNull(cell.value())));
    }

    @Override
    public @Nullable Long value(Row row, @Nullable Organization organization, Figure figure) {
        Key key = key(row, organization, figure);
        Long value = key == null ? null : values.get(key);
        return value == null && figure == Figure.TARGET_TOGETHER ? value(row, organization, Figure.TARGET) : value;
    }

    @Override
    public boolean isKeptBack(Row row, @Nullable Organization organization, Figure figure) {
        Key key = key(row, organization, figure);
        return key != null && keptBack.contains(key);
    }

    @Override
    public @Nullable Long atLeast(Row row, @Nullable Organization organization, Figure figure) {
        Key key = key(row, organization, figure);
        return key == null ? null : atLeast.get(key);
    }

    @Override
    public List<District> districts() {
        return now == null ? List.of() : now.districts().stream().map(this::district).toList();
    }

    private District district(UnitsOfNow.FormerDistrict district) {
        return new District(new Row(district.district(), true, null), district.until(),
                parts().stream().filter(row -> row.unit() != null && district.units().contains(row.unit().unitId()))
                        .toList());
    }

    @Override
    public UnitsOfNow.@Nullable Row origin(Row row) {
        return now == null || row.unit() == null || row.own() ? null : now.row(row.unit().unitId());
    }

    @Override
    public @Nullable String facts(Row row, @Nullable Organization organization, Figure figure, @Nullable Integer month,
            @Nullable String detail) {
        return null;
    }

    private static @Nullable Key key(Row row, @Nullable Organization organization, Figure figure) {
        UnitLabel unit = row.unit();
        return unit == null || row.detail() != null
                ? null
                : new Key(unit.unitId(), row.own(), organization, figure.name());
    }

    /** @param sum of a former district, whose own numbers stand beside it */
    private record Key(UUID unit, boolean sum, @Nullable Organization organization, String measure) {
        static Key of(PublishedCell cell, boolean sum) {
            return new Key(cell.unit(), sum, cell.organization(), cell.measure());
        }
    }
}
