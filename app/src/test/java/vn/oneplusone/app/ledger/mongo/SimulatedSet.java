package vn.oneplusone.app.ledger.mongo;

import com.mongodb.ServerAddress;
import com.mongodb.bulk.BulkWriteError;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/**
 * A replica set as its clients see it: a primary with a log, of which a majority has a prefix; a step-down keeps any log that holds
 * that prefix; who was primary before goes on showing what it knew. What happens when is drawn from the seed.
 */
final class SimulatedSet implements Patience.Time {
    static final ServerAddress ADDRESS = new ServerAddress("simulated.invalid");

    /** Whoever is or was primary. Its log is in the order in which commits came in; readers are shown a prefix. */
    final class Primary {
        private final List<BsonDocument> log;
        private final Set<String> taken = new HashSet<>();
        private int shown;
        private boolean deposed;

        private Primary(List<BsonDocument> log, int shown) {
            this.log = new ArrayList<>(log);
            this.shown = shown;
            log.forEach(document -> taken.addAll(keys(document).values()));
        }

        boolean deposed() {
            return deposed;
        }

        List<BsonDocument> shown() {
            return log.subList(0, flaw == Flaw.SHOWS_WITHOUT_MAJORITY && !deposed ? log.size() : shown);
        }

        boolean holds(BsonDocument sent) {
            Set<BsonDocument> all = Collections.newSetFromMap(new IdentityHashMap<>());
            all.addAll(log);
            return all.contains(sent);
        }

        /** What an ordered insert does with one of its documents. */
        @Nullable
        BulkWriteError insert(BsonDocument document, int index) {
            for (Map.Entry<String, String> key : keys(document).entrySet()) {
                if (taken.contains(key.getValue()) && !unguarded(key.getKey())) {
                    String named = flaw == Flaw.BLAMES_THE_POSITION ? "_id_" : key.getKey().split(" ", 2)[0];
                    return new BulkWriteError(11000, "E11000 duplicate key error collection: simulated.commits index: "
                            + named + " dup key: { : \"" + key.getValue() + "\" }", new BsonDocument(), index);
                }
            }
            taken.addAll(keys(document).values());
            log.add(document);
            return null;
        }
    }

    private record Underway(Primary to, List<BsonDocument> documents) {}

    private final Random random;
    private final Turns turns;
    private final Flaw flaw;
    private final List<Underway> underway = new ArrayList<>();
    private boolean faulty;
    private Primary primary;
    private int committed;
    private long nanos;

    SimulatedSet(Random random, Turns turns, Flaw flaw, boolean faulty) {
        this.random = random;
        this.turns = turns;
        this.flaw = flaw;
        this.faulty = faulty;
        this.primary = new Primary(List.of(), 0);
    }

    private boolean unguarded(String key) {
        return switch (flaw) {
            case TAKES_A_POSITION_TWICE -> key.equals("_id_");
            case TAKES_A_CAUSE_TWICE -> key.equals("cause");
            case TAKES_AN_EVENT_TWICE -> key.startsWith("event_ids");
            default -> false;
        };
    }

    /** By the name of the index, and a number where one document has several keys in it. */
    private static Map<String, String> keys(BsonDocument document) {
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("_id_", "_id_ " + document.getInt64(CommitDocument.FIRST).getValue());
        keys.put("cause", "cause " + document.getString(CommitDocument.CAUSE).getValue());
        int number = 0;
        for (BsonValue id : document.getArray(CommitDocument.EVENT_IDS)) {
            keys.put("event_ids " + number++, "event_ids " + id.asString().getValue());
        }
        for (BsonValue place : document.getArray(CommitDocument.PLACES)) {
            keys.put("places " + number++, "places " + place.asString().getValue());
        }
        return keys;
    }

    Flaw flaw() {
        return flaw;
    }

    Primary primary() {
        return primary;
    }

    /** Something that goes wrong, so many times in a thousand. */
    boolean strikes(int perMille) {
        return faulty && random.nextInt(1000) < perMille;
    }

    boolean tossed() {
        return random.nextBoolean();
    }

    /** Between any two things that a client does: others may do something, and the set too. */
    void step() {
        nanos += Duration.ofMillis(1).toNanos();
        if (strikes(10)) {
            passSeconds(random.nextInt(1, 30));
        }
        if (strikes(250)) {
            replicate(committed + random.nextInt(primary.log.size() - committed + 1));
        }
        if (strikes(15)) {
            elect();
        }
        if (!underway.isEmpty() && strikes(200)) {
            deliver(underway.remove(random.nextInt(underway.size())));
        }
        turns.mayPass();
    }

    void passSeconds(int seconds) {
        nanos += Duration.ofSeconds(seconds).toNanos();
    }

    /** A majority has so many of the primary's commits, and the primary knows. */
    private void replicate(int upTo) {
        committed = Math.max(committed, upTo);
        primary.shown = committed;
    }

    /** Waits until a majority has all of them, where nothing hinders it. */
    void acknowledge(Primary asked) {
        if (flaw != Flaw.ACKNOWLEDGES_WITHOUT_MAJORITY) {
            if (asked.deposed) {
                throw new IllegalStateException("no majority follows it");
            }
            replicate(asked.log.size());
        }
    }

    private void elect() {
        int least = flaw == Flaw.LOSES_THE_TAIL ? Math.max(0, committed - 1) : committed;
        List<BsonDocument> kept = new ArrayList<>(
                primary.log.subList(0, least + random.nextInt(primary.log.size() - least + 1)));
        if (flaw == Flaw.REORDERS && committed > 1) {
            Collections.swap(kept, committed - 2, committed - 1);
        }
        primary.deposed = true;
        committed = Math.min(committed, kept.size());
        // A new primary learns only after a while how far the majority is.
        primary = new Primary(kept, Math.max(0, committed - random.nextInt(3)));
    }

    /** What a client sent will arrive, or arrive once more, when the client has long given up on it. */
    void delay(Primary to, List<BsonDocument> documents) {
        underway.add(new Underway(to, documents));
    }

    private static void deliver(Underway late) {
        if (!late.to.deposed) {
            for (int i = 0; i < late.documents.size(); i++) {
                if (late.to.insert(late.documents.get(i), i) != null) {
                    return;
                }
            }
        }
    }

    /** Everything works from now on, and what was underway arrives. */
    void heal() {
        underway.forEach(SimulatedSet::deliver);
        underway.clear();
        replicate(primary.log.size());
        faulty = false;
    }

    /** The last sequence of each stream, as far as a majority has them. */
    Map<String, Long> streams() {
        Map<String, Long> last = new HashMap<>();
        for (BsonDocument document : primary.log.subList(0, committed)) {
            new CommitDocument(document).spans().forEach(span -> last.put(span.id(), span.to()));
        }
        return last;
    }

    @Override
    public long nanos() {
        return nanos;
    }

    @Override
    public void passAbout(long pause) {
        nanos += pause / 2 + random.nextLong(pause);
        step();
    }
}
