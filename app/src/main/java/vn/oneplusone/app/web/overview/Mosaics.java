package vn.oneplusone.app.web.overview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.web.pages.Words;
import vn.oneplusone.app.web.tables.Numbers;
import vn.oneplusone.app.web.tables.UnitTable.Cell;
import vn.oneplusone.app.web.tables.UnitTables;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.Share;
import vn.oneplusone.reporting.queries.UnitLabel;

/** Lays communes out as tiles: those of the district of 2021 roughly where they lie between its two rivers, any others in the order of their codes. */
final class Mosaics {
    private static final Pattern KIND = Pattern.compile("^(Thị trấn|Xã|Phường) ");
    private static final int COLUMNS = 5;
    private static final int TILE_WIDTH = 100;
    private static final int TILE_HEIGHT = 84;
    private static final int LONGEST_LINE = 11;
    private static final int FEWEST = 4;

    /** Column and row by official code, from Phú Hiệp in the north-west to Tân Trung in the south-east. */
    private static final Map<String, List<Integer>> PLACES = Map.ofEntries(Map.entry("30424", List.of(0, 0)),
            Map.entry("30418", List.of(1, 0)), Map.entry("30415", List.of(2, 0)), Map.entry("30421", List.of(3, 0)),
            Map.entry("30430", List.of(0, 1)), Map.entry("30433", List.of(1, 1)), Map.entry("30427", List.of(2, 1)),
            Map.entry("30409", List.of(3, 1)), Map.entry("30445", List.of(0, 2)), Map.entry("30442", List.of(1, 2)),
            Map.entry("30439", List.of(2, 2)), Map.entry("30436", List.of(3, 2)), Map.entry("30454", List.of(0, 3)),
            Map.entry("30451", List.of(2, 3)), Map.entry("30448", List.of(3, 3)), Map.entry("30406", List.of(4, 3)),
            Map.entry("30457", List.of(3, 4)), Map.entry("30460", List.of(4, 4)));

    private Mosaics() {}

    static Overview.Mosaic of(Organization organization, Numbers numbers, UnitTables tables, Words words) {
        List<Numbers.Row> communes = numbers.parts().stream().filter(row -> isCommune(row.unit()) && !row.own())
                .sorted(Comparator.comparing(row -> code(row.unit()))).toList();
        boolean anyAttainment = communes.stream()
                .anyMatch(row -> tables.share(row, organization, Share.ATTAINMENT) != null);
        if (communes.size() < FEWEST || !anyAttainment) {
            return new Overview.Mosaic(organization, 0, 0, "", List.of());
        }
        boolean known = communes.stream().allMatch(row -> PLACES.containsKey(code(row.unit())));
        List<Overview.Patch> patches = new ArrayList<>();
        int bottom = 0;
        for (int i = 0; i < communes.size(); i++) {
            Numbers.Row row = communes.get(i);
            List<Integer> place = known
                    ? Objects.requireNonNull(PLACES.get(code(row.unit())))
                    : List.of(i % COLUMNS, i / COLUMNS);
            Cell attainment = tables.cell(row, organization, Share.ATTAINMENT);
            patches.add(new Overview.Patch(place.get(0) * TILE_WIDTH, place.get(1) * TILE_HEIGHT,
                    band(row, organization, numbers), lines(tables.name(row)), attainment.text()));
            bottom = Math.max(bottom, (place.get(1) + 1) * TILE_HEIGHT);
        }
        return new Overview.Mosaic(organization, COLUMNS * TILE_WIDTH, bottom,
                words.say("mosaic.label", words.members(organization)), patches);
    }

    private static boolean isCommune(@Nullable UnitLabel unit) {
        return unit != null && unit.isCommune();
    }

    private static String code(@Nullable UnitLabel unit) {
        return unit == null || unit.code() == null ? "" : unit.code();
    }

    private static int band(Numbers.Row row, Organization organization, Numbers numbers) {
        Long admitted = numbers.value(row, organization, Figure.ADMITTED);
        Long target = numbers.value(row, organization, Figure.TARGET_TOGETHER);
        if (admitted == null || target == null || target <= 0) {
            return 0;
        }
        double percent = 100.0 * admitted / target;
        return percent < 50 ? 1 : percent < 80 ? 2 : percent < 100 ? 3 : percent < 120 ? 4 : 5;
    }

    /** A name in at most two lines; what kind of unit it is goes without saying. */
    private static List<String> lines(String name) {
        String brief = KIND.matcher(name).replaceFirst("");
        if (brief.length() <= LONGEST_LINE) {
            return List.of(brief);
        }
        int space = brief.lastIndexOf(' ', LONGEST_LINE);
        return space < 0 ? List.of(brief) : List.of(brief.substring(0, space), brief.substring(space + 1));
    }
}
