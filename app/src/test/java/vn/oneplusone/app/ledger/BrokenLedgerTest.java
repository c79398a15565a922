package vn.oneplusone.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.oneplusone.app.ledger.Promise.CONTINUOUS;
import static vn.oneplusone.app.ledger.Promise.DENSE;
import static vn.oneplusone.app.ledger.Promise.ENDED;
import static vn.oneplusone.app.ledger.Promise.HASHED;
import static vn.oneplusone.app.ledger.Promise.KEPT;
import static vn.oneplusone.app.ledger.Promise.ONCE;
import static vn.oneplusone.app.ledger.Promise.ORDERED;
import static vn.oneplusone.app.ledger.Promise.WHOLE;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Stores that break one promise each, on purpose: the contract's checks must say which. A check that cannot fail guards nothing. */
class BrokenLedgerTest {
    private static final Clock CLOCK = new SettableClock(Instant.parse("2021-01-05T08:00:00Z"));

    @Test
    void an_honest_store_breaks_nothing() {
        assertThat(broken(new MemoryLedger(new MemoryLedger.Store(), CLOCK))).isEmpty();
    }

    @Test
    void a_gap_is_caught() {
        assertThat(broken(atTheThird(commit -> moved(commit, 1)))).contains(DENSE);
    }

    @Test
    void a_position_used_twice_is_caught() {
        assertThat(broken(atTheThird(commit -> moved(commit, -1)))).contains(DENSE);
    }

    @Test
    void a_stale_head_is_caught() {
        Ledger ledger = new MemoryLedger(new MemoryLedger.Store(), CLOCK) {
            private Head last = new Head(0, NaiveTree.root(List.of()));
            private Head before = last;

            @Override
            public Receipt append(Commit commit) {
                before = last;
                Receipt receipt = super.append(commit);
                last = super.head();
                return receipt;
            }

            @Override
            public Head head() {
                return before;
            }
        };
        assertThat(broken(ledger)).contains(ENDED);
    }

    @Test
    void a_retry_that_was_acknowledged_and_not_stored_is_caught() {
        assertThat(broken(atTheThird(commit -> null))).contains(KEPT);
    }

    @Test
    void a_torn_commit_is_caught() {
        assertThat(broken(atTheThird(
                commit -> new StoredCommit(commit.first(), commit.count(), commit.cause(), commit.committedAt(),
                        commit.root(), commit.rows().subList(0, 1)))))
                .contains(WHOLE);
    }

    @Test
    void a_commit_torn_in_two_is_caught() {
        assertThat(broken(atTheThird(commit -> new StoredCommit(commit.first(), 1, commit.cause(),
                commit.committedAt(), commit.root(), commit.rows().subList(0, 1))))).contains(WHOLE, KEPT);
    }

    @Test
    void entries_out_of_order_are_caught() {
        assertThat(broken(atTheThird(commit -> new StoredCommit(commit.first(), commit.count(), commit.cause(),
                commit.committedAt(), commit.root(), commit.rows().reversed())))).contains(WHOLE, CONTINUOUS);
    }

    @Test
    void a_root_that_was_not_recomputed_is_caught() {
        assertThat(broken(atTheThird(commit -> new StoredCommit(commit.first(), commit.count(), commit.cause(),
                commit.committedAt(), NaiveTree.root(List.of()), commit.rows())))).containsOnly(HASHED);
    }

    @Test
    void an_instant_that_falls_back_is_caught() {
        assertThat(broken(atTheThird(commit -> new StoredCommit(commit.first(), commit.count(), commit.cause(),
                Instant.EPOCH, commit.root(), commit.rows())))).containsOnly(ORDERED);
    }

    @Test
    void a_command_recorded_twice_is_caught() {
        Ledger ledger = new MemoryLedger(new MemoryLedger.Store(), CLOCK) {
            @Override
            public Optional<Receipt> recorded(String cause) {
                return Optional.empty();
            }
        };
        Commit commit = Samples.caused("twice", Samples.entry(null, 0));
        ledger.append(commit);
        ledger.append(Samples.commit(Samples.entry(null, 0)));
        ledger.append(Samples.caused("twice", Samples.entry(null, 0)));

        assertThat(broken(ledger)).contains(ONCE);
    }

    @Test
    void a_lost_tail_is_caught() {
        assertThat(brokenAfterwards(history -> history.subList(0, 5))).contains(KEPT, ENDED);
    }

    @Test
    void a_commit_lost_from_the_middle_is_caught() {
        assertThat(brokenAfterwards(history -> {
            history.remove(2);
            return history;
        })).contains(DENSE, KEPT, HASHED);
    }

    @Test
    void commits_that_changed_their_order_are_caught() {
        assertThat(brokenAfterwards(history -> {
            Collections.swap(history, 2, 3);
            return history;
        })).contains(DENSE, WHOLE);
    }

    /** With new positions they are dense again, but not where it was said that they are. */
    @Test
    void commits_that_changed_their_places_are_caught() {
        assertThat(brokenAfterwards(history -> {
            StoredCommit second = history.get(1);
            StoredCommit third = history.get(2);
            history.set(1, moved(third, second.first() - third.first()));
            history.set(2, moved(second, third.first() - second.first()));
            return history;
        })).contains(KEPT, HASHED);
    }

    /** What the checks find broken of an honest store to whose commits that was done later. */
    private static Set<Promise> brokenAfterwards(UnaryOperator<List<StoredCommit>> damage) {
        Ledger honest = new MemoryLedger(new MemoryLedger.Store(), CLOCK);
        List<Acknowledged> acknowledged = appendSix(honest);
        List<StoredCommit> history = damage.apply(new ArrayList<>(Samples.commits(honest)));
        return broken(new MemoryLedger(new MemoryLedger.Store(history), CLOCK), acknowledged);
    }

    /** The promises that the checks find broken after a few commits of three entries. */
    private static Set<Promise> broken(Ledger ledger) {
        return broken(ledger, appendSix(ledger));
    }

    private static List<Acknowledged> appendSix(Ledger ledger) {
        List<Acknowledged> acknowledged = new ArrayList<>();
        long from = ledger.head().size();
        for (int i = 0; i < 6; i++) {
            Commit commit = Samples.commit(Samples.entries("stream/" + from + i, 0, 3));
            acknowledged.add(new Acknowledged(commit, ledger.append(commit)));
        }
        return acknowledged;
    }

    private static Set<Promise> broken(Ledger ledger, List<Acknowledged> acknowledged) {
        Set<Promise> broken = EnumSet.noneOf(Promise.class);
        for (Promise promise : Promise.values()) {
            try {
                promise.check(ledger, acknowledged);
            } catch (AssertionError e) {
                broken.add(promise);
            }
        }
        return broken;
    }

    private static Ledger atTheThird(UnaryOperator<@Nullable StoredCommit> damage) {
        return new MemoryLedger(new MemoryLedger.Store(), CLOCK) {
            private int commits;

            @Override
            @Nullable
            StoredCommit kept(StoredCommit commit) {
                return ++commits == 3 ? damage.apply(commit) : commit;
            }
        };
    }

    private static StoredCommit moved(StoredCommit commit, long by) {
        List<StoredRow> rows = IntStream.range(0, commit.count()).mapToObj(i -> {
            StoredRow row = commit.rows().get(i);
            return new StoredRow(row.position() + by, row.stream(), row.sequence(), row.eventId(), row.leaf(),
                    row.bytes());
        }).toList();
        return new StoredCommit(commit.first() + by, commit.count(), commit.cause(), commit.committedAt(),
                commit.root(), rows);
    }
}
