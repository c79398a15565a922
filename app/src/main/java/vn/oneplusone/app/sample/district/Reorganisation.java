package vn.oneplusone.app.sample.district;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.oneplusone.app.files.rows.membership.UnitChangeRow;
import vn.oneplusone.app.files.shape.ListRow;
import vn.oneplusone.app.files.shape.UnitChange;

/**
 * The reorganisation of 1 July 2025, as it was: the 18 communes and towns of the district became six communes below the province, and the
 * district level ended. Codes, names and dates are official; the number is that of the state's resolution, in place of the Youth Union's
 * own decisions, which are not published.
 */
public final class Reorganisation {
    /** The day from which the units are those of now. */
    public static final LocalDate ON = LocalDate.of(2025, 7, 1);

    private static final LocalDate DECIDED = LocalDate.of(2025, 6, 16);
    private static final List<String> FILES = List.of("01-tinh-2025.csv", "02-sap-xep-2025.csv");

    private Reorganisation() {}

    /** The same made up for an invented district: three communes become one each, and the district ends. */
    public static List<ListRow> of(District district) {
        Map<String, List<String>> sources = new LinkedHashMap<>();
        district.communes().forEach(site -> sources
                .computeIfAbsent(district.into().getOrDefault(site.code(), site.code()), target -> new ArrayList<>())
                .add(site.code()));
        List<ListRow> rows = new ArrayList<>();
        district.communes().stream().filter(site -> sources.containsKey(site.code()))
                .forEach(site -> rows.add(new UnitChangeRow("", 0, UnitChange.MERGE,
                        sources.getOrDefault(site.code(), List.of()), site.code(), site.name() + Places.INVENTED,
                        district.province(), ON, "01-NQ/MAU", DECIDED)));
        rows.add(new UnitChangeRow("", 0, UnitChange.DISSOLVE, List.of(district.code()), null, null, null, ON,
                "01-NQ/MAU", DECIDED));
        return rows;
    }

    /**
     * Writes the lists as CSV files.
     *
     * @return the files, in an order in which they can be imported
     * @throws IOException if they cannot be written
     */
    public static List<Path> write(Path directory) throws IOException {
        return write(directory, FILES);
    }

    /** How the units of Phú Tân change, where other lists tell of the province. */
    public static List<Path> writeChanges(Path directory) throws IOException {
        return write(directory, FILES.subList(1, FILES.size()));
    }

    private static List<Path> write(Path directory, List<String> names) throws IOException {
        Files.createDirectories(directory);
        List<Path> files = new ArrayList<>();
        for (String name : names) {
            Path file = directory.resolve(name);
            try (InputStream list = Objects.requireNonNull(
                    Reorganisation.class.getResourceAsStream("/vn/oneplusone/app/sample/" + name), name)) {
                Files.copy(list, file, StandardCopyOption.REPLACE_EXISTING);
            }
            files.add(file);
        }
        return files;
    }
}
