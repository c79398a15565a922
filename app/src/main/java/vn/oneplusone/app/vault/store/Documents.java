package vn.oneplusone.app.vault.store;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * One collection of a vault. Each change is of one document, acknowledged by most servers; what fails is told as an
 * {@link java.io.UncheckedIOException}.
 */
public final class Documents {
    private final VaultDatabase database;
    private final String name;

    Documents(VaultDatabase database, String name) {
        this.database = database;
        this.name = name;
    }

    private MongoCollection<Document> collection() {
        return database.collection(name);
    }

    public Optional<Document> first(Bson which) {
        return database.asking(() -> Optional.ofNullable(collection().find(which).first()));
    }

    /** The same, read so that whatever was acknowledged before is seen, whichever node was the primary then. */
    public Optional<Document> certainFirst(Bson which) {
        return database.asking(() -> Optional.ofNullable(database.certain(name).find(which).first()));
    }

    public List<Document> all(Bson which) {
        return database.asking(() -> collection().find(which).into(new ArrayList<>()));
    }

    /** @param most how many; 0 for all */
    public List<Document> all(Bson which, Bson order, int most) {
        return database.asking(() -> collection().find(which).sort(order).limit(most).into(new ArrayList<>()));
    }

    /** As {@link #certainFirst}, but all. */
    public List<Document> certainAll(Bson which) {
        return database.asking(() -> database.certain(name).find(which).into(new ArrayList<>()));
    }

    /** False if one of the same {@code _id} is there already; it stays. */
    public boolean insert(Document document) {
        return database.asking(() -> {
            try {
                return collection().insertOne(document).wasAcknowledged();
            } catch (MongoWriteException e) {
                if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                    throw e;
                }
                return false;
            }
        });
    }

    /** In their order; they are none of those that are there. */
    public void insertAll(List<Document> documents) {
        database.asking(() -> collection().insertMany(documents));
    }

    /** Of those that are there already the older one stays. */
    public void insertUnlessThere(List<Document> documents) {
        database.asking(() -> {
            try {
                return collection().insertMany(documents, new InsertManyOptions().ordered(false));
            } catch (MongoBulkWriteException e) {
                if (e.getWriteConcernError() != null || e.getWriteErrors().stream()
                        .anyMatch(error -> error.getCategory() != ErrorCategory.DUPLICATE_KEY)) {
                    throw e;
                }
                return e.getWriteResult();
            }
        });
    }

    /** Changes one; false if there is none such. */
    public boolean update(Bson which, Bson... changes) {
        return database.asking(() -> collection().updateOne(which, Updates.combine(changes))).getMatchedCount() == 1;
    }

    public void updateAll(Bson which, Bson change) {
        database.asking(() -> collection().updateMany(which, change));
    }

    /** Changes one, or makes it so. */
    public void upsert(Bson which, Bson change) {
        database.asking(() -> collection().updateOne(which, change, new UpdateOptions().upsert(true)));
    }

    /** Changes one; as it was before. */
    public Optional<Document> findAndUpdate(Bson which, Bson... changes) {
        return database.asking(
                () -> Optional.ofNullable(collection().findOneAndUpdate(which, Updates.combine(changes))));
    }

    public void write(List<WriteModel<Document>> changes) {
        database.asking(() -> collection().bulkWrite(changes));
    }

    /** Puts another one in its place; false if there is none such. */
    public boolean replace(Bson which, Document document) {
        return database.asking(() -> collection().replaceOne(which, document)).getMatchedCount() == 1;
    }

    /** False if there is none such. */
    public boolean delete(Bson which) {
        return database.asking(() -> collection().deleteOne(which)).getDeletedCount() == 1;
    }

    public void deleteAll(Bson which) {
        database.asking(() -> collection().deleteMany(which));
    }

    /** The text of an id that is known to be there. */
    public static UUID id(Document document, String field) {
        return UUID.fromString(document.getString(field));
    }

    public static @Nullable UUID idOrNull(Document document, String field) {
        return document.containsKey(field) ? id(document, field) : null;
    }

    public static Instant instant(Document document, String field) {
        return document.getDate(field).toInstant();
    }

    public static @Nullable Instant instantOrNull(Document document, String field) {
        return document.containsKey(field) ? instant(document, field) : null;
    }

    public static byte[] bytes(Document document, String field) {
        return document.get(field, Binary.class).getData();
    }

    public static byte @Nullable [] bytesOrNull(Document document, String field) {
        return document.containsKey(field) ? bytes(document, field) : null;
    }

    /** 0 where the document has none. */
    public static long number(Document document, String field) {
        return document.containsKey(field) ? document.get(field, Number.class).longValue() : 0;
    }

    /** As it is stored: to the millisecond. */
    public static Date time(Instant instant) {
        return Date.from(instant);
    }
}
