package vn.oneplusone.app.sample;

import static java.util.Map.entry;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The reorganisation of 1 July 2025, as it was: the 18 communes and towns of the district became six communes below the province, and the
 * district level ended. Codes, names and dates are official; the number is that of the state's resolution, in place of the Youth Union's
 * own decisions, which are not published.
 */
public final class Reorganisation {
    /** The day from which the units are those of now. */
    static final LocalDate ON = LocalDate.of(2025, 7, 1);

    private static final List<String> FILES = List.of("01-tinh-2025.csv", "02-sap-xep-2025.csv");

    /** What each commune went into, by the codes; those that are missing kept theirs. */
    private static final Map<String, String> INTO = Map.ofEntries(entry("30451", "30406"), entry("30457", "30406"),
            entry("30460", "30406"), entry("30433", "30409"), entry("30427", "30409"), entry("30415", "30421"),
            entry("30418", "30421"), entry("30424", "30430"), entry("30448", "30436"), entry("30439", "30436"),
            entry("30454", "30445"), entry("30442", "30445"), entry(Places.DISTRICT, "91"));

    private Reorganisation() {}

    /** The code of the unit that goes on for a commune or the district from {@link #ON} on. */
    static String code(String before) {
        return INTO.getOrDefault(before, before);
    }

    /**
     * Writes the lists as CSV files.
     *
     * @return the files, in an order in which they can be imported
     * @throws IOException if they cannot be written
     */
    public static List<Path> write(Path directory) throws IOException {
        Files.createDirectories(directory);
        List<Path> files = new ArrayList<>();
        for (String name : FILES) {
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
