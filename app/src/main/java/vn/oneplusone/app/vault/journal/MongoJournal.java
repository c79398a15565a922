package vn.oneplusone.app.vault.journal;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonObjectId;
import org.bson.BsonString;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.vault.store.VaultDatabase;

/**
 * The documents of the journal; the role of a node may neither change nor remove them. Their ids grow with time, to the second among several
 * nodes, which is order enough to turn pages.
 */
final class MongoJournal implements JournalStore {
    private static final String ID = "_id";
    private static final String AT = "at";
    private static final String ACTOR = "actor";
    private static final String KIND = "kind";
    private static final String PERSON = "person";
    private static final String PLACE = "place";

    private final VaultDatabase database;

    MongoJournal(VaultDatabase database) {
        this.database = database;
    }

    private MongoCollection<BsonDocument> journal() {
        return database.collection(VaultDatabase.JOURNAL);
    }

    @Override
    public void append(List<JournalEntry> entries) {
        database.asking(() -> journal().insertMany(entries.stream().map(MongoJournal::document).toList()));
    }

    private static BsonDocument document(JournalEntry entry) {
        BsonDocument document = new BsonDocument(ID, new BsonObjectId(new ObjectId()))
                .append(AT, new BsonDateTime(entry.at().toEpochMilli()))
                .append(ACTOR, new BsonString(entry.actor().toString()))
                .append(KIND, new BsonString(entry.kind().name())).append(PLACE, new BsonString(entry.place()));
        UUID person = entry.person();
        if (person != null) {
            document.append(PERSON, new BsonString(person.toString()));
        }
        return document;
    }

    @Override
    public List<JournalEntry> before(@Nullable String cursor, @Nullable Instant from, @Nullable Instant until,
            int limit) {
        List<Bson> asked = new ArrayList<>();
        if (cursor != null) {
            asked.add(Filters.lt(ID, new ObjectId(cursor)));
        }
        if (from != null) {
            asked.add(Filters.gte(AT, new BsonDateTime(from.toEpochMilli())));
        }
        if (until != null) {
            asked.add(Filters.lt(AT, new BsonDateTime(until.toEpochMilli())));
        }
        Bson wanted = asked.isEmpty() ? Filters.empty() : Filters.and(asked);
        return database.asking(() -> journal().find(wanted).sort(Sorts.descending(ID)).limit(limit)
                .into(new ArrayList<>())).stream().map(MongoJournal::entry).toList();
    }

    private static JournalEntry entry(BsonDocument found) {
        return new JournalEntry(found.getObjectId(ID).getValue().toHexString(),
                Instant.ofEpochMilli(found.getDateTime(AT).getValue()),
                UUID.fromString(found.getString(ACTOR).getValue()),
                JournalEntry.Kind.valueOf(found.getString(KIND).getValue()),
                found.containsKey(PERSON) ? UUID.fromString(found.getString(PERSON).getValue()) : null,
                found.getString(PLACE).getValue());
    }
}
