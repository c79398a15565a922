package vn.oneplusone.app.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import vn.oneplusone.app.files.ListKind;
import vn.oneplusone.app.files.rows.campaign.TargetRow;
import vn.oneplusone.app.files.rows.membership.UnitRow;
import vn.oneplusone.app.files.shape.ListRow;
import vn.oneplusone.app.sample.district.District;
import vn.oneplusone.app.sample.district.Draw;
import vn.oneplusone.app.sample.district.Places;
import vn.oneplusone.app.sample.district.SampleSize;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.UnitLevel;

/**
 * The lists of a part of the country. One district after the other is made up, written and forgotten, so that memory does not grow with
 * their number; the first is Phú Tân as it is alone, the others are invented and say so.
 */
public final class SampleLists {
    private final SampleSize size;
    private final int first;
    private final int last;
    private final LocalDate until;
    private final IntConsumer written;
    private final Draw draw = new Draw(SampleYear.SEED);
    private long people;
    private int districts;

    private SampleLists(SampleSize size, int first, int last, LocalDate until, IntConsumer written) {
        this.size = size;
        this.first = first;
        this.last = last;
        this.until = until;
        this.written = written;
    }

    /** How much of the country. */
    public enum Extent {
        /** Phú Tân alone. */
        DISTRICT(1, 1),
        /** As many districts as An Giang had, one of them Phú Tân. */
        PROVINCE(1, 11),
        /** As many provinces as there were until 2025. */
        COUNTRY(63, 11);

        private final int provinces;
        private final int districts;

        Extent(int provinces, int districts) {
            this.provinces = provinces;
            this.districts = districts;
        }

        /** How many districts there are in all. */
        public int districts() {
            return provinces * districts;
        }
    }

    /**
     * Writes the lists as CSV files, those of a larger part in a folder for each district.
     *
     * @param size of Phú Tân in 2021; other districts are smaller or larger
     * @param until the last day told, in a year that is not over
     * @param written is told how many districts are written
     * @return the files as they are to be imported, one step after the other: first all units, then what is in each district. Each province
     *         is a ledger of its own: none stands above them
     * @throws IOException if they cannot be written
     */
    public static List<List<Path>> write(Path directory, Extent extent, SampleSize size, int first, int last,
            LocalDate until, IntConsumer written) throws IOException {
        if (extent == Extent.DISTRICT) {
            List<Path> files = new SampleYear(SampleYear.SEED, size, first, last, until).write(directory);
            written.accept(1);
            return List.of(files);
        }
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("README.txt"), Notes.LARGER, StandardCharsets.UTF_8);
        SampleLists lists = new SampleLists(size, first, last, until, written);
        List<List<Path>> steps = new ArrayList<>();
        for (int number = 1; number <= extent.provinces; number++) {
            steps.addAll(lists.province(directory, number, extent));
        }
        return steps;
    }

    private List<List<Path>> province(Path directory, int number, Extent extent) throws IOException {
        String code = number == 1 ? District.AN_GIANG : String.format(Locale.ROOT, "T%02d", number);
        String name = number == 1 ? "An Giang" : "Tỉnh mẫu " + code + Places.INVENTED;
        Path folder = extent.provinces == 1 ? directory : Files.createDirectories(directory.resolve(code));
        ListRow province = new UnitRow("", 0, code, name, UnitLevel.PROVINCE, null, Places.CONVENTION, null);
        List<Path> units = new ArrayList<>();
        units.add(new Sheet("00-tinh.csv", ListKind.UNITS, List.of(province), draw).write(folder));
        List<List<Path>> steps = new ArrayList<>(List.of(units));
        int[][] targets = new int[last - first + 1][Organization.values().length];
        for (int d = 1; d <= extent.districts; d++) {
            District district = number == 1 && d == 1
                    ? District.PHU_TAN.below(code)
                    : District.invented(code, number, d, draw);
            SampleSize much = district.isInvented() ? size.times(draw.around(0.9, 0.35)) : size;
            for (int year = first; year <= last; year++) {
                targets[year - first][0] += much.in(year).unionTarget();
                targets[year - first][1] += much.in(year).federationTarget();
            }
            SampleYear.Written files = district(folder, district, much);
            units.addAll(files.units());
            steps.add(files.others());
        }
        steps.add(List.of(
                new Sheet("04-chi-tieu-tinh.csv", ListKind.TARGETS, targets(code, targets), draw).write(folder)));
        return steps;
    }

    private SampleYear.Written district(Path folder, District district, SampleSize much) throws IOException {
        long seed = district.isInvented() ? SampleYear.SEED + people : SampleYear.SEED;
        SampleYear sample = new SampleYear(seed, much, first, last, until, district, people);
        people += sample.people();
        SampleYear.Written files = sample.writeLists(folder.resolve(district.code()));
        districts++;
        written.accept(districts);
        return files;
    }

    /** What a province asks for is what its districts are asked for together. */
    private List<ListRow> targets(String province, int[][] sums) {
        List<ListRow> rows = new ArrayList<>();
        for (int year = first; year <= last; year++) {
            LocalDate on = LocalDate.of(year, 1, 8);
            if (on.isAfter(until)) {
                break;
            }
            rows.add(new TargetRow("", 0, province, Organization.UNION, year, sums[year - first][0], "01-KH/TĐTN", on,
                    null, null, null));
            rows.add(new TargetRow("", 0, province, Organization.FEDERATION, year, sums[year - first][1], "01-KH/UBHT",
                    on, null, null, null));
        }
        return rows;
    }
}
