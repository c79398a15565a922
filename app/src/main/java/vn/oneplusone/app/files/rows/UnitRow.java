package vn.oneplusone.app.files.rows;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.UnitLevel;

/**
 * A unit of the tree.
 *
 * @param parentCode the unit above; null for the top of the tree only
 * @param pilotYear the year in which the unit is a pilot (mô hình điểm), if any
 */
public record UnitRow(String file, int line, String code, String name, UnitLevel level, @Nullable String parentCode,
        LocalDate establishedOn, @Nullable Integer pilotYear) implements ListRow {
    @Override
    public String canonical() {
        return Content.of("unit", code, name, level, parentCode, establishedOn, pilotYear);
    }
}
