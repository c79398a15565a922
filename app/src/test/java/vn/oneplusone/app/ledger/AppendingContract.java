package vn.oneplusone.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.oneplusone.app.ledger.Samples.commit;
import static vn.oneplusone.app.ledger.Samples.entries;
import static vn.oneplusone.app.ledger.Samples.entry;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.oneplusone.app.ledger.entries.Envelope;
import vn.oneplusone.app.ledger.tree.LedgerVerification;
import vn.oneplusone.app.ledger.tree.Verdict;

/** What an append gives, what it refuses, and that a refusal leaves nothing behind. */
public interface AppendingContract extends OpenedLedger {
    @Test
    default void is_empty_at_first() {
        assertThat(ledger().head().size()).isZero();
        assertThat(ledger().head().root()).isEqualTo(NaiveTree.root(List.of()));
        assertThat(ledger().read(0, 10)).isEmpty();
        assertThat(ledger().readCommits(0, 10)).isEmpty();
        assertThat(ledger().recorded("nobody")).isEmpty();
    }

    @Test
    default void keeps_every_promise_over_many_commits() {
        Promise.checkAll(ledger(), appendSome(60));
    }

    @Test
    default void survives_being_closed_and_opened_again() {
        List<Acknowledged> before = appendSome(10);
        Head head = ledger().head();

        reopened();

        assertThat(ledger().head().size()).isEqualTo(head.size());
        assertThat(ledger().head().root()).isEqualTo(head.root());
        Promise.checkAll(ledger(), before);
        assertConflict(commit(entry("person/1", 0)), "person/1", 0);
        append(commit(entry("person/new", 0)));
        Promise.checkAll(ledger(), before);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 2, 4, 5, Long.MAX_VALUE, Long.MIN_VALUE})
    default void a_stream_continues_at_exactly_its_last_sequence_plus_one(long wrong) {
        append(commit(entry("unit/a", 0)));
        append(commit(entries("unit/a", 1, 2)));

        assertConflict(commit(entry("unit/a", wrong)), "unit/a", wrong);

        append(commit(entry("unit/a", 3)));
        Promise.CONTINUOUS.check(ledger(), List.of());
    }

    /** Axon's own tests open streams at 1; from the first entry on there is only one way. */
    @Test
    default void a_stream_may_begin_anywhere_and_then_only_continues() {
        append(commit(entry("unit/a", 7)));
        assertConflict(commit(entry("unit/a", 7)), "unit/a", 7);
        assertConflict(commit(entry("unit/a", 9)), "unit/a", 9);
        append(commit(entry("unit/a", 8)));
        assertThat(LedgerVerification.verify(ledger(), (done, total) -> {
        })).isInstanceOf(Verdict.Sound.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, Long.MIN_VALUE})
    default void no_stream_begins_below_zero(long wrong) {
        assertConflict(commit(entry("unit/a", wrong)), "unit/a", wrong);
        append(commit(entry("unit/a", 0)));
    }

    @Test
    default void no_stream_continues_beyond_the_last_number() {
        append(commit(entry("unit/a", Long.MAX_VALUE)));
        assertConflict(commit(entry("unit/a", Long.MIN_VALUE)), "unit/a", Long.MIN_VALUE);
        assertConflict(commit(entry("unit/b", Long.MAX_VALUE), entry("unit/b", Long.MIN_VALUE)), "unit/b",
                Long.MIN_VALUE);
    }

    @Test
    default void what_is_in_no_stream_has_no_sequence() {
        assertThatThrownBy(() -> entry(null, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    default void one_commit_may_continue_several_streams() {
        append(commit(entry("a", 0), entry("b", 0)));
        append(commit(entry("b", 1), entry("a", 1), entry(null, 0), entry("c", 0), entry("b", 2), entry("a", 2)));

        assertConflict(commit(entry("c", 1), entry("b", 2), entry("a", 3)), "b", 2);

        append(commit(entry("c", 1), entry("b", 3), entry("a", 3)));
        Promise.CONTINUOUS.check(ledger(), List.of());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 2})
    default void one_commit_may_not_continue_a_stream_wrongly_after_itself(long second) {
        assertConflict(commit(entry("a", 0), entry("b", 0), entry("a", second)), "a", second);
    }

    @Test
    default void stream_names_are_told_apart_by_every_character() {
        List<String> names = List.of("a", "A", "a ", " a", "a/", "à", "a\u0300", "a\u0000", "a\u0000b", "", "a%", "a_",
                "ă", "🌱", "a\n");
        for (String name : names) {
            append(commit(entry(name, 0)));
        }
        for (String name : names) {
            append(commit(entry(name, 1)));
            assertThat(ledger().readStream(name, 0, 10)).extracting(e -> Samples.told(e.bytes()).stream())
                    .containsExactly(name, name);
        }
    }

    @Test
    default void entries_without_a_stream_have_no_order_to_keep() {
        append(commit(entry(null, 0), entry(null, 0)));
        append(commit(entry(null, 0), entry("a", 0)));

        assertThat(Samples.all(ledger())).extracting(e -> Samples.told(e.bytes()).stream()).containsExactly(null, null,
                null, "a");
        assertThat(ledger().readStream("null", 0, 10)).isEmpty();
    }

    @Test
    default void a_command_is_recorded_once() {
        append(commit(entry("a", 0)));
        Acknowledged first = append(Samples.caused("once", entry("a", 1), entry("b", 0)));
        append(commit(entry("a", 2)));

        // the very same again, as after a lost reply; something else under the same name; something that would be refused anyway
        for (Commit again : List.of(first.commit(), Samples.caused("once", entry("new", 0)),
                Samples.caused("once", entry("a", 77)))) {
            CauseAlreadyRecorded refusal = refused(again, CauseAlreadyRecorded.class);
            assertThat(refusal.cause()).isEqualTo("once");
            assertThat(refusal.receipt()).isEqualTo(first.receipt());
        }
        assertThat(ledger().recorded("once")).contains(first.receipt());
        assertThat(ledger().recorded("Once")).isEmpty();
        reopened();
        assertThat(ledger().recorded("once")).contains(first.receipt());
        refused(first.commit(), CauseAlreadyRecorded.class);
    }

    @Test
    default void an_event_id_is_recorded_once() {
        String id = UUID.randomUUID().toString();
        append(commit(entry("a", 0), entry(id, "b", 0)));

        assertThat(refused(commit(entry("c", 0), entry(id, "c", 1)), EventIdTaken.class).eventId()).isEqualTo(id);
        assertThat(refused(commit(entry(id, null, 0)), EventIdTaken.class).eventId()).isEqualTo(id);
        reopened();
        refused(commit(entry(id, "d", 0)), EventIdTaken.class);
    }

    @Test
    default void an_event_id_is_recorded_once_within_a_commit() {
        String id = UUID.randomUUID().toString();
        Commit doubled = commit(entry(id, "a", 0), entry("b", 0), entry(id, "c", 0));

        assertThat(refused(doubled, EventIdTaken.class).eventId()).isEqualTo(id);
        assertThat(refused(commit(entry(id, null, 0), entry(id, null, 0)), EventIdTaken.class).eventId())
                .isEqualTo(id);

        append(commit(entry(id, "a", 0)));
    }

    @Test
    default void what_was_refused_can_be_put_right_and_appended() {
        NewEntry kept = entry("a", 0);
        append(commit(entry("b", 0)));
        Commit wrong = Samples.caused("retried", kept, entry("b", 2));
        assertConflict(wrong, "b", 2);

        append(Samples.caused("retried", kept, entry("b", 1)));
    }

    @Test
    default void committed_at_never_falls_whatever_the_clock_does() {
        List<Instant> expected = new ArrayList<>();
        Instant highest = Instant.MIN;
        for (long seconds : List.of(0L, 60L, -3600L, 30L, 3540L, 7200L, -86_400L)) {
            clock().move(Duration.ofSeconds(seconds));
            append(commit(entry(null, 0), entry(null, 0)));
            highest = clock().instant().isAfter(highest) ? clock().instant() : highest;
            expected.add(highest);
        }
        assertThat(Samples.commits(ledger())).extracting(StoredCommit::committedAt).isEqualTo(expected);
        reopened();
        append(commit(entry(null, 0)));
        assertThat(Samples.commits(ledger()).getLast().committedAt()).isEqualTo(highest);
        Promise.ORDERED.check(ledger(), List.of());
    }

    @Test
    default void committed_at_has_milliseconds() {
        clock().set(Instant.parse("2021-12-31T16:59:59.999999999Z"));
        append(commit(entry(null, 0)));

        assertThat(Samples.commits(ledger()).getFirst().committedAt())
                .isEqualTo(Instant.parse("2021-12-31T16:59:59.999Z"));
        Promise.ORDERED.check(ledger(), List.of());
    }

    @Test
    default void an_entry_may_have_65535_bytes_and_not_one_more() {
        NewEntry bare = entry("a", 0);
        int room = Commit.LARGEST_ENTRY;
        // the limit counts the place, which is not known yet, at its longest
        room -= beyondLimit(filled(bare, room));
        NewEntry largest = filled(bare, room);

        TooLarge refusal = refused(commit(entry("b", 0), filled(bare, room + 1)), TooLarge.class);
        assertThat(refusal.bytes()).isEqualTo(Commit.LARGEST_ENTRY + 1);
        assertThat(refusal.limit()).isEqualTo(Commit.LARGEST_ENTRY);

        append(commit(largest));
        assertThat(ledger().read(0, 1).getFirst().bytes()).hasSizeBetween(Commit.LARGEST_ENTRY - 80,
                Commit.LARGEST_ENTRY);
        Promise.HASHED.check(ledger(), List.of());
    }

    private static int beyondLimit(NewEntry entry) {
        TooLarge tooLarge = catchThrowableOfType(TooLarge.class, () -> Envelope.of(commit(entry)));
        return Math.toIntExact(tooLarge.bytes() - tooLarge.limit());
    }

    private static NewEntry filled(NewEntry like, int bytes) {
        return new NewEntry(like.eventId(), like.stream(), like.sequence(), like.type(), like.revision(),
                like.timestamp(), like.metadata(), '"' + "x".repeat(bytes) + '"');
    }

    @Test
    default void a_commit_may_have_8_mebibytes_and_not_more() {
        List<NewEntry> many = new ArrayList<>();
        for (int i = 0; i < 139; i++) {
            many.add(filled(entry("a", i), 60_000));
        }
        TooLarge refusal = refused(commit(many), TooLarge.class);
        assertThat(refusal.limit()).isEqualTo(Commit.LARGEST_COMMIT);
        assertThat(refusal.bytes()).isGreaterThan(Commit.LARGEST_COMMIT);

        append(commit(many.subList(0, 138)));
        Promise.WHOLE.check(ledger(), List.of());
    }

    @Test
    default void an_interrupted_thread_gets_its_outcome_and_stays_interrupted() {
        Thread.currentThread().interrupt();
        Receipt receipt = ledger().append(commit(entry("a", 0)));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(receipt).isEqualTo(new Receipt(0, 1));
    }

    @Test
    default void a_closed_ledger_appends_nothing() {
        Ledger other = beside();
        other.close();

        assertThatThrownBy(() -> other.append(commit(entry("a", 0)))).isInstanceOf(LedgerUnavailable.class);
        assertThatThrownBy(() -> other.read(0, 1)).isInstanceOf(LedgerUnavailable.class);
        assertThat(ledger().head().size()).isZero();
    }

    @Test
    default void keeps_the_latest_snapshot_beside_the_log() {
        append(commit(entry("a", 0)));
        Head head = ledger().head();
        assertThat(ledger().snapshot("a")).isEmpty();

        for (long sequence : List.of(3L, 9L)) {
            ledger().storeSnapshot(new Snapshot("a", sequence, Samples.MADE, "ảnh chụp %d".formatted(sequence).getBytes(
                    StandardCharsets.UTF_8)));
        }
        ledger().storeSnapshot(new Snapshot("b", 1, Samples.MADE, new byte[0]));

        assertKept(ledger());
        assertKept(beside());
        assertKept(reopened());
        assertThat(ledger().head().root()).isEqualTo(head.root());
    }

    private static void assertKept(Ledger ledger) {
        Snapshot kept = ledger.snapshot("a").orElseThrow();
        assertThat(kept.stream()).isEqualTo("a");
        assertThat(kept.sequence()).isEqualTo(9);
        assertThat(kept.timestamp()).isEqualTo(Samples.MADE);
        assertThat(kept.entry()).isEqualTo("ảnh chụp 9".getBytes(StandardCharsets.UTF_8));
        assertThat(ledger.snapshot("b").orElseThrow().entry()).isEmpty();
        assertThat(ledger.snapshot("c")).isEmpty();
    }

    /** Appends what must be refused, and checks that nothing of it is there. */
    private <T extends RuntimeException> T refused(Commit commit, Class<T> type) {
        Head before = ledger().head();
        List<StoredEntry> entries = Samples.all(ledger());
        var recorded = ledger().recorded(commit.cause());

        T refusal = catchThrowableOfType(type, () -> ledger().append(commit));

        assertThat(refusal).isNotNull();
        assertThat(ledger().head().size()).isEqualTo(before.size());
        assertThat(ledger().head().root()).isEqualTo(before.root());
        assertThat(Samples.all(ledger())).usingRecursiveComparison().isEqualTo(entries);
        assertThat(ledger().recorded(commit.cause())).isEqualTo(recorded);
        return refusal;
    }

    private void assertConflict(Commit commit, String stream, long sequence) {
        StreamConflict conflict = refused(commit, StreamConflict.class);
        assertThat(conflict.stream()).isEqualTo(stream);
        assertThat(conflict.sequence()).isEqualTo(sequence);
    }
}
