package vn.oneplusone.app.vault.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import vn.oneplusone.app.storage.DurableFile;
import vn.oneplusone.app.storage.KeySource;
import vn.oneplusone.app.vault.store.VaultRefused;

/** The one key that opens the vault: from the environment, from a file that the environment names, or beside the data. */
public final class MasterKey {
    public static final String VARIABLE = "ONEPLUSONE_MASTER_KEY";
    public static final String FILE_VARIABLE = "ONEPLUSONE_MASTER_KEY_FILE";
    public static final String FILE = "master.key";

    private static final String HEADER = """
            # Khoá chính của 1+1. Hãy cất một bản sao ở nơi khác, không chung với dữ liệu.
            # The master key of 1+1. Keep a copy apart from the data.
            """;

    private static final KeySource SOURCE = new KeySource("the master key", VARIABLE, FILE_VARIABLE, FILE);

    private final SecretKey key;

    private MasterKey(SecretKey key) {
        this.key = key;
    }

    SecretKey key() {
        return key;
    }

    /** The key that was given, in this order; empty if none was. */
    public static Optional<MasterKey> find(Path directory, Map<String, String> environment) {
        return SOURCE.find(directory, environment, VaultRefused.MasterKeyMissing::new).map(MasterKey::decode);
    }

    /** Its file, where it lies beside the data and nothing else was given. */
    public static Optional<Path> beside(Path directory, Map<String, String> environment) {
        Path file = SOURCE.beside(directory);
        return !SOURCE.isGiven(environment) && Files.exists(file)
                ? Optional.of(file.toAbsolutePath().normalize())
                : Optional.empty();
    }

    /** Makes a new one beside the data; it is on the disk, whole, before anything is locked with it. */
    public static MasterKey create(Path directory) {
        SecretKey key = AesGcm.newKey();
        Path file = SOURCE.beside(directory);
        try {
            DurableFile.write(file, (HEADER + Base64.getEncoder().encodeToString(key.getEncoded()) + "\n")
                    .getBytes(StandardCharsets.UTF_8), true, true);
        } catch (IOException e) {
            throw new UncheckedIOException("the master key cannot be written to " + file, e);
        }
        return new MasterKey(key);
    }

    /** What to tell people when a key was made. */
    public static String warning(Path directory) {
        Path file = SOURCE.beside(directory).toAbsolutePath().normalize();
        return """
                ĐÃ TẠO KHOÁ CHÍNH: %s
                  Hãy cất ngay một bản sao ở nơi khác. Mất khoá này thì không ai đọc lại được tên và dữ liệu cá nhân.
                A MASTER KEY WAS CREATED: %s
                  Keep a copy apart from the data, now. Without it no personal detail can ever be read again."""
                .formatted(file, file);
    }

    private static MasterKey decode(KeySource.Found found) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(found.text());
        } catch (IllegalArgumentException e) {
            // the decoder's message would quote from the key
            throw new VaultRefused.MasterKeyMalformed(found.where());
        }
        if (bytes.length != AesGcm.KEY_BYTES) {
            throw new VaultRefused.MasterKeyMalformed(found.where());
        }
        return new MasterKey(AesGcm.key(bytes));
    }

    @Override
    public String toString() {
        return "MasterKey[secret]";
    }
}
