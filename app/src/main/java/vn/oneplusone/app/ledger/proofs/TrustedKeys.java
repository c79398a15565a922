package vn.oneplusone.app.ledger.proofs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;
import java.util.stream.Collectors;
import vn.oneplusone.app.storage.DurableFile;

/**
 * The keys that kept checkpoints may be signed with: those that the environment names, which nothing on the machine can replace; else
 * those in the file beside the data, the first of which is written with the first signature; else the one that signs here.
 *
 * @param keys none where nothing is known yet: then no signature can be checked
 * @param pinned whether they were laid down, so that another key is not taken for them
 */
public record TrustedKeys(List<VerifierKey> keys, boolean pinned) {
    /** One key or several, separated by blanks, as {@code audit checkpoint} prints them. */
    public static final String VARIABLE = "ONEPLUSONE_CHECKPOINT_VERIFIER";

    /** Name of the file in a data directory: one key a line. */
    public static final String FILE = "checkpoint.verifiers";

    private static final String HEADER = """
            # Khoá kiểm chữ ký của các mốc kiểm, mỗi dòng một khoá. Nên chép ra nơi khác.
            # The keys that verify the checkpoints, one a line. Best copied to another place too.
            """;

    public TrustedKeys {
        keys = List.copyOf(keys);
    }

    /** @throws CheckpointRefused if one of them is malformed */
    public static TrustedKeys of(Path data, Map<String, String> environment) {
        String named = environment.getOrDefault(VARIABLE, "").strip();
        if (!named.isEmpty()) {
            return new TrustedKeys(keys(words(named), VARIABLE), true);
        }
        Path file = data.resolve(FILE);
        if (Files.exists(file)) {
            return new TrustedKeys(keys(lines(file), file.toString()), true);
        }
        try {
            return new TrustedKeys(CheckpointKeys.find(data, environment).map(SigningKey::verifier).stream().toList(),
                    false);
        } catch (CheckpointRefused | UncheckedIOException e) {
            // the signing that needs it tells what is wrong with it
            return new TrustedKeys(List.of(), false);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream().map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the keys cannot be read from " + file, e);
        }
    }

    private static List<VerifierKey> keys(List<String> written, String where) {
        try {
            return written.stream().map(VerifierKey::of).toList();
        } catch (NoteMalformed e) {
            throw new CheckpointRefused.KeyMalformed(where, String.valueOf(e.getMessage()));
        }
    }

    /** Lays down one more key beside the data; those that were there before stay. */
    static void trust(Path data, VerifierKey key) {
        Path file = data.resolve(FILE);
        List<String> all = new ArrayList<>(Files.exists(file) ? lines(file) : List.of());
        if (all.contains(key.toString())) {
            return;
        }
        all.add(key.toString());
        try {
            Files.createDirectories(data);
            DurableFile.write(file, (HEADER + String.join("\n", all) + "\n").getBytes(StandardCharsets.UTF_8), false,
                    true);
        } catch (IOException e) {
            throw new UncheckedIOException("the keys cannot be written to " + file, e);
        }
    }

    /** Whether one of them signed it; true where none is known. */
    boolean signed(Checkpoint checkpoint) {
        return keys.isEmpty() || keys.stream().anyMatch(checkpoint::isSignedBy);
    }

    boolean contains(VerifierKey key) {
        return keys.stream().anyMatch(known -> known.toString().equals(key.toString()));
    }

    /** As people compare them. */
    @Override
    public String toString() {
        return keys.stream().map(VerifierKey::toString).collect(Collectors.joining(", "));
    }

    private static List<String> words(String text) {
        return Collections.list(new StringTokenizer(text)).stream().map(String::valueOf).toList();
    }
}
