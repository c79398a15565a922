package vn.oneplusone.app.ledger.mongo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.ledger.Acknowledged;
import vn.oneplusone.app.ledger.CauseAlreadyRecorded;
import vn.oneplusone.app.ledger.Commit;
import vn.oneplusone.app.ledger.EventIdTaken;
import vn.oneplusone.app.ledger.LedgerUnavailable;
import vn.oneplusone.app.ledger.NewEntry;
import vn.oneplusone.app.ledger.Promise;
import vn.oneplusone.app.ledger.Receipt;
import vn.oneplusone.app.ledger.Samples;
import vn.oneplusone.app.ledger.SettableClock;
import vn.oneplusone.app.ledger.StoredCommit;
import vn.oneplusone.app.ledger.StoredEntry;
import vn.oneplusone.app.ledger.StoredRow;
import vn.oneplusone.app.ledger.StreamConflict;
import vn.oneplusone.app.ledger.tree.LedgerVerification;
import vn.oneplusone.app.ledger.tree.Verdict;

/** A few nodes with clocks of their own append through one simulated set while the seed says what goes wrong; then all is looked at. */
final class FaultSchedule {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Checks that parse everything again are made for one schedule of so many. */
    private static final int CLOSELY = 250;

    private final long seed;
    private final Random random;
    private final SimulatedSet set;
    private final Turns turns;
    private final boolean faulty;
    private final List<Told> told = new ArrayList<>();
    private final List<Decided> decided = new ArrayList<>();
    private final List<List<StoredEntry>> followed = new ArrayList<>();
    private final Map<String, Integer> given = new HashMap<>();
    private int names;

    /** What a node said to a commit, and where the streams were before and after. */
    private record Told(Commit commit, @Nullable Receipt receipt, @Nullable RuntimeException refusal,
            Map<String, Long> before, Map<String, Long> after) {}

    /** What was decided on a ledger of that size, and how many of it are said to be in; negative if the store failed. */
    private record Decided(long size, List<Commit> commits, int in) {}

    FaultSchedule(long seed, Flaw flaw) {
        this.seed = seed;
        this.random = new Random(seed * 0x9E3779B97F4A7C15L);
        this.turns = new Turns(random);
        this.faulty = random.nextInt(5) > 0;
        this.set = new SimulatedSet(random, turns, flaw, faulty);
    }

    /** @throws AssertionError if a promise was broken */
    void run() {
        int nodes = 2 + random.nextInt(2);
        turns.run(IntStream.range(0, nodes).<Runnable>mapToObj(node -> this::node).toList());
        set.heal();
        SettableClock clock = new SettableClock(Samples.MADE);
        try (MongoLedger ledger = new MongoLedger(new SimulatedClient(set).database(), clock, PATIENCE, set)) {
            check(ledger);
            if (giveAgain(ledger)) {
                check(ledger);
            }
        }
    }

    private void node() {
        SettableClock clock = new SettableClock(Samples.MADE.plusMillis(random.nextInt(10_000)));
        List<StoredEntry> seen = new ArrayList<>();
        followed.add(seen);
        try (MongoLedger ledger = new MongoLedger(new SimulatedClient(set).database(), clock, PATIENCE, set)) {
            for (int round = 2 + random.nextInt(2); round > 0; round--) {
                clock.move(Duration.ofMillis(random.nextInt(-3_000, 5_000)));
                if (random.nextInt(4) == 0) {
                    appendDecided(ledger, 1 + random.nextInt(4));
                } else {
                    appendTogether(ledger.writer(), 1 + random.nextInt(3));
                }
                if (random.nextInt(3) == 0) {
                    follow(ledger, seen);
                }
            }
        }
    }

    private static void follow(MongoLedger ledger, List<StoredEntry> seen) {
        try {
            seen.addAll(ledger.read(seen.size(), 4));
        } catch (LedgerUnavailable e) {
            // it looks again some other time
        }
    }

    private void appendTogether(LedgerWriter writer, int count) {
        Map<String, Long> before = set.streams();
        Map<String, Long> next = new HashMap<>(before);
        List<Pending> waiting = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Commit commit = someCommit(next);
            given.merge(commit.cause(), 1, Integer::sum);
            waiting.add(writer.queued(commit));
        }
        for (Pending pending : waiting) {
            told.add(outcome(writer, pending, before));
        }
    }

    private void appendDecided(MongoLedger ledger, int count) {
        Map<String, Long> next = new HashMap<>(set.streams());
        long size;
        try {
            size = ledger.head().size();
        } catch (LedgerUnavailable e) {
            return;
        }
        List<Commit> commits = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Commit commit = new Commit("d" + names++, Samples.ACTOR, someCommit(next).entries());
            given.merge(commit.cause(), 1, Integer::sum);
            commits.add(commit);
        }
        try {
            decided.add(new Decided(size, commits, ledger.append(size, commits)));
        } catch (LedgerUnavailable e) {
            decided.add(new Decided(size, commits, -1));
        }
    }

    private Told outcome(LedgerWriter writer, Pending pending, Map<String, Long> before) {
        try {
            Receipt receipt = writer.outcome(pending);
            return new Told(pending.commit(), receipt, null, before, set.streams());
        } catch (RuntimeException refusal) {
            return new Told(pending.commit(), null, refusal, before, set.streams());
        }
    }

    /** Mostly one that could go through; streams, some causes and some events are wanted by several. */
    private Commit someCommit(Map<String, Long> next) {
        List<NewEntry> entries = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            String id = random.nextInt(40) == 0 ? "event/" + random.nextInt(2) : "e" + names++;
            if (random.nextInt(4) == 0) {
                entries.add(Samples.entry(id, null, 0));
            } else {
                String stream = "s" + random.nextInt(3);
                long wrong = random.nextInt(12) == 0 ? random.nextInt(-1, 4) : 0;
                long sequence = next.getOrDefault(stream, -1L) + 1 + wrong;
                entries.add(Samples.entry(id, stream, sequence));
                next.put(stream, sequence);
            }
        }
        return new Commit(random.nextInt(8) == 0 ? "again/" + random.nextInt(2) : "c" + names++, Samples.ACTOR,
                entries);
    }

    /** Who was told that the store failed gives the same command again. Returns whether anybody was. */
    private boolean giveAgain(MongoLedger ledger) {
        List<Told> failed = told.stream().filter(each -> each.refusal instanceof LedgerUnavailable).toList();
        for (Told each : failed) {
            given.merge(each.commit.cause(), 1, Integer::sum);
            Told again = outcome(ledger.writer(), ledger.writer().queued(each.commit), set.streams());
            require(!(again.refusal instanceof LedgerUnavailable), "works again", again);
            told.add(again);
        }
        return !failed.isEmpty();
    }

    private void check(MongoLedger ledger) {
        Verdict verdict = LedgerVerification.verify(ledger, (done, total) -> {
        });
        require(verdict instanceof Verdict.Sound, "sound", verdict);
        Map<String, StoredCommit> stored = new HashMap<>();
        Map<String, String> events = new HashMap<>();
        List<StoredRow> rows = new ArrayList<>();
        for (StoredCommit commit : ledger.readCommits(0, Integer.MAX_VALUE)) {
            stored.put(commit.cause(), commit);
            commit.rows().forEach(row -> events.put(row.eventId(), commit.cause()));
            rows.addAll(commit.rows());
        }
        require(ledger.head().size() == rows.size(), "the head is the end", ledger.head());
        require(given.keySet().containsAll(stored.keySet()), "somebody's", stored.keySet());
        told.forEach(each -> check(each, stored, events));
        decided.forEach(each -> check(each, stored));
        Map<String, List<String>> acknowledged = new HashMap<>();
        for (Told each : told) {
            if (each.receipt != null) {
                // Two of one cause, with the same events in the same places, are one command: whoever doubts takes either for its own.
                List<String> known = acknowledged.putIfAbsent(each.commit.cause(), places(each.commit));
                require(known == null || known.equals(places(each.commit)), "acknowledged once", each);
            }
        }
        for (List<StoredEntry> seen : followed) {
            require(seen.size() <= rows.size(), "seen and kept", seen);
            for (int i = 0; i < seen.size(); i++) {
                require(seen.get(i).position() == i && Arrays.equals(seen.get(i).bytes(), rows.get(i).bytes()),
                        "seen as it is", i);
            }
        }
        if (seed % CLOSELY == 0) {
            List<Acknowledged> in = told.stream().filter(each -> each.receipt != null)
                    .map(each -> new Acknowledged(each.commit, Objects.requireNonNull(each.receipt))).toList();
            for (Promise promise : Promise.values()) {
                // here streams may begin beyond 0, for some callers ask for what is wrong
                if (promise != Promise.CONTINUOUS) {
                    promise.check(ledger, in);
                }
            }
        }
    }

    private void check(Told each, Map<String, StoredCommit> stored, Map<String, String> events) {
        String cause = each.commit.cause();
        StoredCommit in = stored.get(cause);
        boolean itself = in != null && places(in).equals(places(each.commit));
        Receipt place = in == null ? null : new Receipt(in.first(), in.first() + in.count());
        switch (each.refusal) {
            case null -> require(itself && each.receipt != null && each.receipt.equals(place), "kept", each);
            case CauseAlreadyRecorded already -> require(
                    already.receipt().equals(place) && (!itself || given.getOrDefault(cause, 0) > 1), "in already",
                    each);
            case StreamConflict conflict -> require(!itself && conflicts(conflict, each), "a conflict", each);
            case EventIdTaken taken -> require(!itself && taken(taken.eventId(), each, events), "taken", each);
            case LedgerUnavailable failed -> require(
                    faulty && (!itself || given.getOrDefault(cause, 0) > 1
                            || !String.valueOf(failed.getMessage()).startsWith("not recorded")),
                    "said what is so", each);
            default -> throw new AssertionError("-Dschedule=" + seed + ": " + each.refusal, each.refusal);
        }
    }

    /** The first ones are in, where they were decided to be, and no others. */
    private void check(Decided each, Map<String, StoredCommit> stored) {
        long at = each.size;
        int in = 0;
        for (Commit commit : each.commits) {
            StoredCommit found = stored.get(commit.cause());
            if (found != null) {
                require(found.first() == at && each.commits.get(in).equals(commit), "in its place", each);
                in++;
            }
            at += commit.entries().size();
        }
        require(in == each.in || (faulty && each.in < 0), "as many as was said", each);
    }

    /** Two nodes may give one cause and the same events, for other places: these are two commands, whatever they are called. */
    private static List<String> places(StoredCommit commit) {
        return commit.rows().stream().map(row -> row.eventId() + " " + row.stream() + " " + row.sequence()).toList();
    }

    private static List<String> places(Commit commit) {
        return commit.entries().stream().map(entry -> entry.eventId() + " " + entry.stream() + " " + entry.sequence())
                .toList();
    }

    private static boolean taken(String id, Told each, Map<String, String> events) {
        return events.containsKey(id)
                || each.commit.entries().stream().filter(one -> one.eventId().equals(id)).count() > 1;
    }

    /** At some moment while it was asked, the stream went on elsewhere; or the commit contradicts itself. */
    private static boolean conflicts(StreamConflict conflict, Told each) {
        List<Long> own = each.commit.entries().stream().filter(one -> conflict.stream().equals(one.stream()))
                .map(NewEntry::sequence).toList();
        boolean contradicts = IntStream.range(0, own.size()).anyMatch(i -> own.get(i) != own.getFirst() + i);
        Long before = each.before.get(conflict.stream());
        Long after = each.after.get(conflict.stream());
        return contradicts || own.getFirst() < 0
                || (after != null && (!after.equals(before) || after + 1 != own.getFirst()));
    }

    private void require(boolean kept, String what, Object found) {
        if (!kept) {
            throw new AssertionError("-Dschedule=" + seed + ": not " + what + ": " + found,
                    found instanceof Told each ? each.refusal : null);
        }
    }
}
