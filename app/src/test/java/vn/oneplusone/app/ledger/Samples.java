package vn.oneplusone.app.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.oneplusone.app.ledger.entries.EventJson;
import vn.oneplusone.app.ledger.entries.EventTypes;

/** Commits for tests, and what is read back of them. */
public final class Samples {
    public static final String ACTOR = "8c0b5c9e-0f0e-4c37-9d1c-6f0a4d1f7a11";
    public static final Instant MADE = Instant.parse("2021-03-26T01:02:03.456Z");

    private static final JsonMapper JSON = JsonMapper.shared();

    private Samples() {}

    /** An entry of which only the place in its stream matters. */
    public static NewEntry entry(@Nullable String stream, long sequence) {
        return entry(UUID.randomUUID().toString(), stream, sequence);
    }

    public static NewEntry entry(String eventId, @Nullable String stream, long sequence) {
        return new NewEntry(eventId, stream, sequence, "membership.MemberAdmitted", "1.0", MADE, "{\"host\":\"a\"}",
                "{\"unit\":\"TN-07\"}");
    }

    /** Entries that continue a stream. */
    public static List<NewEntry> entries(String stream, long from, int count) {
        return IntStream.range(0, count).mapToObj(i -> entry(stream, from + i)).toList();
    }

    /** A commit of a command that nobody gave before. */
    public static Commit commit(NewEntry... entries) {
        return commit(List.of(entries));
    }

    public static Commit commit(List<NewEntry> entries) {
        return new Commit(UUID.randomUUID().toString(), ACTOR, entries);
    }

    public static Commit caused(String cause, NewEntry... entries) {
        return new Commit(cause, ACTOR, List.of(entries));
    }

    /** What an entry says about itself. */
    public record Told(long position, Instant committedAt, String eventId, @Nullable String stream, long sequence,
            String type, String revision, Instant timestamp, String actor, String cause) {}

    public static Told told(byte[] entry) {
        return JSON.readValue(entry, Told.class);
    }

    /** Where entries stand and what is in them: compared sooner than the arrays are. */
    public static List<String> texts(List<StoredEntry> entries) {
        return entries.stream()
                .map(entry -> entry.position() + " " + new String(entry.bytes(), StandardCharsets.UTF_8)).toList();
    }

    /** All that commits say, as text. */
    public static List<String> told(List<StoredCommit> commits) {
        return commits.stream().map(JSON::writeValueAsString).toList();
    }

    /** All entries, read in small pages. */
    public static List<StoredEntry> all(Ledger ledger) {
        List<StoredEntry> all = new ArrayList<>();
        while (true) {
            List<StoredEntry> page = ledger.read(all.size(), 7);
            all.addAll(page);
            if (page.size() < 7) {
                return all;
            }
        }
    }

    /** All commits, read in small pages. */
    public static List<StoredCommit> commits(Ledger ledger) {
        List<StoredCommit> all = new ArrayList<>();
        long next = 0;
        while (true) {
            List<StoredCommit> page = ledger.readCommits(next, 5);
            if (page.isEmpty()) {
                return all;
            }
            all.addAll(page);
            next = page.getLast().first() + page.getLast().count();
        }
    }

    /** An entry with an event of one of the modules. */
    public static NewEntry entry(@Nullable String stream, long sequence, Object event) {
        EventJson json = new EventJson(EventTypes.ofAllModules());
        String type = json.types().name(event.getClass());
        return new NewEntry(UUID.randomUUID().toString(), stream, sequence, type, json.types().revision(type),
                Instant.now(), "{}", json.mapper().writeValueAsString(event));
    }
}
