package vn.oneplusone.app.sample.district;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.files.rows.membership.UnitRow;
import vn.oneplusone.app.files.shape.ListRow;
import vn.oneplusone.app.sample.district.District.Site;
import vn.oneplusone.membership.events.UnitLevel;

/** The units of a district, with branches that are invented. */
public final class Places {
    /** Stands behind every name that is made up. */
    public static final String INVENTED = " (hư cấu)";

    private static final int PILOT_YEAR = 2021;

    /** When the units came into being is not told: a day that is earlier than everything that happens here. */
    public static final LocalDate CONVENTION = LocalDate.of(1976, 1, 1);

    private static final List<String> FIRST = List.of("Phú", "Bình", "Hòa", "Long", "Tân", "Hưng", "Thạnh", "Mỹ");
    private static final List<String> SECOND = List.of("Đông", "Tây", "Thượng", "Hạ", "Trung", "Lợi", "Quới", "Hậu",
            "Đức", "Thới");

    /** A commune or a town. */
    public record Commune(String code, String name, boolean town, double weight, List<Branch> branches) {
        public boolean isPilot() {
            return code.equals(District.PILOT);
        }

        // the branches refer back: the code alone tells communes apart

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Commune commune && code.equals(commune.code);
        }

        @Override
        public int hashCode() {
            return code.hashCode();
        }
    }

    /** A branch, with the village, quarter or school that it is named after. */
    public record Branch(String code, String name, String neighbourhood, Commune commune) {
        @Override
        public String toString() {
            return code;
        }
    }

    private final District district;
    private final List<Commune> communes = new ArrayList<>();

    public Places(District district, SampleSize size, Draw draw) {
        this.district = district;
        for (Site site : district.communes().subList(0, Math.min(size.communes(), district.communes().size()))) {
            Commune commune = new Commune(site.code(), site.name(), site.town(), site.weight(), new ArrayList<>());
            int count = size.branches() == 1 ? 1 : draw.between(size.branches() - 1, size.branches() + 1);
            List<String> names = new ArrayList<>();
            for (int i = 1; i <= count; i++) {
                String name = i == count && count > 2 ? "trường" : village(commune, names, draw);
                names.add(name);
                commune.branches().add(branch(commune, i, name));
            }
            communes.add(commune);
        }
    }

    /** Lists call the towns by their name of level, although they count as communes. */
    public static boolean isTown(String code) {
        return District.PHU_TAN.communes().stream().anyMatch(site -> site.town() && site.code().equals(code));
    }

    public District district() {
        return district;
    }

    public List<Commune> communes() {
        return communes;
    }

    public double[] weights() {
        return communes.stream().mapToDouble(Commune::weight).toArray();
    }

    public List<ListRow> rows() {
        List<ListRow> rows = new ArrayList<>();
        String mark = district.isInvented() ? INVENTED : "";
        rows.add(new UnitRow("", 0, district.code(), district.name() + mark, UnitLevel.DISTRICT, district.province(),
                CONVENTION, null));
        for (Commune commune : communes) {
            rows.add(new UnitRow("", 0, commune.code(), commune.name() + mark, UnitLevel.COMMUNE, district.code(),
                    CONVENTION, commune.isPilot() ? PILOT_YEAR : null));
        }
        for (Commune commune : communes) {
            for (Branch branch : commune.branches()) {
                rows.add(new UnitRow("", 0, branch.code(), branch.name(), UnitLevel.BRANCH, commune.code(), CONVENTION,
                        null));
            }
        }
        return rows;
    }

    private static Branch branch(Commune commune, int number, String place) {
        String code = commune.code() + "-" + (number < 10 ? "0" : "") + number;
        if (place.equals("trường")) {
            String school = "trường THPT " + commune.name();
            return new Branch(code, "Chi đoàn " + school + INVENTED, school, commune);
        }
        String village = (commune.town() ? "khóm " : "ấp ") + place;
        return new Branch(code, "Chi đoàn " + village + INVENTED, village, commune);
    }

    static String placeName(Draw draw) {
        return draw.of(FIRST) + " " + draw.of(SECOND);
    }

    private static String village(Commune commune, List<String> taken, Draw draw) {
        String name = placeName(draw);
        return taken.contains(name) || name.equals(commune.name()) ? village(commune, taken, draw) : name;
    }
}
