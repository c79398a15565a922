package vn.oneplusone.app.sample.district;

import static java.util.Map.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A district that lists can tell of: Phú Tân with its official units of 2021, or an invented one.
 *
 * @param province code of the province above, where lists tell of one
 * @param mark what tells its codes of people and campaigns from those of other districts; empty for Phú Tân
 * @param into what each commune went into on the day of the reorganisation; those that are missing kept their code
 */
public record District(@Nullable String province, String code, String name, String mark, List<Site> communes,
        Map<String, String> into) {
    static final String PILOT = "30439";
    /** The province that holds the communes from the reorganisation on. */
    public static final String AN_GIANG = "91";

    /** The pilot of 2021 first; the weight is about how many young people live there, and invented. */
    public static final District PHU_TAN = new District(null, "888", "Phú Tân", "", List.of(
            new Site(PILOT, "Phú Xuân", false, 0.9), new Site("30406", "Phú Mỹ", true, 1.6),
            new Site("30409", "Chợ Vàm", true, 1.4), new Site("30415", "Long Hoà", false, 0.8),
            new Site("30418", "Phú Long", false, 0.6), new Site("30421", "Phú Lâm", false, 1.2),
            new Site("30424", "Phú Hiệp", false, 0.9), new Site("30427", "Phú Thạnh", false, 1.2),
            new Site("30430", "Hoà Lạc", false, 1.3), new Site("30433", "Phú Thành", false, 0.8),
            new Site("30436", "Phú An", false, 1.0), new Site("30442", "Hiệp Xương", false, 0.8),
            new Site("30445", "Phú Bình", false, 1.0), new Site("30448", "Phú Thọ", false, 1.0),
            new Site("30451", "Phú Hưng", false, 1.1), new Site("30454", "Bình Thạnh Đông", false, 1.1),
            new Site("30457", "Tân Hòa", false, 0.9), new Site("30460", "Tân Trung", false, 0.8)),
            Map.ofEntries(entry("30451", "30406"), entry("30457", "30406"), entry("30460", "30406"),
                    entry("30433", "30409"), entry("30427", "30409"), entry("30415", "30421"),
                    entry("30418", "30421"), entry("30424", "30430"), entry("30448", "30436"),
                    entry("30439", "30436"), entry("30454", "30445"), entry("30442", "30445")));

    /** A commune or a town. */
    record Site(String code, String name, boolean town, double weight) {}

    /** One of a province, both counted from 1. Its communes become one of three each when the time comes. */
    public static District invented(String province, int of, int number, Draw draw) {
        String code = String.format(Locale.ROOT, "T%02d-H%02d", of, number);
        int count = 3 * draw.between(4, 6);
        Set<String> names = new LinkedHashSet<>();
        while (names.size() < count) {
            names.add(Places.placeName(draw));
        }
        List<Site> communes = new ArrayList<>();
        Map<String, String> into = new HashMap<>();
        for (String name : names) {
            int at = communes.size();
            String commune = String.format(Locale.ROOT, "%s-X%02d", code, at + 1);
            communes.add(new Site(commune, name, false, draw.around(1, 0.4)));
            into.put(commune, communes.get(at - at % 3).code());
        }
        return new District(province, code, "Huyện mẫu " + code, code.replace("-", "") + "-", communes, into);
    }

    public District below(String other) {
        return new District(other, code, name, mark, communes, into);
    }

    public boolean isInvented() {
        return !mark.isEmpty();
    }

    /** The code of the unit that a commune or the district was, or had become, on that day; null where other lists tell of that unit. */
    @Nullable
    public String unit(String before, LocalDate on) {
        if (on.isBefore(Reorganisation.ON)) {
            return before;
        }
        if (before.equals(code)) {
            return province == null ? AN_GIANG : null;
        }
        return into.getOrDefault(before, before);
    }
}
