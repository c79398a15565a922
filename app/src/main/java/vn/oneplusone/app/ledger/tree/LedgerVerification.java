package vn.oneplusone.app.ledger.tree;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.ledger.Commit;
import vn.oneplusone.app.ledger.Head;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.LedgerBroken;
import vn.oneplusone.app.ledger.LedgerUnavailable;
import vn.oneplusone.app.ledger.StoredCommit;
import vn.oneplusone.app.ledger.StoredRow;
import vn.oneplusone.app.ledger.entries.Envelope;
import vn.oneplusone.app.ledger.entries.EnvelopeMembers;
import vn.oneplusone.reporting.Fingerprints;

/**
 * Recomputes a ledger from its stored bytes and names the first thing that is not as it must be. Trusts nothing that is stored: not
 * the hashes, not the columns beside the entries, not the indexes that should keep ids unique. Whatever somebody or some disk did to
 * the store is a finding, never an exception.
 *
 * <p>A ledger that was cut off at the end of a commit, or rewritten as a whole with all its hashes, is told only by what is known of
 * it from elsewhere: give size and root of a checkpoint. Others may append meanwhile; what is verified is the ledger as it was at the start.
 */
public final class LedgerVerification {
    private static final int PAGE = 512;

    /** More entries than fit into any commit. */
    private static final int LARGEST_COMMIT_COUNT = Commit.LARGEST_COMMIT / 128;

    /** Told now and then how far it got. */
    public interface Progress {
        void at(long done, long total);
    }

    /**
     * What the ledger was at some time, kept outside of the store.
     *
     * @param file where it is kept; null if the caller knows where it comes from
     */
    public record Known(Head head, @Nullable String file) {}

    /** Ends the verification. */
    private static final class Found extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Verdict.Finding finding;

        Found(long position, Damage damage, @Nullable Object... arguments) {
            super(damage.name(), null, false, false);
            finding = new Verdict.Finding(position, damage, Arrays.stream(arguments).map(String::valueOf).toList());
        }
    }

    private final Ledger ledger;
    private final Progress progress;
    private final List<Known> known;
    private final TreeHash hash = new TreeHash();
    private final Frontier frontier = new Frontier();
    private final Fingerprints streams = new Fingerprints();
    private final Fingerprints eventIds = new Fingerprints();
    private final Fingerprints causes = new Fingerprints();
    private Instant committedAt = Instant.MIN;
    private int page = PAGE;
    private int compared;

    private LedgerVerification(Ledger ledger, List<Known> known, Progress progress) {
        this.ledger = ledger;
        this.known = known.stream().sorted(Comparator.comparingLong(one -> one.head().size())).toList();
        this.progress = progress;
    }

    public static Verdict verify(Ledger ledger, Progress progress) {
        return verify(ledger, List.of(), progress);
    }

    /** @param known what the ledger was at some time, as somebody else kept it */
    public static Verdict verify(Ledger ledger, Head known, Progress progress) {
        return verify(ledger, List.of(new Known(known, null)), progress);
    }

    /** @param known what the ledger was at several times; each is compared while the entries are hashed, once */
    public static Verdict verify(Ledger ledger, List<Known> known, Progress progress) {
        LedgerVerification verification = new LedgerVerification(ledger, known, progress);
        try {
            return verification.run();
        } catch (Found found) {
            return found.finding;
        } catch (LedgerBroken e) {
            return new Found(e.position(), Damage.DISCONTINUOUS, e.what()).finding;
        } catch (LedgerUnavailable e) {
            return new Found(verification.frontier.size(), Damage.UNREADABLE, e.getMessage()).finding;
        }
    }

    /**
     * Opens, verifies and closes: a ledger that cannot even be opened is damaged too.
     *
     * @throws LedgerUnavailable.Unfit if something has to be put right before it can be judged
     */
    public static Verdict verify(Supplier<? extends Ledger> opening, Progress progress) {
        return verify(opening, List.of(), progress);
    }

    /** The same, with what the ledger was at some times, as it is kept outside of the store. */
    public static Verdict verify(Supplier<? extends Ledger> opening, List<Known> known, Progress progress) {
        try (Ledger opened = opening.get()) {
            return verify(opened, known, progress);
        } catch (LedgerUnavailable.Unfit e) {
            throw e;
        } catch (LedgerUnavailable e) {
            return new Found(0, Damage.UNREADABLE, e.getMessage()).finding;
        } catch (LedgerBroken e) {
            return new Found(e.position(), Damage.DISCONTINUOUS, e.what()).finding;
        }
    }

    private Verdict run() {
        Head head = ledger.head();
        compareWithKnown();
        while (frontier.size() < head.size()) {
            List<StoredCommit> commits = commits(frontier.size());
            if (commits.isEmpty()) {
                throw new Found(frontier.size(), Damage.DISCONTINUOUS, "no commit, the head says " + head.size());
            }
            for (StoredCommit commit : commits) {
                if (frontier.size() < head.size()) {
                    check(commit);
                }
            }
            progress.at(Math.min(frontier.size(), head.size()), head.size());
        }
        if (frontier.size() != head.size()) {
            throw new Found(Math.max(0, head.size()), Damage.HEAD_WRONG, head.size() + " / " + frontier.size());
        }
        if (!Arrays.equals(frontier.root(), head.root())) {
            throw new Found(head.size(), Damage.HEAD_WRONG, "root " + head.rootHex());
        }
        if (!known.isEmpty() && known.getLast().head().size() > head.size()) {
            Known last = known.getLast();
            throw last.file() == null
                    ? new Found(head.size(), Damage.CUT_OFF, last.head().size())
                    : new Found(head.size(), Damage.KEPT_CUT_OFF, last.head().size(), last.file());
        }
        refuseBeyond(head.size());
        Optional<String> damage = ledger.selfCheck();
        if (damage.isPresent()) {
            throw new Found(head.size(), Damage.STORE, damage.get());
        }
        return new Verdict.Sound(head.size(), head.root());
    }

    private void refuseBeyond(long size) {
        boolean beyond = !ledger.readCommits(size, 1).isEmpty() || !ledger.read(size, 1).isEmpty();
        // an append meanwhile has moved the head too, before this looks
        if (beyond && ledger.head().size() <= size) {
            throw new Found(size, Damage.BEYOND_HEAD);
        }
    }

    /**
     * A page of commits; once one cannot be read, commit by commit and entry by entry: what stands before that place is looked at
     * first, and the place is named.
     */
    private List<StoredCommit> commits(long from) {
        try {
            return ledger.readCommits(from, page);
        } catch (LedgerUnavailable | LedgerBroken e) {
            if (page > 1) {
                page = 1;
                return commits(from);
            }
            if (e instanceof LedgerBroken broken) {
                throw broken;
            }
            throw new Found(firstUnreadable(from), Damage.UNREADABLE, e.getMessage());
        }
    }

    private long firstUnreadable(long from) {
        for (long position = from; position < from + LARGEST_COMMIT_COUNT; position++) {
            try {
                if (ledger.read(position, 1).isEmpty()) {
                    return from;
                }
            } catch (LedgerUnavailable | LedgerBroken e) {
                return position;
            }
        }
        return from;
    }

    private void check(StoredCommit commit) {
        long first = frontier.size();
        if (commit.first() != first || commit.rows().size() != commit.count() || commit.rows().isEmpty()) {
            throw new Found(first, Damage.DISCONTINUOUS, "a commit of " + commit.count() + " entries from "
                    + commit.first() + " has " + commit.rows().size());
        }
        String instant = Envelope.INSTANT.format(commit.committedAt());
        for (StoredRow row : commit.rows()) {
            check(row, commit.cause(), instant);
        }
        if (commit.committedAt().isBefore(committedAt)) {
            throw new Found(first, Damage.TIME_FALLS, commit.committedAt(), committedAt);
        }
        committedAt = commit.committedAt();
        long earlier = causes.put(commit.cause(), first);
        if (earlier != Fingerprints.NONE) {
            throw new Found(first, Damage.CAUSE_TWICE, commit.cause(), earlier);
        }
        if (!Arrays.equals(frontier.root(), commit.root())) {
            throw new Found(first, Damage.ROOT_WRONG);
        }
    }

    private void check(StoredRow row, String cause, String instant) {
        long position = frontier.size();
        if (row.position() != position) {
            throw new Found(position, Damage.DISCONTINUOUS, "the next entry is at " + row.position());
        }
        byte[] leaf = hash.leaf(row.bytes());
        if (!Arrays.equals(leaf, row.leaf())) {
            throw new Found(position, Damage.CHANGED);
        }
        EnvelopeMembers entry = members(position, row.bytes());
        compare(position, "position", position, entry.position());
        compare(position, "committedAt", instant, entry.committedAt());
        compare(position, "eventId", row.eventId(), entry.eventId());
        compare(position, "stream", row.stream(), entry.stream());
        compare(position, "sequence", row.sequence(), entry.sequence());
        compare(position, "cause", cause, entry.cause());
        String stream = entry.stream();
        long expected = stream == null ? 0 : expected(stream, entry.sequence());
        if (entry.sequence() != expected) {
            throw new Found(position, Damage.STREAM_BROKEN, stream, entry.sequence(), expected);
        }
        long earlier = eventIds.put(entry.eventId(), position);
        if (earlier != Fingerprints.NONE) {
            throw new Found(position, Damage.EVENT_TWICE, entry.eventId(), earlier);
        }
        frontier.add(leaf);
        compareWithKnown();
    }

    private void compareWithKnown() {
        for (; compared < known.size() && known.get(compared).head().size() <= frontier.size(); compared++) {
            Known one = known.get(compared);
            if (!Arrays.equals(one.head().root(), frontier.root())) {
                String here = new Head(one.head().size(), frontier.root()).rootHex();
                throw one.file() == null
                        ? new Found(one.head().size(), Damage.REWRITTEN, one.head().rootHex(), here)
                        : new Found(one.head().size(), Damage.KEPT_REWRITTEN, one.head().rootHex(), here, one.file());
            }
        }
    }

    /** The sequence that must come next; a stream may begin at any from 0 on. */
    private long expected(String stream, long sequence) {
        // what is below 0 would be taken for none
        long last = streams.put(stream, Math.max(0, sequence));
        return last == Fingerprints.NONE ? Math.max(0, sequence) : last + 1;
    }

    private static EnvelopeMembers members(long position, byte[] bytes) {
        try {
            return EnvelopeMembers.of(bytes);
        } catch (EnvelopeMembers.NoEntry e) {
            throw new Found(position, Damage.NO_ENTRY, e.getMessage());
        }
    }

    private static void compare(long position, String what, long beside, long inside) {
        if (beside != inside) {
            throw new Found(position, Damage.CONTRADICTED, what, beside, inside);
        }
    }

    private static void compare(long position, String what, @Nullable String beside, @Nullable String inside) {
        if (!Objects.equals(beside, inside)) {
            throw new Found(position, Damage.CONTRADICTED, what, beside, inside);
        }
    }
}
