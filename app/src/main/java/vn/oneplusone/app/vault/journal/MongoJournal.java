package vn.oneplusone.app.vault.journal;

import static vn.oneplusone.app.vault.store.Documents.id;
import static vn.oneplusone.app.vault.store.Documents.idOrNull;
import static vn.oneplusone.app.vault.store.Documents.instant;
import static vn.oneplusone.app.vault.store.Documents.time;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.vault.store.Documents;
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

    private final Documents journal;

    MongoJournal(VaultDatabase database) {
        this.journal = database.documents(VaultDatabase.JOURNAL);
    }

    @Override
    public void append(List<JournalEntry> entries) {
        journal.insertAll(entries.stream().map(MongoJournal::document).toList());
    }

    private static Document document(JournalEntry entry) {
        Document document = new Document(ID, new ObjectId()).append(AT, time(entry.at()))
                .append(ACTOR, entry.actor().toString()).append(KIND, entry.kind().name())
                .append(PLACE, entry.place());
        UUID person = entry.person();
        return person == null ? document : document.append(PERSON, person.toString());
    }

    @Override
    public List<JournalEntry> before(@Nullable String cursor, @Nullable Instant from, @Nullable Instant until,
            int limit) {
        List<Bson> asked = new ArrayList<>();
        if (cursor != null) {
            asked.add(Filters.lt(ID, new ObjectId(cursor)));
        }
        if (from != null) {
            asked.add(Filters.gte(AT, time(from)));
        }
        if (until != null) {
            asked.add(Filters.lt(AT, time(until)));
        }
        return journal.all(asked.isEmpty() ? Filters.empty() : Filters.and(asked), Sorts.descending(ID), limit)
                .stream().map(MongoJournal::entry).toList();
    }

    private static JournalEntry entry(Document found) {
        return new JournalEntry(found.getObjectId(ID).toHexString(), instant(found, AT), id(found, ACTOR),
                JournalEntry.Kind.valueOf(found.getString(KIND)), idOrNull(found, PERSON), found.getString(PLACE));
    }
}
