package vn.oneplusone.app.web.tables;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import vn.oneplusone.app.web.pages.Words;
import vn.oneplusone.app.web.tables.UnitTable.Line;

/** Rows of units below the district that they belonged to before, each district with its sum; schools and all others apart, at the end. */
public final class UnitDistricts {
    private final List<Numbers.District> districts;
    private final Words words;

    public UnitDistricts(List<Numbers.District> districts, Words words) {
        this.districts = districts;
        this.words = words;
    }

    /**
     * All lines in their order.
     *
     * @param line makes that of a row, under a name
     * @param name of a row
     */
    public List<Line> lines(List<Numbers.Row> rows, BiFunction<Numbers.Row, String, Line> line,
            Function<Numbers.Row, String> name) {
        List<Line> lines = new ArrayList<>();
        Set<Numbers.Row> placed = new HashSet<>();
        for (Numbers.District district : districts) {
            String heading = words.say("unit.former-district",
                    String.valueOf(Objects.requireNonNull(district.sum().unit()).name()),
                    words.date(district.until()));
            lines.add(line.apply(district.sum(), heading).asSum(words.say("unit.former-district.sum")));
            district.rows().forEach(row -> lines.add(line.apply(row, name.apply(row))));
            placed.addAll(district.rows());
        }
        boolean first = true;
        for (Numbers.Row row : rows) {
            if (!placed.contains(row)) {
                lines.add(line.apply(row, name.apply(row)).of(null, first ? words.say("unit.others") : null));
                first = false;
            }
        }
        return lines;
    }
}
