package vn.oneplusone.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import vn.oneplusone.app.installation.DataDirectory;

/**
 * What the program wrote when it knew no requests, no hand-over and no identities of providers (a vault of format 5): a data directory with
 * its keys, a bundle, the lists that were taken in, and what was said of the year. All people are invented. It is history and never edited.
 */
public final class Former {
    /** The day after everything was written. */
    public static final Clock NEXT_DAY = Clock.fixed(Instant.parse("2022-03-02T02:00:00Z"), ZoneOffset.UTC);

    /** Of each account that has one. */
    public static final String PASSWORD = "mat-khau-cu-2021";

    private final Path folder;
    private final Properties notes = new Properties();

    private Former(Path folder) throws IOException {
        this.folder = folder;
        notes.load(new StringReader(Files.readString(folder.resolve("notes.properties"))));
    }

    /** Lays it out in an empty folder. */
    public static Former in(Path folder) {
        try (InputStream packed = Objects.requireNonNull(Former.class.getResourceAsStream("former.zip"));
                ZipInputStream zip = new ZipInputStream(packed)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = folder.resolve(entry.getName());
                if (!entry.isDirectory()) {
                    Files.createDirectories(Objects.requireNonNull(file.getParent()));
                    Files.copy(zip, file);
                }
            }
            return new Former(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path data() {
        return folder.resolve("data");
    }

    public Path bundle() {
        return folder.resolve("bundle");
    }

    /** The data directory, opened on the day after. */
    public DataDirectory open() {
        return DataDirectory.open(data(), NEXT_DAY, Map.of(), warning -> {
        });
    }

    /** The lists that were taken in. */
    List<Path> lists() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("lists"))) {
            return files.sorted().toList();
        }
    }

    /** What was said then: {@code statement.json}, {@code supplement.json} or {@code counts.json}. */
    String said(String file) throws IOException {
        return Files.readString(folder.resolve("said").resolve(file));
    }

    /** A token, an id or a number. */
    public String note(String name) {
        return Objects.requireNonNull(notes.getProperty(name));
    }

    public UUID id(String name) {
        return UUID.fromString(note(name));
    }
}
