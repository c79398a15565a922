package vn.oneplusone.app.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Where a key is looked for: in the environment, in a file that the environment names, beside the data, in this order.
 *
 * @param key what it is called in messages
 * @param variable of the environment, with the key itself
 * @param fileVariable of the environment, with the name of a file
 * @param file its name in a data directory
 */
public record KeySource(String key, String variable, String fileVariable, String file) {
    /** A key as it is written, and the place to name if it is malformed. */
    public record Found(String text, String where) {
        @Override
        public String toString() {
            return "Found[secret, " + where + "]";
        }
    }

    /**
     * The key that was given; empty if none was.
     *
     * @param missing what to throw where the environment names a file that is not there
     */
    public Optional<Found> find(Path directory, Map<String, String> environment,
            Function<String, RuntimeException> missing) {
        String given = given(variable, environment);
        if (!given.isEmpty()) {
            return Optional.of(new Found(given, variable));
        }
        String named = given(fileVariable, environment);
        if (!named.isEmpty()) {
            Path there = Path.of(named);
            if (!Files.exists(there)) {
                throw missing.apply(fileVariable + "=" + there);
            }
            return Optional.of(read(there));
        }
        return Files.exists(beside(directory)) ? Optional.of(read(beside(directory))) : Optional.empty();
    }

    /** Whether the environment says where the key is. */
    public boolean isGiven(Map<String, String> environment) {
        return !given(variable, environment).isEmpty() || !given(fileVariable, environment).isEmpty();
    }

    private static String given(String variable, Map<String, String> environment) {
        return environment.getOrDefault(variable, "").strip();
    }

    /** The place in a data directory. */
    public Path beside(Path directory) {
        return directory.resolve(file);
    }

    /** What is written in a file, without its comments. */
    public Found read(Path file) {
        try (var lines = Files.lines(file)) {
            return new Found(lines.map(String::strip).filter(line -> !line.startsWith("#"))
                    .collect(Collectors.joining()), file.toString());
        } catch (IOException | UncheckedIOException e) {
            throw new UncheckedIOException(new IOException(key + " cannot be read from " + file, e));
        }
    }
}
