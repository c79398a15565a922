package vn.oneplusone.app.ledger.proofs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.ledger.Head;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.tree.Damage;
import vn.oneplusone.app.ledger.tree.Frontier;
import vn.oneplusone.app.ledger.tree.LedgerContradicted;
import vn.oneplusone.app.ledger.tree.LedgerVerification;
import vn.oneplusone.app.ledger.tree.Verdict;

/**
 * What lies among the checkpoints of a data directory, as it was at one moment: nothing in there is passed over. Read it before the
 * ledger is looked at: others may sign meanwhile, and a ledger only grows.
 *
 * @param kept those that can be read and that a trusted key signed, by size and then by name
 * @param flaws files that are no checkpoint, or that no trusted key signed
 * @param keys what the signatures were checked with
 */
public record KeptCheckpoints(List<Kept> kept, List<Verdict.Finding> flaws, TrustedKeys keys) {
    static final String SUFFIX = ".checkpoint";
    private static final Pattern NAMED = Pattern.compile("([0-9]{12})-.*");
    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    /** What a crash may leave beside: half a file says nothing, a whole one is what was signed. */
    private static final String UNFINISHED = ".new";

    /** One of them and its file. */
    public record Kept(Path file, Checkpoint checkpoint) {
        /** When it was signed, as its file's name says; empty if that was renamed. */
        public Optional<Instant> signedAt() {
            String name = name(file);
            try {
                return Optional.of(TIME.parse(
                        name.substring(name.indexOf('-') + 1, Math.max(0, name.length() - SUFFIX.length())),
                        Instant::from));
            } catch (DateTimeException | StringIndexOutOfBoundsException e) {
                return Optional.empty();
            }
        }

        LedgerVerification.Known known() {
            return new LedgerVerification.Known(checkpoint.head(), name(file));
        }

        Verdict.Finding cutOff(long size) {
            return new Verdict.Finding(size, Damage.KEPT_CUT_OFF,
                    List.of(Long.toString(checkpoint.size()), name(file)));
        }

        Verdict.Finding rewritten(byte[] root) {
            return new Verdict.Finding(checkpoint.size(), Damage.KEPT_REWRITTEN, List.of(checkpoint.head().rootHex(),
                    new Head(checkpoint.size(), root).rootHex(), name(file)));
        }
    }

    public KeptCheckpoints {
        kept = List.copyOf(kept);
        flaws = List.copyOf(flaws);
    }

    /**
     * Reads all that lies in the directory of checkpoints.
     *
     * @param data the data directory
     */
    public static KeptCheckpoints read(Path data, TrustedKeys keys) {
        Path directory = data.resolve(Checkpoints.DIRECTORY);
        List<Kept> kept = new ArrayList<>();
        List<Verdict.Finding> flaws = new ArrayList<>();
        if (!Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
            return new KeptCheckpoints(kept, flaws, keys);
        }
        for (Path file : files(directory, flaws)) {
            Checkpoint read = read(file, flaws);
            if (read != null) {
                if (!isNamedFor(file, read.size())) {
                    flaws.add(unreadable(file, "size " + read.size()));
                }
                if (keys.signed(read)) {
                    kept.add(new Kept(file, read));
                } else {
                    flaws.add(new Verdict.Finding(read.size(), Damage.KEPT_UNSIGNED,
                            List.of(name(file), keys.toString())));
                }
            }
        }
        kept.sort(Comparator.comparingLong(one -> one.checkpoint().size()));
        return new KeptCheckpoints(kept, flaws, keys);
    }

    /**
     * The same with the keys that the environment or the data directory names; where these cannot be read, that is a flaw too.
     */
    public static KeptCheckpoints read(Path data, Map<String, String> environment) {
        TrustedKeys keys;
        try {
            keys = TrustedKeys.of(data, environment);
        } catch (CheckpointRefused | UncheckedIOException e) {
            KeptCheckpoints unchecked = read(data, new TrustedKeys(List.of(), false));
            List<Verdict.Finding> flaws = new ArrayList<>(unchecked.flaws);
            flaws.addFirst(unreadable(Path.of(TrustedKeys.FILE), String.valueOf(e.getMessage())));
            return new KeptCheckpoints(unchecked.kept, flaws, unchecked.keys);
        }
        return read(data, keys);
    }

    private static List<Path> files(Path directory, List<Verdict.Finding> flaws) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        } catch (IOException e) {
            flaws.add(unreadable(directory, String.valueOf(e)));
            return List.of();
        }
    }

    private static @Nullable Checkpoint read(Path file, List<Verdict.Finding> flaws) {
        boolean unfinished = name(file).endsWith(UNFINISHED);
        if (!unfinished && !name(file).endsWith(SUFFIX)) {
            flaws.add(unreadable(file, "*" + SUFFIX + " ?"));
            return null;
        }
        try {
            return Checkpoint.of(Files.readAllBytes(file));
        } catch (NoteMalformed | IOException e) {
            if (!unfinished) {
                flaws.add(unreadable(file, String.valueOf(e.getMessage())));
            }
            return null;
        }
    }

    /** A file that was written here says in its name how many entries it covers. */
    private static boolean isNamedFor(Path file, long size) {
        Matcher named = NAMED.matcher(name(file));
        return !named.matches() || Long.parseLong(named.group(1)) == size;
    }

    private static Verdict.Finding unreadable(Path file, String why) {
        return new Verdict.Finding(0, Damage.KEPT_UNREADABLE, List.of(name(file), why));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    /** What they know, for a verification of everything. */
    public List<LedgerVerification.Known> known() {
        return kept.stream().map(Kept::known).toList();
    }

    /** The one of most entries, the latest of these. */
    public Optional<Kept> newest() {
        return kept.isEmpty() ? Optional.empty() : Optional.of(kept.getLast());
    }

    /** How many entries are covered by a signature; 0 before the first. */
    public long size() {
        return kept.isEmpty() ? 0 : kept.getLast().checkpoint().size();
    }

    /**
     * What contradicts the ledger by the roots that the store keeps beside its commits: cheap, so it can be asked often. A store that
     * keeps old roots beside new entries is told by {@link #againstEntries}.
     */
    public List<Verdict.Finding> againstRoots(Ledger ledger) {
        long size = ledger.head().size();
        List<Verdict.Finding> found = new ArrayList<>(flaws);
        for (Kept one : kept) {
            if (one.checkpoint().size() > size) {
                found.add(one.cutOff(size));
            } else {
                byte[] root = ledger.rootAt(one.checkpoint().size());
                if (!Arrays.equals(root, one.checkpoint().root())) {
                    found.add(one.rewritten(root));
                }
            }
        }
        return found;
    }

    /** What contradicts the ledger if its entries are hashed again, each once. */
    public List<Verdict.Finding> againstEntries(Ledger ledger) {
        long size = ledger.head().size();
        List<Verdict.Finding> found = new ArrayList<>(flaws);
        Frontier frontier = new Frontier();
        for (Kept one : kept) {
            if (one.checkpoint().size() > size) {
                found.add(one.cutOff(size));
            } else {
                LedgerNodes.add(frontier, ledger, frontier.size(), one.checkpoint().size());
                if (!Arrays.equals(frontier.root(), one.checkpoint().root())) {
                    found.add(one.rewritten(frontier.root()));
                }
            }
        }
        return found;
    }

    /** The refusal that findings of kept checkpoints are. */
    public static LedgerContradicted refusal(List<Verdict.Finding> findings) {
        return new LedgerContradicted(findings,
                findings.stream().map(KeptCheckpoints::file).distinct().collect(Collectors.joining(", ")));
    }

    /** @throws LedgerContradicted if there are findings */
    public static void refuse(List<Verdict.Finding> findings) {
        if (!findings.isEmpty()) {
            throw refusal(findings);
        }
    }

    private static String file(Verdict.Finding finding) {
        return switch (finding.damage()) {
            case KEPT_CUT_OFF, KEPT_REWRITTEN -> finding.arguments().getLast();
            default -> finding.arguments().getFirst();
        };
    }
}
