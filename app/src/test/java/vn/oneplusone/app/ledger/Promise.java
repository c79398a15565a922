package vn.oneplusone.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a ledger must keep whatever was done to it, each by its name, so that a broken store can be shown to break it. */
public enum Promise {
    /** Positions are 0, 1, 2, … up to the head. */
    DENSE {
        @Override
        public void check(Ledger ledger, List<Acknowledged> acknowledged) {
            List<StoredEntry> all = Samples.all(ledger);
            for (int i = 0; i < all.size(); i++) {
                assertThat(all.get(i).position()).isEqualTo(i);
                assertThat(Samples.told(all.get(i).bytes()).position()).isEqualTo(i);
            }
        }
    },
    /** What was acknowledged is one commit: all its entries, in order, next to each other, and nothing else. */
    WHOLE {
        @Override
        public void check(Ledger ledger, List<Acknowledged> acknowledged) {
            Map<String, StoredCommit> stored = new HashMap<>();
            long next = 0;
            for (StoredCommit commit : Samples.commits(ledger)) {
                assertThat(commit.first()).isEqualTo(next);
                assertThat(commit.rows()).hasSize(commit.count());
                stored.put(commit.cause(), commit);
                next += commit.count();
            }
            for (Acknowledged each : acknowledged) {
                StoredCommit commit = stored.get(each.commit().cause());
                if (commit != null) {
                    assertThat(commit.rows()).extracting(StoredRow::eventId)
                            .isEqualTo(each.commit().entries().stream().map(NewEntry::eventId).toList());
                }
            }
        }
    },
    /** What was acknowledged is there, once, where the receipt says. */
    KEPT {
        @Override
        public void check(Ledger ledger, List<Acknowledged> acknowledged) {
            List<String> eventIds = Samples.all(ledger).stream().map(e -> Samples.told(e.bytes()).eventId()).toList();
            assertThat(eventIds).doesNotHaveDuplicates();
            Map<String, Integer> positions = new HashMap<>();
            for (int i = 0; i < eventIds.size(); i++) {
                positions.put(eventIds.get(i), i);
            }
            for (Acknowledged each : acknowledged) {
                Receipt receipt = each.receipt();
                assertThat(receipt.size() - receipt.first()).isEqualTo(each.commit().entries().size());
                for (int i = 0; i < each.commit().entries().size(); i++) {
                    assertThat(positions).containsEntry(each.commit().entries().get(i).eventId(),
                            Math.toIntExact(receipt.first() + i));
                }
                assertThat(ledger.recorded(each.commit().cause())).contains(receipt);
            }
        }
    },
    /** Each command is in at most once. */
    ONCE {
        @Override
        public void check(Ledger ledger, List<Acknowledged> acknowledged) {
            assertThat(Samples.commits(ledger)).extracting(StoredCommit::cause).doesNotHaveDuplicates();
            Set<String> causes = new HashSet<>();
            String last = "";
            for (StoredEntry entry : Samples.all(ledger)) {
                String cause = Samples.told(entry.bytes()).cause();
                assertThat(cause.equals(last) || causes.add(cause)).as("%s at %d", cause, entry.position()).isTrue();
                last = cause;
            }
        }
    },
    /** Each stream goes 0, 1, 2, … in the order of positions. */
    CONTINUOUS {
        @Override
        public void check(Ledger ledger, List<Acknowledged> acknowledged) {
            Map<String, Long> next = new HashMap<>();
            for (StoredEntry entry : Samples.all(ledger)) {
                Samples.Told told = Samples.told(entry.bytes());
                if (told.stream() != null) {
                    assertThat(told.sequence()).as(told.stream()).isEqualTo(next.getOrDefault(told.stream(), 0L));
                    next.put(told.stream(), told.sequence() + 1);
                }
            }
        }
    },
    /** Committed-at never falls, and is one within a commit. */
    ORDERED {
        @Override
        public void check(Ledger ledger, List<Acknowledged> acknowledged) {
            assertThat(Samples.commits(ledger)).extracting(StoredCommit::committedAt).isSorted();
            for (StoredCommit commit : Samples.commits(ledger)) {
                assertThat(commit.rows()).extracting(row -> Samples.told(row.bytes()).committedAt())
                        .containsOnly(commit.committedAt());
            }
        }
    },
    /** Leaves and roots are those of RFC 9162. */
    HASHED {
        @Override
        public void check(Ledger ledger, List<Acknowledged> acknowledged) {
            List<byte[]> entries = Samples.all(ledger).stream().map(StoredEntry::bytes).toList();
            for (StoredCommit commit : Samples.commits(ledger)) {
                int size = Math.toIntExact(commit.first() + commit.count());
                assertThat(commit.root()).isEqualTo(NaiveTree.root(entries.subList(0, size)));
                for (StoredRow row : commit.rows()) {
                    assertThat(row.bytes()).isEqualTo(entries.get((int) row.position()));
                    assertThat(row.leaf()).isEqualTo(NaiveTree.leaf(row.bytes()));
                }
            }
            assertThat(ledger.head().root())
                    .isEqualTo(NaiveTree.root(entries.subList(0, Math.toIntExact(ledger.head().size()))));
        }
    },
    /** The head is the end: nothing beyond it, nothing acknowledged missing before it. */
    ENDED {
        @Override
        public void check(Ledger ledger, List<Acknowledged> acknowledged) {
            long size = ledger.head().size();
            assertThat(Samples.all(ledger)).hasSize(Math.toIntExact(size));
            for (Acknowledged each : acknowledged) {
                assertThat(each.receipt().size()).isLessThanOrEqualTo(size);
            }
        }
    };

    /** @throws AssertionError if the ledger does not keep it */
    public abstract void check(Ledger ledger, List<Acknowledged> acknowledged);

    public static void checkAll(Ledger ledger, List<Acknowledged> acknowledged) {
        for (Promise promise : values()) {
            promise.check(ledger, acknowledged);
        }
    }
}
