package vn.oneplusone.app.files.importing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.SecureRandomSpi;
import java.security.Security;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.eventhandling.GenericEventMessage;
import vn.oneplusone.app.domain.Domain;
import vn.oneplusone.app.files.ListReader;
import vn.oneplusone.app.installation.DataDirectory;

/**
 * Imports the lists of a folder by so many threads, in a process of its own in which neither the clock nor chance moves: keys, nonces and
 * ids are those of the row that draws them. Prints the root of the ledger.
 */
public final class FixedImport {
    private static final ThreadLocal<String> ROW = ThreadLocal.withInitial(() -> Thread.currentThread().getName());
    private static final Map<String, Integer> DRAWN = new ConcurrentHashMap<>();

    private FixedImport() {}

    /** {@code DATA LISTS THREADS}. */
    public static void main(String[] arguments) throws Exception {
        Security.insertProviderAt(new FixedProvider(), 1);
        Clock clock = Clock.fixed(Instant.parse("2027-02-01T00:00:00Z"), ZoneOffset.UTC);
        GenericEventMessage.clock = clock;
        try (DataDirectory directory = DataDirectory.open(Path.of(arguments[0]), clock, Map.of(), warning -> {
        }); Stream<Path> files = Files.list(Path.of(arguments[1]))) {
            List<ListFile> lists = files.filter(file -> file.toString().endsWith(".csv")).sorted().map(ListFile::of)
                    .toList();
            RowSchedule schedule = RowSchedule.sideBySide(Integer.parseInt(arguments[2]));
            ImportReport report = new ListImport(directory.domain(),
                    Bringer.keeper(directory.domain(), Domain.AUTOMATION, false), true,
                    threads -> (rows, each) -> schedule.run(rows, row -> {
                        ROW.set(row.cause());
                        each.accept(row);
                    })).run(lists, new ListReader(), false, (phase, done, total) -> {
                    });
            System.out.println(report.problemCount() + " " + report.recorded() + " " + directory.ledger().head().size()
                    + " " + directory.ledger().head().rootHex());
        }
    }

    private static final class FixedProvider extends Provider {
        private static final long serialVersionUID = 1;

        FixedProvider() {
            super("Fixed", "1", "what looks like chance and is not");
            putService(new Service(this, "SecureRandom", "Fixed", FixedRandom.class.getName(), null, null));
        }
    }

    /** What is drawn depends on the row and on how often it has drawn before. */
    public static final class FixedRandom extends SecureRandomSpi {
        private static final long serialVersionUID = 1;

        @Override
        protected void engineSetSeed(byte[] seed) {
            // nothing else decides
        }

        @Override
        protected void engineNextBytes(byte[] bytes) {
            String row = ROW.get();
            try {
                MessageDigest sha = MessageDigest.getInstance("SHA-256");
                for (int at = 0; at < bytes.length; at += 32) {
                    sha.update(row.getBytes(StandardCharsets.UTF_8));
                    byte[] next = sha.digest(
                            ByteBuffer.allocate(4).putInt(DRAWN.merge(row, 1, Integer::sum)).array());
                    System.arraycopy(next, 0, bytes, at, Math.min(32, bytes.length - at));
                }
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        protected byte[] engineGenerateSeed(int count) {
            byte[] seed = new byte[count];
            engineNextBytes(seed);
            return seed;
        }
    }

    /** Ids of events without the time of day; Axon finds them by a service file that stands first on the class path. */
    public static final class FixedIds extends IdentifierFactory {
        @Override
        public String generateIdentifier() {
            return UUID.randomUUID().toString();
        }
    }
}
