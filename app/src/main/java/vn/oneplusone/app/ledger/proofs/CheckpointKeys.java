package vn.oneplusone.app.ledger.proofs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.oneplusone.app.storage.DurableFile;
import vn.oneplusone.app.storage.KeySource;

/** The key that signs checkpoints: from the environment, from a file that the environment names, or beside the data. */
public final class CheckpointKeys {
    public static final String VARIABLE = "ONEPLUSONE_CHECKPOINT_KEY";
    public static final String FILE_VARIABLE = "ONEPLUSONE_CHECKPOINT_KEY_FILE";

    /** The name under which a key is made: the origin line of all its checkpoints. */
    public static final String ORIGIN_VARIABLE = "ONEPLUSONE_CHECKPOINT_ORIGIN";

    /** Name of the file in a data directory. */
    public static final String FILE = "checkpoint.key";

    private static final String HEADER = """
            # Khoá ký mốc kiểm của 1+1. Ai có khoá này thì ký thay được: tốt nhất là để ở máy khác.
            # The key that signs the checkpoints of 1+1. Whoever has it can sign: best kept on another machine.
            """;

    private static final KeySource SOURCE = new KeySource("the key", VARIABLE, FILE_VARIABLE, FILE);

    private CheckpointKeys() {}

    /** The key that was given, in this order; empty if none was. */
    public static Optional<SigningKey> find(Path directory, Map<String, String> environment) {
        return SOURCE.find(directory, environment, CheckpointRefused.KeyMissing::new).map(CheckpointKeys::decode);
    }

    /**
     * The key that was given, or one that is made beside the data at its first use.
     *
     * @throws CheckpointRefused.KeyAbsent if none was given although checkpoints were signed here, or the keys that may sign are laid down
     */
    public static SigningKey findOrCreate(Path directory, Map<String, String> environment) {
        Optional<SigningKey> given = find(directory, environment);
        if (given.isEmpty() && signedBefore(directory, environment)) {
            throw new CheckpointRefused.KeyAbsent(directory.resolve(Checkpoints.DIRECTORY));
        }
        return given.orElseGet(() -> create(directory, environment));
    }

    /** The same where the key is meant to change: a new one is made if none was given, whatever was signed before. */
    public static SigningKey findOrReplace(Path directory, Map<String, String> environment) {
        return find(directory, environment).orElseGet(() -> create(directory, environment));
    }

    /** Whether something signs here: false where the key is kept elsewhere, or lost. */
    public static boolean canSign(Path directory, Map<String, String> environment) {
        try {
            return find(directory, environment).isPresent() || !signedBefore(directory, environment);
        } catch (CheckpointRefused | UncheckedIOException e) {
            return false;
        }
    }

    private static boolean signedBefore(Path directory, Map<String, String> environment) {
        KeptCheckpoints kept = KeptCheckpoints.read(directory, new TrustedKeys(List.of(), false));
        return TrustedKeys.of(directory, environment).pinned() || !kept.kept().isEmpty() || !kept.flaws().isEmpty();
    }

    private static SigningKey create(Path directory, Map<String, String> environment) {
        String origin = environment.getOrDefault(ORIGIN_VARIABLE, "").strip();
        Path file = SOURCE.beside(directory);
        SigningKey key;
        try {
            key = SigningKey.create(origin);
        } catch (NoteMalformed e) {
            throw new CheckpointRefused.KeyMalformed(ORIGIN_VARIABLE, String.valueOf(e.getMessage()));
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            DurableFile.write(file, (HEADER + key.written() + "\n").getBytes(StandardCharsets.UTF_8), true, false);
            return key;
        } catch (FileAlreadyExistsException e) {
            // another process was first: its key is the key
            return decode(SOURCE.read(file));
        } catch (IOException e) {
            throw new UncheckedIOException("the key cannot be written to " + file, e);
        }
    }

    private static SigningKey decode(KeySource.Found found) {
        try {
            return SigningKey.of(found.text());
        } catch (NoteMalformed e) {
            throw new CheckpointRefused.KeyMalformed(found.where(), String.valueOf(e.getMessage()));
        }
    }
}
