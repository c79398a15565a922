package vn.oneplusone.app.ledger.proofs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.oneplusone.app.ledger.Head;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.LedgerBroken;
import vn.oneplusone.app.ledger.proofs.KeptCheckpoints.Kept;
import vn.oneplusone.app.ledger.tree.Frontier;
import vn.oneplusone.app.ledger.tree.Verdict;
import vn.oneplusone.app.storage.DurableFile;

/**
 * The checkpoints that were signed, kept beside the data in files named by size and time; and the only way to sign another one: it
 * must agree with all of them. What is signed is recomputed from the entries, whatever roots the store keeps.
 */
public final class Checkpoints {
    /** Name of their directory in a data directory. */
    public static final String DIRECTORY = "checkpoints";

    private final Path data;
    private final Path directory;
    private final Clock clock;
    private final Map<String, String> environment;

    /** Where the environment names no keys. */
    public Checkpoints(Path data, Clock clock) {
        this(data, clock, Map.of());
    }

    /**
     * @param data the data directory; nothing is made there before something is signed
     * @param environment may name the trusted keys
     */
    public Checkpoints(Path data, Clock clock, Map<String, String> environment) {
        this.data = data;
        this.directory = data.resolve(DIRECTORY);
        this.clock = clock;
        this.environment = environment;
    }

    /** Signs the ledger as it is now. */
    public Kept sign(Ledger ledger, SigningKey key) {
        return sign(ledger, ledger.head().size(), key);
    }

    /**
     * Signs the first {@code size} entries. If just these were signed with that key before, that is the answer. The first key that
     * signs here is trusted from then on.
     *
     * @throws CheckpointRefused if a checkpoint that was signed before does not agree, or the key is not a trusted one
     * @throws LedgerBroken if the store's own root does not
     */
    public synchronized Kept sign(Ledger ledger, long size, SigningKey key) {
        TrustedKeys trusted = TrustedKeys.of(data, environment);
        if (trusted.pinned() && !trusted.contains(key.verifier())) {
            throw new CheckpointRefused.KeyNotTrusted(key.verifier(), trusted);
        }
        KeptCheckpoints before = KeptCheckpoints.read(data,
                trusted.pinned() ? trusted : new TrustedKeys(List.of(key.verifier()), false));
        refuseFlaws(before);
        long now = ledger.head().size();
        if (size < 0 || size > now) {
            throw new IllegalArgumentException("the ledger has " + now + " entries, not " + size);
        }
        Head head = recomputed(ledger, size, now, before.kept());
        if (!Arrays.equals(head.root(), ledger.rootAt(size))) {
            throw new LedgerBroken(size, "the root that is stored is not that of the entries");
        }
        if (!trusted.pinned()) {
            TrustedKeys.trust(data, key.verifier());
        }
        for (Kept kept : before.kept()) {
            if (kept.checkpoint().size() == size && kept.checkpoint().isSignedBy(key.verifier())) {
                return kept;
            }
        }
        return keep(Checkpoint.sign(head, key));
    }

    /** From now on that key may sign too; the environment, where it names the keys, has the last word. */
    public void trust(VerifierKey key) {
        TrustedKeys.trust(data, key);
    }

    private static void refuseFlaws(KeptCheckpoints before) {
        if (!before.flaws().isEmpty()) {
            Verdict.Finding flaw = before.flaws().getFirst();
            throw new CheckpointRefused.KeptUnreadable(Path.of(flaw.arguments().getFirst()),
                    flaw.damage() + " " + flaw.arguments().getLast());
        }
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
        Path file = directory.resolve("%012d-%s%s".formatted(checkpoint.size(),
                KeptCheckpoints.TIME.format(clock.instant()), KeptCheckpoints.SUFFIX));
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
        KeptCheckpoints read = KeptCheckpoints.read(data, environment);
        refuseFlaws(read);
        return read.kept();
    }

    /** When the largest was signed; empty before the first. */
    public Optional<Instant> lastSigned() {
        return KeptCheckpoints.read(data, new TrustedKeys(List.of(), false)).newest().flatMap(Kept::signedAt);
    }
}
