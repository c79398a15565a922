package vn.oneplusone.app.ledger.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.oneplusone.app.ledger.Commit;
import vn.oneplusone.app.ledger.Head;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.LedgerUnavailable;
import vn.oneplusone.app.ledger.MemoryLedger;
import vn.oneplusone.app.ledger.NaiveTree;
import vn.oneplusone.app.ledger.Samples;
import vn.oneplusone.app.ledger.SettableClock;
import vn.oneplusone.app.ledger.StoredCommit;
import vn.oneplusone.app.ledger.StoredRow;
import vn.oneplusone.app.ledger.tree.Verdict.Finding;
import vn.oneplusone.app.ledger.tree.Verdict.Sound;

/**
 * Histories that somebody wrote who could compute every hash and every root: only what they tell gives them away. Each is three
 * commits of two entries on one stream; positions 2 and 3 are the second commit.
 */
class LedgerVerificationTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2021-01-05T08:00:00Z"));
    private final List<StoredCommit> history = new ArrayList<>();

    @BeforeEach
    void write() {
        MemoryLedger ledger = new MemoryLedger(new MemoryLedger.Store(), clock);
        for (int i = 0; i < 3; i++) {
            ledger.append(Samples.caused("command-" + i, Samples.entry("event-" + 2 * i, "person/1", 2L * i),
                    Samples.entry("event-" + (2 * i + 1), "person/1", 2L * i + 1)));
            clock.move(Duration.ofMinutes(1));
        }
        history.addAll(ledger.readCommits(0, 100));
    }

    @Test
    void an_honest_history_is_sound() {
        Sound sound = (Sound) verify();
        assertThat(sound.size()).isEqualTo(6);
        assertThat(sound.root()).isEqualTo(history.getLast().root());
    }

    @Test
    void an_empty_ledger_is_sound() {
        history.clear();
        assertThat(((Sound) verify()).root()).isEqualTo(NaiveTree.root(List.of()));
    }

    @Test
    void tells_how_far_it_got() {
        List<String> told = new ArrayList<>();
        LedgerVerification.verify(ledger(), (done, total) -> told.add(done + "/" + total));
        assertThat(told).contains("6/6");
    }

    /** The bytes were changed together with all hashes: what is left are contradictions. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "position":3                             | "position":4                             | CONTRADICTED
            "committedAt":"2021-01-05T08:01:00.000Z" | "committedAt":"2021-01-05T08:01:00.001Z" | CONTRADICTED
            "committedAt":"2021-01-05T08:01:00.000Z" | "committedAt":"2021-01-05T08:01:00Z"     | CONTRADICTED
            "eventId":"event-3"                      | "eventId":"event-9"                      | CONTRADICTED
            "stream":"person/1"                      | "stream":"person/2"                      | CONTRADICTED
            "stream":"person/1"                      | "stream":null                            | CONTRADICTED
            "sequence":3                             | "sequence":4                             | CONTRADICTED
            "cause":"command-1"                      | "cause":"command-2"                      | CONTRADICTED
            "position":3                             | "position":"3"                           | NO_ENTRY
            "position":3                             | "position":3.0                           | NO_ENTRY
            "position":3                             | "position":33333333333333333333          | NO_ENTRY
            "sequence":3,                            |                                          | NO_ENTRY
            "revision"                               | "version"                                | NO_ENTRY
            "type":"membership.MemberAdmitted"       | "type":null                              | NO_ENTRY
            "metadata":{"host":"a"}                  | "metadata":[]                            | NO_ENTRY
            "payload":{"unit":"TN-07"}               | "payload":{"unit":"TN-07"                | NO_ENTRY
            "payload":{"unit":"TN-07"}               | "payload":{"unit":"TN-07"},"more":1      | NO_ENTRY
            "payload":{"unit":"TN-07"}}              | "payload":{"unit":"TN-07"}}{}            | NO_ENTRY
            "payload":{"unit":"TN-07"}               | "payload":{unit:1}                       | NO_ENTRY
            """)
    void names_an_entry_that_was_changed_with_all_hashes(String from, @Nullable String to,
            Damage damage) {
        changeEntry(1, 1, json -> {
            assertThat(json).contains(from);
            return json.replace(from, to == null ? "" : to);
        });
        assertFinding(verify(), 3, damage);
    }

    @Test
    void bytes_that_are_not_utf_8_are_no_entry() {
        changeRow(1, 1, row -> {
            byte[] bytes = row.bytes().clone();
            bytes[bytes.length - 5] = (byte) 0xC3;
            return beside(row, row.stream(), row.sequence(), row.eventId(), bytes);
        });
        assertFinding(verify(), 3, Damage.NO_ENTRY);
    }

    @Test
    void an_entry_beyond_the_limit_is_no_entry() {
        changeEntry(1, 1, json -> json.replace("TN-07", "x".repeat(Commit.LARGEST_ENTRY)));
        assertFinding(verify(), 3, Damage.NO_ENTRY);
    }

    @Test
    void deep_and_long_payloads_are_entries() {
        changeEntry(0, 0, json -> json.replace("\"TN-07\"", "[".repeat(20_000) + "]".repeat(20_000)));
        changeEntry(0, 1, json -> json.replace("\"TN-07\"", "1".repeat(60_000)));
        changeEntry(1, 0, json -> json.replace("\"unit\"", '"' + "u".repeat(60_000) + '"'));
        assertThat(verify()).isInstanceOf(Sound.class);
    }

    @Test
    void an_event_that_is_in_twice_is_found() {
        rename(1, 1, "event-3", "event-0");
        Finding finding = assertFinding(verify(), 3, Damage.EVENT_TWICE);
        assertThat(finding.arguments()).containsExactly("event-0", "0");
    }

    @Test
    void an_event_that_is_in_twice_in_one_commit_is_found() {
        rename(1, 1, "event-3", "event-2");
        assertFinding(verify(), 3, Damage.EVENT_TWICE);
    }

    @Test
    void a_command_that_is_in_twice_is_found() {
        for (int i = 0; i < 2; i++) {
            changeEntry(2, i, json -> json.replace("command-2", "command-0"));
        }
        StoredCommit commit = history.get(2);
        history.set(2, new StoredCommit(commit.first(), commit.count(), "command-0", commit.committedAt(),
                commit.root(), commit.rows()));
        rehash();
        Finding finding = assertFinding(verify(), 4, Damage.CAUSE_TWICE);
        assertThat(finding.arguments()).containsExactly("command-0", "0");
    }

    @ParameterizedTest
    @CsvSource({"2", "4", "-1", "-9223372036854775808", "9223372036854775807"})
    void a_stream_that_does_not_continue_is_found(long wrong) {
        changeRow(1, 1, row -> beside(row, row.stream(), wrong, row.eventId(),
                text(row).replace("\"sequence\":3", "\"sequence\":" + wrong).getBytes(StandardCharsets.UTF_8)));
        Finding finding = assertFinding(verify(), 3, Damage.STREAM_BROKEN);
        assertThat(finding.arguments()).containsExactly("person/1", Long.toString(wrong), "3");
    }

    @Test
    void a_stream_that_begins_below_zero_is_found() {
        changeRow(2, 1, row -> beside(row, "person/2", -1, row.eventId(), text(row).replace("person/1", "person/2")
                .replace("\"sequence\":5", "\"sequence\":-1").getBytes(StandardCharsets.UTF_8)));
        Finding finding = assertFinding(verify(), 5, Damage.STREAM_BROKEN);
        assertThat(finding.arguments()).containsExactly("person/2", "-1", "0");
    }

    @Test
    void a_stream_may_begin_anywhere_as_an_append_allows() {
        changeRow(2, 1, row -> beside(row, "person/2", row.sequence(), row.eventId(),
                text(row).replace("person/1", "person/2").getBytes(StandardCharsets.UTF_8)));
        assertThat(verify()).isInstanceOf(Sound.class);
    }

    @Test
    void a_sequence_outside_any_stream_is_found() {
        changeRow(1, 1, row -> beside(row, null, row.sequence(), row.eventId(),
                text(row).replace("\"person/1\"", "null").getBytes(StandardCharsets.UTF_8)));
        assertFinding(verify(), 3, Damage.STREAM_BROKEN);
    }

    @Test
    void time_that_falls_is_found() {
        for (int i = 0; i < 2; i++) {
            changeEntry(1, i, json -> json.replace("T08:01:00.000Z", "T07:59:59.999Z"));
        }
        StoredCommit commit = history.get(1);
        history.set(1, new StoredCommit(commit.first(), commit.count(), commit.cause(),
                Instant.parse("2021-01-05T07:59:59.999Z"), commit.root(), commit.rows()));
        rehash();
        assertFinding(verify(), 2, Damage.TIME_FALLS);
    }

    @Test
    void a_store_that_is_not_well_is_a_finding_though_every_entry_is_right() {
        Ledger ill = new Given(history, clock) {
            @Override
            public Optional<String> selfCheck() {
                return Optional.of("page 7");
            }
        };
        assertFinding(LedgerVerification.verify(ill, (done, total) -> {
        }), 6, Damage.STORE);
    }

    @Test
    void what_others_append_meanwhile_is_no_damage() {
        Ledger growing = new Given(history, clock) {
            private int looks;

            @Override
            public Head head() {
                return looks++ == 0 ? new Head(4, history.get(1).root()) : super.head();
            }
        };
        assertThat(((Sound) LedgerVerification.verify(growing, (done, total) -> {
        })).size()).isEqualTo(4);
    }

    @Test
    void a_head_that_stays_behind_is_found() {
        Ledger stale = new Given(history, clock) {
            @Override
            public Head head() {
                return new Head(4, history.get(1).root());
            }
        };
        assertFinding(LedgerVerification.verify(stale, (done, total) -> {
        }), 4, Damage.BEYOND_HEAD);
    }

    @Test
    void a_head_within_a_commit_is_found() {
        Ledger torn = new Given(history, clock) {
            @Override
            public Head head() {
                return new Head(3, history.get(1).root());
            }
        };
        assertFinding(LedgerVerification.verify(torn, (done, total) -> {
        }), 3, Damage.HEAD_WRONG);
    }

    @Test
    void a_ledger_that_cannot_be_opened_is_a_finding() {
        assertFinding(LedgerVerification.verify(() -> {
            throw new LedgerUnavailable("no ledger");
        }, (done, total) -> {
        }), 0, Damage.UNREADABLE);
    }

    /** Nothing but what it is given. */
    private static class Given extends MemoryLedger {
        Given(List<StoredCommit> history, Clock clock) {
            super(new Store(history), clock);
        }
    }

    private Ledger ledger() {
        return new Given(history, clock);
    }

    private Verdict verify() {
        return LedgerVerification.verify(ledger(), (done, total) -> {
        });
    }

    private static Finding assertFinding(Verdict verdict, long position, Damage damage) {
        assertThat(verdict).isInstanceOf(Finding.class);
        Finding finding = (Finding) verdict;
        assertThat(finding.damage()).as(finding.toString()).isEqualTo(damage);
        assertThat(finding.position()).isEqualTo(position);
        return finding;
    }

    private static String text(StoredRow row) {
        return new String(row.bytes(), StandardCharsets.UTF_8);
    }

    private static StoredRow beside(StoredRow row, @Nullable String stream, long sequence,
            String eventId, byte[] bytes) {
        return new StoredRow(row.position(), stream, sequence, eventId, NaiveTree.leaf(bytes), bytes);
    }

    private void rename(int commit, int index, String from, String to) {
        changeRow(commit, index, row -> beside(row, row.stream(), row.sequence(), to,
                text(row).replace(from, to).getBytes(StandardCharsets.UTF_8)));
    }

    private void changeEntry(int commit, int index, UnaryOperator<String> change) {
        changeRow(commit, index, row -> beside(row, row.stream(), row.sequence(), row.eventId(),
                change.apply(text(row)).getBytes(StandardCharsets.UTF_8)));
    }

    private void changeRow(int commit, int index, UnaryOperator<StoredRow> change) {
        StoredCommit old = history.get(commit);
        List<StoredRow> rows = new ArrayList<>(old.rows());
        rows.set(index, change.apply(rows.get(index)));
        history.set(commit,
                new StoredCommit(old.first(), old.count(), old.cause(), old.committedAt(), old.root(), rows));
        rehash();
    }

    private void rehash() {
        List<byte[]> entries = new ArrayList<>();
        for (int i = 0; i < history.size(); i++) {
            StoredCommit old = history.get(i);
            old.rows().forEach(row -> entries.add(row.bytes()));
            history.set(i, new StoredCommit(old.first(), old.count(), old.cause(), old.committedAt(),
                    NaiveTree.root(entries), old.rows()));
        }
    }
}
