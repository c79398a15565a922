package vn.oneplusone.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.oneplusone.app.ledger.Samples.commit;
import static vn.oneplusone.app.ledger.Samples.entries;
import static vn.oneplusone.app.ledger.Samples.entry;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What can be read, and that nothing is skipped. */
public interface ReadingContract extends OpenedLedger {
    @Test
    default void reads_pages_of_any_length_from_anywhere() {
        appendSome(9);
        List<StoredEntry> all = Samples.all(ledger());
        int size = all.size();

        for (int from = 0; from <= size + 1; from++) {
            for (int limit : List.of(1, 2, 5, size, 1_000)) {
                assertThat(Samples.texts(ledger().read(from, limit)))
                        .isEqualTo(Samples.texts(all.subList(Math.min(from, size), Math.min(from + limit, size))));
            }
        }
    }

    @Test
    default void reads_pages_of_one_stream_only() {
        append(commit(entries("a", 0, 5)));
        append(commit(entry("b", 0), entry("a", 5), entry(null, 0), entry("b", 1)));
        append(commit(entries("a", 6, 4)));

        for (int from = 0; from <= 11; from++) {
            for (int limit : List.of(1, 3, 100)) {
                List<Long> expected = new ArrayList<>();
                for (long sequence = from; sequence < Math.min(from + limit, 10); sequence++) {
                    expected.add(sequence);
                }
                List<StoredEntry> read = ledger().readStream("a", from, limit);
                assertThat(read).extracting(e -> Samples.told(e.bytes()).sequence()).isEqualTo(expected);
                assertThat(read).allSatisfy(e -> {
                    assertThat(Samples.told(e.bytes()).stream()).isEqualTo("a");
                    assertThat(Samples.told(e.bytes()).position()).isEqualTo(e.position());
                });
            }
        }
        assertThat(ledger().readStream("b", 0, 10)).extracting(StoredEntry::position).containsExactly(5L, 8L);
        assertThat(ledger().readStream("c", 0, 10)).isEmpty();
    }

    @Test
    default void reads_a_long_stream_from_anywhere_though_it_begins_late() {
        append(commit(entries("a", 500, 30)));
        append(commit(entry("b", 0), entry("a", 530)));
        append(commit(entries("a", 531, 199)));
        append(commit(entries("z", Long.MAX_VALUE - 1, 2)));

        for (long from : new long[]{0, 500, 501, 530, 549, 550, 551, 600, 729, 730}) {
            for (int limit : List.of(1, 50, 100, 1_000)) {
                long first = Math.max(from, 500);
                assertThat(ledger().readStream("a", from, limit))
                        .extracting(e -> Samples.told(e.bytes()).sequence())
                        .containsExactlyElementsOf(
                                LongStream.range(first, Math.min(first + limit, 730)).boxed().toList());
            }
        }
        assertThat(ledger().readStream("z", 0, 100)).hasSize(2);
        assertThat(ledger().readStream("z", Long.MAX_VALUE, 100)).hasSize(1);
    }

    @Test
    default void reads_whole_commits_from_any_of_them() {
        append(commit(entries("a", 0, 40)));
        appendSome(12);
        List<StoredCommit> all = Samples.commits(ledger());
        assertThat(all).hasSize(13);

        for (int i = 0; i < all.size(); i++) {
            for (int limit : List.of(1, 3, 1_000)) {
                List<StoredCommit> page = ledger().readCommits(all.get(i).first(), limit);
                assertThat(page).isNotEmpty();
                assertThat(Samples.told(page)).isEqualTo(Samples.told(all.subList(i, i + page.size())));
                assertThat(page).allSatisfy(commit -> assertThat(commit.rows()).hasSize(commit.count()));
            }
            assertThat(ledger().readCommits(all.get(i).first(), 1)).hasSize(1);
        }
        assertThat(ledger().readCommits(0, 1_000)).hasSize(13);
        assertThat(ledger().readCommits(ledger().head().size(), 10)).isEmpty();
    }

    @Test
    default void tells_beside_an_entry_what_the_entry_tells() {
        appendSome(8);
        for (StoredCommit commit : Samples.commits(ledger())) {
            for (StoredRow row : commit.rows()) {
                Samples.Told told = Samples.told(row.bytes());
                assertThat(told.position()).isEqualTo(row.position());
                assertThat(told.eventId()).isEqualTo(row.eventId());
                assertThat(told.stream()).isEqualTo(row.stream());
                assertThat(told.sequence()).isEqualTo(row.sequence());
                assertThat(told.cause()).isEqualTo(commit.cause());
                assertThat(told.committedAt()).isEqualTo(commit.committedAt());
            }
        }
    }

    @Test
    default void knows_its_size_at_any_instant() {
        Map<Instant, Long> sizes = new TreeMap<>();
        for (int i = 0; i < 20; i++) {
            clock().move(Duration.ofMillis(i % 3 == 0 ? 0 : i));
            append(commit(entries("s" + i, 0, 1 + i % 4)));
            sizes.put(clock().instant(), ledger().head().size());
        }
        Instant first = sizes.keySet().iterator().next();
        assertThat(ledger().sizeAt(first.minusMillis(1))).isZero();
        assertThat(ledger().sizeAt(Instant.EPOCH)).isZero();
        long before = 0;
        for (Map.Entry<Instant, Long> at : sizes.entrySet()) {
            assertThat(ledger().sizeAt(at.getKey().minusMillis(1))).isEqualTo(before);
            assertThat(ledger().sizeAt(at.getKey().minusNanos(1))).isEqualTo(before);
            assertThat(ledger().sizeAt(at.getKey())).isEqualTo(at.getValue());
            assertThat(ledger().sizeAt(at.getKey().plusNanos(1))).isEqualTo(at.getValue());
            before = at.getValue();
        }
        assertThat(ledger().sizeAt(Instant.parse("9999-12-31T00:00:00Z"))).isEqualTo(before);
        assertThat(ledger().sizeAt(Instant.MAX)).isEqualTo(before);
        assertThat(ledger().sizeAt(Instant.MIN)).isZero();
    }

    /** What was committed while the clock was behind counts as committed when the clock last was ahead: a prefix stays a prefix. */
    @Test
    default void knows_its_size_at_any_instant_though_the_clock_jumps() {
        Instant start = clock().instant();
        Instant highest = start;
        Map<Instant, Long> sizes = new TreeMap<>();
        for (long seconds : List.of(0L, 86_400L, -604_800L, 1L, 518_399L, 1L, -31_536_000L, 63_072_000L)) {
            clock().move(Duration.ofSeconds(seconds));
            append(commit(entries("jump/" + ledger().head().size(), 0, 2)));
            highest = clock().instant().isAfter(highest) ? clock().instant() : highest;
            sizes.put(highest, ledger().head().size());
        }
        assertThat(sizes).hasSizeBetween(3, 7);
        assertThat(ledger().sizeAt(start.minusMillis(1))).isZero();
        for (Map.Entry<Instant, Long> at : sizes.entrySet()) {
            assertThat(ledger().sizeAt(at.getKey())).isEqualTo(at.getValue());
        }
        assertThat(ledger().sizeAt(highest.minusMillis(1))).isEqualTo(14);
        assertThat(ledger().sizeAt(highest)).isEqualTo(16);
    }

    @Test
    default void an_empty_ledger_had_no_size_at_any_instant() {
        assertThat(ledger().sizeAt(Instant.parse("9999-12-31T00:00:00Z"))).isZero();
    }

    @Test
    default void knows_the_root_over_any_prefix() {
        append(commit(entries("a", 0, 37)));
        appendSome(7);
        List<byte[]> entries = Samples.all(ledger()).stream().map(StoredEntry::bytes).toList();

        for (int size = 0; size <= entries.size(); size++) {
            assertThat(ledger().rootAt(size)).as("root over %d", size)
                    .isEqualTo(NaiveTree.root(entries.subList(0, size)));
        }
        for (long wrong : List.of(-1L, entries.size() + 1L, Long.MAX_VALUE)) {
            assertThatThrownBy(() -> ledger().rootAt(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    default void an_entry_is_json_with_its_members_in_order() {
        append(Samples.caused("the cause", new NewEntry("event-1", "person/7", 0, "membership.PersonRegistered", "2.1",
                Samples.MADE, "{\"trace\":\"t\"}", "{\"a\":[1,2,{\"b\":null}]}")));
        append(commit(entry(null, 0)));

        JsonNode entry = JsonMapper.shared().readTree(ledger().read(0, 1).getFirst().bytes());
        assertThat(entry.propertyNames()).containsExactly("position", "committedAt", "eventId", "stream", "sequence",
                "type", "revision", "timestamp", "actor", "cause", "metadata", "payload");
        assertThat(entry).isEqualTo(JsonMapper.shared().readTree("""
                {"position": 0, "committedAt": "2021-01-05T08:00:00.000Z", "eventId": "event-1", "stream": "person/7",
                "sequence": 0, "type": "membership.PersonRegistered", "revision": "2.1",
                "timestamp": "2021-03-26T01:02:03.456Z", "actor": "8c0b5c9e-0f0e-4c37-9d1c-6f0a4d1f7a11",
                "cause": "the cause", "metadata": {"trace": "t"}, "payload": {"a": [1, 2, {"b": null}]}}"""));
        JsonNode streamless = JsonMapper.shared().readTree(ledger().read(1, 1).getFirst().bytes());
        assertThat(streamless.get("stream").isNull()).isTrue();
    }

    @Test
    default void any_text_comes_back_as_it_was() {
        List<String> texts = List.of("Đoàn viên Nguyễn Thị Ngọc", "Nguye\u0302\u0303n", "🌱👩‍🌾",
                "\u0000\u0001\u001f\u007f",
                "\"quoted\" \\ / \b\f\n\r\t", "\u2028\u2029\ufeff\ufffd", "a".repeat(3_000), "");
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            String json = JsonMapper.shared().writeValueAsString(Map.of("text", text));
            append(new Commit("cause " + text, "actor " + text, List.of(new NewEntry("id " + text, "stream " + text, 0,
                    "type " + text, "revision " + text, Samples.MADE, json, json))));

            byte[] bytes = ledger().read(i, 1).getFirst().bytes();
            Samples.Told told = Samples.told(bytes);
            assertThat(told.cause()).isEqualTo("cause " + text);
            assertThat(told.actor()).isEqualTo("actor " + text);
            assertThat(told.eventId()).isEqualTo("id " + text);
            assertThat(told.stream()).isEqualTo("stream " + text);
            assertThat(told.type()).isEqualTo("type " + text);
            assertThat(told.revision()).isEqualTo("revision " + text);
            JsonNode entry = JsonMapper.shared().readTree(bytes);
            assertThat(entry.get("payload").get("text").stringValue()).isEqualTo(text);
            assertThat(entry.get("metadata").get("text").stringValue()).isEqualTo(text);
            StoredCommit commit = ledger().readCommits(i, 1).getFirst();
            assertThat(commit.cause()).isEqualTo("cause " + text);
            assertThat(commit.rows().getFirst().eventId()).isEqualTo("id " + text);
            assertThat(commit.rows().getFirst().stream()).isEqualTo("stream " + text);
            assertThat(ledger().recorded("cause " + text)).isPresent();
            assertThat(ledger().readStream("stream " + text, 0, 2)).hasSize(1);
        }
        Promise.checkAll(ledger(), List.of());
    }
}
