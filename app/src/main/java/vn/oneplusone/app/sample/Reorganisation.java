package vn.oneplusone.app.sample;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The reorganisation of 1 July 2025, as it was: the 18 communes and towns of the district became six communes below the province, and the
 * district level ended. Codes, names and dates are official; the number is that of the state's resolution, in place of the Youth Union's
 * own decisions, which are not published.
 */
public final class Reorganisation {
    private static final List<String> FILES = List.of("01-tinh-2025.csv", "02-sap-xep-2025.csv");

    private Reorganisation() {}

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
