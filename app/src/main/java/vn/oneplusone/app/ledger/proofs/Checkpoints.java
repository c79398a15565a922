package vn.oneplusone.app.ledger.proofs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.oneplusone.app.ledger.Frontier;
import vn.oneplusone.app.ledger.Head;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.LedgerBroken;

/**
 * The checkpoints that were signed, kept beside the data in files named by size and time; and the only way to sign another one: it
 * must agree with all of them. What is signed is recomputed from the entries, whatever roots the store keeps.
 */
public final class Checkpoints {
    /** Name of their directory in a data directory. */
    public static final String DIRECTORY = "checkpoints";

    private static final String SUFFIX = ".checkpoint";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Path directory;
    private final Clock clock;

    /** One of them and its file. */
    public record Kept(Path file, Checkpoint checkpoint) {}

    /** @param data the data directory; nothing is made there before something is signed */
    public Checkpoints(Path data, Clock clock) {
        this.directory = data.resolve(DIRECTORY);
        this.clock = clock;
    }

    /** Signs the ledger as it is now. */
    public Kept sign(Ledger ledger, SigningKey key) {
        return sign(ledger, ledger.head().size(), key);
    }

    /**
     * Signs the first {@code size} entries. If just these were signed with that key before, that is the answer.
     *
     * @throws CheckpointRefused if a checkpoint that was signed before does not agree
     * @throws LedgerBroken if the store's own root does not
     */
    public synchronized Kept sign(Ledger ledger, long size, SigningKey key) {
        List<Kept> before = all();
        for (Kept kept : before) {
            if (kept.checkpoint().origin().equals(key.verifier().name())
                    && !kept.checkpoint().isSignedBy(key.verifier())) {
                throw new CheckpointRefused.KeptUnreadable(kept.file(), "signature");
            }
        }
        long now = ledger.head().size();
        if (size < 0 || size > now) {
            throw new IllegalArgumentException("the ledger has " + now + " entries, not " + size);
        }
        Head head = recomputed(ledger, size, now, before);
        if (!Arrays.equals(head.root(), ledger.rootAt(size))) {
            throw new LedgerBroken(size, "the root that is stored is not that of the entries");
        }
        for (Kept kept : before) {
            if (kept.checkpoint().size() == size && kept.checkpoint().isSignedBy(key.verifier())) {
                return kept;
            }
        }
        return keep(Checkpoint.sign(head, key));
    }

    /** The root at that size, if the roots at all sizes signed before are what they were. */
    private static Head recomputed(Ledger ledger, long size, long now, List<Kept> before) {
        Frontier frontier = new Frontier();
        Head head = new Head(0, frontier.root());
        // by size, so that one reading serves all
        for (Kept kept : before) {
            long signed = kept.checkpoint().size();
            if (signed > now) {
                throw new CheckpointRefused.CutOff(now, signed, kept.file());
            }
            if (size >= frontier.size() && size < signed) {
                LedgerNodes.add(frontier, ledger, frontier.size(), size);
                head = new Head(size, frontier.root());
            }
            LedgerNodes.add(frontier, ledger, frontier.size(), signed);
            if (!Arrays.equals(frontier.root(), kept.checkpoint().root())) {
                throw new CheckpointRefused.Inconsistent(signed, kept.file());
            }
        }
        if (size >= frontier.size()) {
            LedgerNodes.add(frontier, ledger, frontier.size(), size);
            head = new Head(size, frontier.root());
        }
        return head;
    }

    private Kept keep(Checkpoint checkpoint) {
        Path file = directory.resolve("%012d-%s%s".formatted(checkpoint.size(), TIME.format(clock.instant()), SUFFIX));
        try {
            Files.createDirectories(directory);
            DurableFile.write(file, checkpoint.toString().getBytes(StandardCharsets.UTF_8), false, false);
        } catch (FileAlreadyExistsException e) {
            if (!Files.isRegularFile(file)) {
                throw new UncheckedIOException("the checkpoint cannot be written to " + file, e);
            }
            // signed in the same second with another key, or by another process: both hold
            return new Kept(file, checkpoint);
        } catch (IOException e) {
            throw new UncheckedIOException("the checkpoint cannot be written to " + file, e);
        }
        return new Kept(file, checkpoint);
    }

    /**
     * All that were signed, by size.
     *
     * @throws CheckpointRefused if one of them cannot be read
     */
    public List<Kept> all() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            List<Kept> kept = new ArrayList<>();
            for (Path file : files.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList()) {
                kept.add(new Kept(file, read(file)));
            }
            kept.sort((a, b) -> Long.compare(a.checkpoint().size(), b.checkpoint().size()));
            return kept;
        } catch (IOException e) {
            throw new UncheckedIOException("the checkpoints cannot be listed in " + directory, e);
        }
    }

    private static Checkpoint read(Path file) throws IOException {
        try {
            return Checkpoint.of(Files.readAllBytes(file));
        } catch (NoteMalformed e) {
            throw new CheckpointRefused.KeptUnreadable(file, String.valueOf(e.getMessage()));
        }
    }

    /** When the largest was signed; empty before the first. */
    Optional<Instant> lastSigned() {
        List<Kept> all = all();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        String name = String.valueOf(all.getLast().file().getFileName());
        try {
            return Optional.of(TIME.parse(name.substring(name.indexOf('-') + 1, name.length() - SUFFIX.length()),
                    Instant::from));
        } catch (java.time.DateTimeException e) {
            return Optional.empty();
        }
    }
}
