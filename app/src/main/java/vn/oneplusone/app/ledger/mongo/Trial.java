package vn.oneplusone.app.ledger.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoServerException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Tries what a ledger relies on in a collection of its own, which is dropped afterwards: what only speaks MongoDB's protocol may
 * acknowledge all it is told and guard nothing.
 */
final class Trial {
    static final String PREFIX = "trial_";
    private static final Pattern NAME = Pattern.compile(PREFIX + "([0-9]{1,15})_[^_]*");

    /** What a trial that was cut off left behind is dropped by a later one. */
    private static final long LEFT_BEHIND = Duration.ofHours(1).toMillis();

    private static final Bson LAST_FIRST = Sorts.descending(CommitDocument.FIRST);
    private static final long FIRST = 0;
    private static final long SECOND = 1;
    private static final long THIRD = 2;
    private static final long FOURTH = 3;

    private final MongoDatabase database;
    private final MongoCollection<BsonDocument> scratch;
    private final MongoCollection<BsonDocument> certain;
    private final long now;

    /**
     * @param certain how one reads what was acknowledged
     * @param now milliseconds
     */
    Trial(MongoDatabase database, UnaryOperator<MongoCollection<BsonDocument>> certain, long now) {
        this.database = database;
        this.now = now;
        String name = PREFIX + now + "_" + Long.toUnsignedString(ThreadLocalRandom.current().nextLong(), 36);
        this.scratch = database.getCollection(name, BsonDocument.class);
        this.certain = certain.apply(scratch);
    }

    /**
     * @param guarded whether the ledger has its indexes: then a trial was held before, and a role that may not hold one is enough
     * @throws StoreUnfit.Lacking if something is missing
     */
    void hold(boolean guarded) {
        try {
            // Before anything is made: what may not be dropped would stay behind.
            scratch.drop();
            try {
                guards();
                answers();
            } finally {
                dropAll();
            }
        } catch (MongoCommandException e) {
            if (!guarded || e.getCode() != WriteFailure.UNAUTHORIZED) {
                throw e;
            }
        }
    }

    private void guards() {
        attempt(Need.UNIQUE_INDEXES, () -> scratch
                .createIndexes(List.of(unique(CommitDocument.CAUSE), unique(CommitDocument.PLACES))));
        BsonDocument first = document(FIRST, "first", "a#0", "b#0");
        attempt(Need.MAJORITY_WRITES, () -> insert(first));
        attempt(Need.CERTAIN_READS, () -> require(Need.CERTAIN_READS, certain.find(eq(FIRST)).first() != null));
        attempt(Need.SAME_VALUES, () -> require(Need.SAME_VALUES, first.equals(certain.find(eq(FIRST)).first())));

        requireRefused(Need.UNIQUE_IDS, document(FIRST, "id", "c#0"));
        requireRefused(Need.UNIQUE_VALUES, document(SECOND, "first", "c#0"));
        requireRefused(Need.UNIQUE_ELEMENTS, document(SECOND, "element", "b#0"));
        requireRefused(Need.UNIQUE_ELEMENTS, document(SECOND, "elements", "c#0", "a#0", "d#0"));

        attempt(Need.RIGHT_ELEMENTS, () -> insert(document(SECOND, "second", "c#0", "d#0")));
        MongoBulkWriteException stopped = refusal(document(THIRD, "third", "a#1"), document(FOURTH, "fourth", "d#0"),
                document(FOURTH, "after", "e#0"));
        require(Need.ORDERED_INSERTS, stopped != null && stopped.getWriteErrors().size() == 1
                && stopped.getWriteErrors().getFirst().getIndex() == 1);
        require(Need.ORDERED_INSERTS, certain.find(eq(FOURTH)).first() == null);
    }

    private void answers() {
        attempt(Need.FINDING_ELEMENTS,
                () -> require(Need.FINDING_ELEMENTS,
                        Set.copyOf(ids(in(CommitDocument.PLACES, "b#0", "d#0", "nowhere"), 9))
                                .equals(Set.of(FIRST, SECOND))));
        attempt(Need.ORDER, () -> {
            require(Need.ORDER, ids(new BsonDocument(), 1).equals(List.of(THIRD)));
            require(Need.ORDER, ids(lte(CommitDocument.FIRST, SECOND), 9).equals(List.of(SECOND, FIRST)));
        });
    }

    /** From the last on. */
    private List<Long> ids(Bson filter, int most) {
        return certain.find(filter).sort(LAST_FIRST).limit(most)
                .map(found -> found.getInt64(CommitDocument.FIRST).getValue()).into(new ArrayList<>());
    }

    private static IndexModel unique(String field) {
        return new IndexModel(Indexes.ascending(field), new IndexOptions().name(field).unique(true));
    }

    /** With values of all kinds that a commit has. */
    private BsonDocument document(long id, String cause, String... places) {
        return new BsonDocument(CommitDocument.FIRST, new BsonInt64(id))
                .append(CommitDocument.COUNT, new BsonInt32(places.length))
                .append(CommitDocument.CAUSE, new BsonString(cause))
                .append(CommitDocument.COMMITTED_AT, new BsonDateTime(now))
                .append(CommitDocument.PLACES, new BsonArray(Arrays.stream(places).map(BsonString::new).toList()))
                .append(CommitDocument.ROOT, new BsonBinary(new byte[]{0, 1, -1}))
                .append(CommitDocument.ENTRIES, new BsonArray(List.of(new BsonString("{\"tên\":\"Nguyễn Đức\\n\"}"))));
    }

    private void insert(BsonDocument... documents) {
        scratch.insertMany(List.of(documents), new InsertManyOptions().ordered(true));
    }

    /** Null if all were taken. */
    private @Nullable MongoBulkWriteException refusal(BsonDocument... documents) {
        try {
            insert(documents);
            return null;
        } catch (MongoBulkWriteException e) {
            if (e.getWriteErrors().isEmpty()) {
                throw e;
            }
            return e;
        }
    }

    private void requireRefused(Need need, BsonDocument document) {
        MongoBulkWriteException refusal = refusal(document);
        if (refusal == null) {
            throw new StoreUnfit.Lacking(need, null);
        }
        BulkWriteError error = refusal.getWriteErrors().getFirst();
        if (ErrorCategory.fromErrorCode(error.getCode()) != ErrorCategory.DUPLICATE_KEY) {
            throw new StoreUnfit.Lacking(Need.DUPLICATES_TOLD, error.getCode() + " " + error.getMessage());
        }
    }

    private static void require(Need need, boolean met) {
        if (!met) {
            throw new StoreUnfit.Lacking(need, null);
        }
    }

    /** What the server answers with an error is missing; what passes, or what the role may not, is not. */
    static void attempt(Need need, Runnable step) {
        try {
            step.run();
        } catch (MongoCommandException | MongoBulkWriteException e) {
            if (e.getCode() == WriteFailure.UNAUTHORIZED || e.hasErrorLabel("RetryableWriteError")) {
                throw e;
            }
            throw new StoreUnfit.Lacking(need, said(e));
        }
    }

    private static String said(MongoServerException e) {
        return e instanceof MongoBulkWriteException bulk && !bulk.getWriteErrors().isEmpty()
                ? bulk.getWriteErrors().getFirst().getMessage()
                : String.valueOf(e.getMessage());
    }

    private void dropAll() {
        try {
            scratch.drop();
            for (String name : database.listCollectionNames()) {
                if (isLeftBehind(name)) {
                    database.getCollection(name).drop();
                }
            }
        } catch (MongoException e) {
            // The outcome stands; a later trial drops what is left.
        }
    }

    private boolean isLeftBehind(String name) {
        Matcher parts = NAME.matcher(name);
        return parts.matches() && Long.parseLong(parts.group(1)) < now - LEFT_BEHIND;
    }
}
