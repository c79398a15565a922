package vn.oneplusone.app.vault.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.crypto.SecretKey;
import vn.oneplusone.app.vault.store.OwnerOnly;
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

    private final SecretKey key;

    private MasterKey(SecretKey key) {
        this.key = key;
    }

    SecretKey key() {
        return key;
    }

    /** The key that was given, in this order; empty if none was. */
    public static Optional<MasterKey> find(Path directory, Map<String, String> environment) {
        String given = environment.getOrDefault(VARIABLE, "").strip();
        if (!given.isEmpty()) {
            return Optional.of(decode(given, VARIABLE));
        }
        String named = environment.getOrDefault(FILE_VARIABLE, "").strip();
        if (!named.isEmpty()) {
            Path file = Path.of(named);
            if (!Files.exists(file)) {
                throw new VaultRefused.MasterKeyMissing(FILE_VARIABLE + "=" + file);
            }
            return Optional.of(read(file));
        }
        Path file = directory.resolve(FILE);
        return Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
    }

    /** Its file, where it lies beside the data and nothing else was given. */
    public static Optional<Path> beside(Path directory, Map<String, String> environment) {
        boolean given = !environment.getOrDefault(VARIABLE, "").isBlank()
                || !environment.getOrDefault(FILE_VARIABLE, "").isBlank();
        Path file = directory.resolve(FILE);
        return !given && Files.exists(file) ? Optional.of(file.toAbsolutePath().normalize()) : Optional.empty();
    }

    /** Makes a new one beside the data; it is on the disk, whole, before anything is locked with it. */
    public static MasterKey create(Path directory) {
        SecretKey key = AesGcm.newKey();
        Path file = directory.resolve(FILE);
        Path unfinished = directory.resolve(FILE + ".new");
        byte[] content = (HEADER + Base64.getEncoder().encodeToString(key.getEncoded()) + "\n")
                .getBytes(StandardCharsets.UTF_8);
        try {
            Files.deleteIfExists(unfinished);
            try (FileChannel out = FileChannel.open(unfinished,
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OwnerOnly.attributes(directory))) {
                var rest = ByteBuffer.wrap(content);
                while (rest.hasRemaining()) {
                    out.write(rest);
                }
                out.force(true);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            OwnerOnly.forceDirectory(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("the master key cannot be written to " + file, e);
        }
        return new MasterKey(key);
    }

    /** What to tell people when a key was made. */
    public static String warning(Path directory) {
        Path file = directory.resolve(FILE).toAbsolutePath().normalize();
        return """
                ĐÃ TẠO KHOÁ CHÍNH: %s
                  Hãy cất ngay một bản sao ở nơi khác. Mất khoá này thì không ai đọc lại được tên và dữ liệu cá nhân.
                A MASTER KEY WAS CREATED: %s
                  Keep a copy apart from the data, now. Without it no personal detail can ever be read again."""
                .formatted(file, file);
    }

    private static MasterKey read(Path file) {
        try (var lines = Files.lines(file)) {
            String text = lines.map(String::strip).filter(line -> !line.startsWith("#"))
                    .collect(Collectors.joining());
            return decode(text, file.toString());
        } catch (IOException | UncheckedIOException e) {
            throw new UncheckedIOException(new IOException("the master key cannot be read from " + file, e));
        }
    }

    private static MasterKey decode(String text, String where) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            // the decoder's message would quote from the key
            throw new VaultRefused.MasterKeyMalformed(where);
        }
        if (bytes.length != AesGcm.KEY_BYTES) {
            throw new VaultRefused.MasterKeyMalformed(where);
        }
        return new MasterKey(AesGcm.key(bytes));
    }

    @Override
    public String toString() {
        return "MasterKey[secret]";
    }
}
