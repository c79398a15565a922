package vn.oneplusone.app.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.oneplusone.app.files.rows.ListRow;
import vn.oneplusone.app.files.rows.UnitRow;
import vn.oneplusone.membership.events.UnitLevel;

/** The units: the official ones of 2021 with their codes, and branches that are invented. */
final class Places {
    static final String DISTRICT = "888";
    static final int COMMUNES = 18;
    private static final int PILOT_YEAR = 2021;

    /** When the units came into being is not told: a day that is earlier than everything that happens here. */
    private static final LocalDate CONVENTION = LocalDate.of(1976, 1, 1);

    /** The pilot of 2021 first; the weight is about how many young people live there, and invented. */
    private static final List<Official> OFFICIAL = List.of(new Official("30439", "Phú Xuân", false, 0.9),
            new Official("30406", "Phú Mỹ", true, 1.6), new Official("30409", "Chợ Vàm", true, 1.4),
            new Official("30415", "Long Hoà", false, 0.8), new Official("30418", "Phú Long", false, 0.6),
            new Official("30421", "Phú Lâm", false, 1.2), new Official("30424", "Phú Hiệp", false, 0.9),
            new Official("30427", "Phú Thạnh", false, 1.2), new Official("30430", "Hoà Lạc", false, 1.3),
            new Official("30433", "Phú Thành", false, 0.8), new Official("30436", "Phú An", false, 1.0),
            new Official("30442", "Hiệp Xương", false, 0.8), new Official("30445", "Phú Bình", false, 1.0),
            new Official("30448", "Phú Thọ", false, 1.0), new Official("30451", "Phú Hưng", false, 1.1),
            new Official("30454", "Bình Thạnh Đông", false, 1.1), new Official("30457", "Tân Hòa", false, 0.9),
            new Official("30460", "Tân Trung", false, 0.8));

    private static final List<String> FIRST = List.of("Phú", "Bình", "Hòa", "Long", "Tân", "Hưng", "Thạnh", "Mỹ");
    private static final List<String> SECOND = List.of("Đông", "Tây", "Thượng", "Hạ", "Trung", "Lợi", "Quới", "Hậu",
            "Đức", "Thới");

    private record Official(String code, String name, boolean town, double weight) {}

    /** A commune or a town. */
    record Commune(String code, String name, boolean town, double weight, List<Branch> branches) {
        boolean isPilot() {
            return code.equals(OFFICIAL.getFirst().code());
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
    record Branch(String code, String name, String neighbourhood, Commune commune) {
        @Override
        public String toString() {
            return code;
        }
    }

    private final List<Commune> communes = new ArrayList<>();

    Places(SampleSize size, Draw draw) {
        for (Official official : OFFICIAL.subList(0, size.communes())) {
            Commune commune = new Commune(official.code(), official.name(), official.town(), official.weight(),
                    new ArrayList<>());
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
    static boolean isTown(String code) {
        return OFFICIAL.stream().anyMatch(official -> official.town() && official.code().equals(code));
    }

    List<Commune> communes() {
        return communes;
    }

    double[] weights() {
        return communes.stream().mapToDouble(Commune::weight).toArray();
    }

    List<ListRow> rows() {
        List<ListRow> rows = new ArrayList<>();
        rows.add(new UnitRow("", 0, DISTRICT, "Phú Tân", UnitLevel.DISTRICT, null, CONVENTION, null));
        for (Commune commune : communes) {
            rows.add(new UnitRow("", 0, commune.code(), commune.name(), UnitLevel.COMMUNE, DISTRICT, CONVENTION,
                    commune.isPilot() ? PILOT_YEAR : null));
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
            return new Branch(code, "Chi đoàn " + school + " (hư cấu)", school, commune);
        }
        String village = (commune.town() ? "khóm " : "ấp ") + place;
        return new Branch(code, "Chi đoàn " + village + " (hư cấu)", village, commune);
    }

    private static String village(Commune commune, List<String> taken, Draw draw) {
        String name = draw.of(FIRST) + " " + draw.of(SECOND);
        return taken.contains(name) || name.equals(commune.name()) ? village(commune, taken, draw) : name;
    }
}
