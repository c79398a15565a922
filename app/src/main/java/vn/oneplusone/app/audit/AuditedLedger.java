package vn.oneplusone.app.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.oneplusone.app.domain.Domain;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.LedgerBroken;
import vn.oneplusone.app.ledger.StoredEntry;
import vn.oneplusone.app.ledger.proofs.Checkpoint;
import vn.oneplusone.app.ledger.proofs.CheckpointKeys;
import vn.oneplusone.app.ledger.proofs.CheckpointRefused;
import vn.oneplusone.app.ledger.proofs.Checkpoints;
import vn.oneplusone.app.ledger.proofs.KeptCheckpoints;
import vn.oneplusone.app.ledger.proofs.KeptCheckpoints.Kept;
import vn.oneplusone.app.ledger.proofs.SigningKey;
import vn.oneplusone.app.ledger.proofs.TrustedKeys;
import vn.oneplusone.app.ledger.proofs.VerifierKey;
import vn.oneplusone.app.ledger.tree.Damage;
import vn.oneplusone.app.ledger.tree.LedgerVerification.Progress;
import vn.oneplusone.app.ledger.tree.Verdict;

/**
 * The ledger as it is stored, beside what was signed of it and lies in a data directory, for audits. Before figures are fixed, all that was signed is compared with the entries; after
 * it, what was recorded is signed. Where that fails, by a crash or for want of the key, the signature stays {@link #due}.
 */
public final class AuditedLedger implements Domain.Attestation {
    private static final Logger LOG = LoggerFactory.getLogger(AuditedLedger.class);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int PAGE = 1_000;
    /** The facts that say what figures are; the first member of that name in an entry is its type. */
    private static final String TYPE = "\"type\":\"reporting.";
    private static final List<String> FIXING = List.of("FiguresPublished\"", "YearClosed\"", "SupplementIssued\"",
            "FiguresSignedOff\"");

    private final Ledger ledger;
    private final Path directory;
    private final Clock clock;
    private final Map<String, String> environment;
    private @Nullable KeptCheckpoints seen;
    private String seenAs = "";
    private long scanned;
    private long lastFixed = -1;
    /** What the entries contradict although the stored roots do not. */
    private volatile List<Verdict.Finding> hidden = List.of();
    private volatile @Nullable Signed latest;

    /** Size and root, signed; and the file in which that is kept. */
    public record Signed(Checkpoint checkpoint, VerifierKey key, Path file) {}

    /** @param environment may name the keys; else one is made in the directory at its first use */
    public AuditedLedger(Ledger ledger, Path directory, Clock clock, Map<String, String> environment) {
        this.ledger = ledger;
        this.directory = directory;
        this.clock = clock;
        this.environment = environment;
    }

    /** For reading; its owner closes it. */
    public Ledger ledger() {
        return ledger;
    }

    private KeptCheckpoints read() {
        return KeptCheckpoints.read(directory, environment);
    }

    /** Read again only if a file has changed: this is asked as often as health is. */
    private synchronized KeptCheckpoints kept() {
        String now = listing();
        KeptCheckpoints known = seen;
        if (known == null || !now.equals(seenAs)) {
            known = read();
            seen = known;
            seenAs = now;
        }
        return known;
    }

    private String listing() {
        StringBuilder all = new StringBuilder();
        for (Path file : List.of(directory.resolve(TrustedKeys.FILE), directory.resolve(CheckpointKeys.FILE))) {
            describe(file, all);
        }
        Path folder = directory.resolve(Checkpoints.DIRECTORY);
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.sorted().forEach(file -> describe(file, all));
            } catch (IOException e) {
                all.append(e);
            }
        } else {
            describe(folder, all);
        }
        return all.toString();
    }

    private static void describe(Path file, StringBuilder all) {
        try {
            BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class);
            all.append(file.getFileName()).append(' ').append(is.size()).append(' ').append(is.lastModifiedTime())
                    .append(' ').append(is.fileKey()).append('\n');
        } catch (IOException e) {
            all.append("none\n");
        }
    }

    /** What contradicts a kept checkpoint by the roots that are stored; cheap. Empty if nothing does. */
    public List<Verdict.Finding> contradictions() {
        try {
            List<Verdict.Finding> found = kept().againstRoots(ledger);
            return found.isEmpty() ? hidden : found;
        } catch (LedgerBroken e) {
            return List.of(broken(e));
        }
    }

    /** Recomputes everything and compares it with every kept checkpoint. */
    public Verification verify(Progress progress) {
        Verification verification = Verification.of(ledger, read(), progress);
        hidden = without(verification.findings(), verification.contradictions());
        return verification;
    }

    /** Every entry is hashed again and compared with every kept checkpoint. */
    @Override
    public void before() {
        KeptCheckpoints kept = read();
        List<Verdict.Finding> stored = List.of();
        List<Verdict.Finding> recomputed;
        try {
            stored = kept.againstRoots(ledger);
            recomputed = kept.againstEntries(ledger);
        } catch (LedgerBroken e) {
            recomputed = List.of(broken(e));
        }
        hidden = without(recomputed, stored);
        KeptCheckpoints.refuse(stored.isEmpty() ? recomputed : stored);
    }

    private static Verdict.Finding broken(LedgerBroken broken) {
        return new Verdict.Finding(broken.position(), Damage.DISCONTINUOUS, List.of(broken.what()));
    }

    private static List<Verdict.Finding> without(List<Verdict.Finding> all, List<Verdict.Finding> known) {
        return all.stream().filter(one -> !known.contains(one)).toList();
    }

    @Override
    public void after() {
        try {
            sign();
        } catch (RuntimeException e) {
            // it stays due: the to-do list and health say so, the next start and the daily signature make up for it
            LOG.warn("what was recorded is not signed yet: {}", e.getMessage());
        }
    }

    /**
     * Signs what the ledger is now, and keeps that.
     *
     * @throws vn.oneplusone.app.ledger.tree.LedgerContradicted if it contradicts what was signed before
     * @throws vn.oneplusone.app.ledger.proofs.CheckpointRefused if there is no key to sign with
     */
    public Signed sign() {
        before();
        SigningKey key = CheckpointKeys.findOrCreate(directory, environment);
        Kept kept = new Checkpoints(directory, clock, environment).sign(ledger, key);
        Signed signed = new Signed(kept.checkpoint(), key.verifier(), kept.file());
        latest = signed;
        return signed;
    }

    /**
     * A signature over at least so many entries: the one just made, or a new one.
     *
     * @throws CheckpointRefused as {@link #sign}
     */
    public Signed covering(long size) {
        Signed known = latest;
        return known != null && known.checkpoint().size() >= size ? known : sign();
    }

    /**
     * A signature to pass on: of what the ledger is now, or where the key is not here, the newest that is kept.
     *
     * @throws vn.oneplusone.app.ledger.tree.LedgerContradicted as {@link #sign}
     * @throws vn.oneplusone.app.ledger.proofs.CheckpointRefused if there is neither key nor signature
     */
    public Signed newest() {
        try {
            return sign();
        } catch (CheckpointRefused.KeyAbsent | CheckpointRefused.KeyMissing e) {
            KeptCheckpoints kept = read();
            Kept newest = kept.newest().orElseThrow(() -> e);
            VerifierKey key = kept.keys().keys().stream().filter(newest.checkpoint()::isSignedBy).findFirst()
                    .orElseThrow(() -> e);
            return new Signed(newest.checkpoint(), key, newest.file());
        }
    }

    /** The signature that is missing, if one is. */
    public Optional<SignatureDue> due() {
        KeptCheckpoints kept = kept();
        long size = ledger.head().size();
        long signed = kept.size();
        if (size <= signed) {
            return Optional.empty();
        }
        boolean keyHere = CheckpointKeys.canSign(directory, environment);
        if (fixedSince(signed, size)) {
            return Optional.of(new SignatureDue(signed, size, true, keyHere));
        }
        Instant dayAgo = clock.instant().minus(DAY);
        boolean today = kept.newest().flatMap(Kept::signedAt).filter(at -> at.isAfter(dayAgo)).isPresent();
        return keyHere || today ? Optional.empty() : Optional.of(new SignatureDue(signed, size, false, false));
    }

    /** Whether figures were fixed by an entry that no signature covers. Each entry is looked at once. */
    private synchronized boolean fixedSince(long signed, long size) {
        if (size < scanned) {
            // another ledger than the one that was looked at
            scanned = 0;
            lastFixed = -1;
        }
        scanned = Math.max(scanned, signed);
        while (scanned < size) {
            List<StoredEntry> page = ledger.read(scanned, (int) Math.min(PAGE, size - scanned));
            if (page.isEmpty()) {
                break;
            }
            for (StoredEntry entry : page) {
                if (fixes(entry.bytes())) {
                    lastFixed = scanned;
                }
                scanned++;
            }
        }
        return lastFixed >= signed;
    }

    private static boolean fixes(byte[] entry) {
        String text = new String(entry, StandardCharsets.ISO_8859_1);
        int at = text.indexOf("\"type\":\"");
        return at >= 0 && text.startsWith(TYPE, at)
                && FIXING.stream().anyMatch(name -> text.startsWith(name, at + TYPE.length()));
    }
}
