package vn.oneplusone.app.vault.keys;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.bson.conversions.Bson;
import vn.oneplusone.app.vault.store.VaultDatabase;

/** The keys of people, or those of texts: each wrapped by the wrapping key of the generation that it names. */
final class KeyDocuments {
    /** Whose it is: the person, or for a text the key's own name. */
    private static final String OWNER = "_id";

    private static final String KEY = "key";
    private static final String GENERATION = "generation";
    private static final String WRAPPED = "wrapped";
    private static final int PAGE = 1_000;

    private final MongoCollection<BsonDocument> documents;
    private final boolean ofPersons;

    KeyDocuments(MongoCollection<BsonDocument> documents, boolean ofPersons) {
        this.documents = documents;
        this.ofPersons = ofPersons;
    }

    Map<String, BsonDocument> find(Collection<String> owners) {
        var found = new HashMap<String, BsonDocument>();
        documents.find(in(OWNER, owners)).forEach(key -> found.put(key.getString(OWNER).getValue(), key));
        return found;
    }

    /** Keeps a fresh key for each, unless somebody else was first. */
    void insert(Collection<String> owners, KeyWrap wrap) {
        insertKeys(owners.stream().map(this::fresh).toList(), wrap);
    }

    /** Keeps these keys, each unless its owner has another one. */
    void insertKeys(Collection<SealingKey> keys, KeyWrap wrap) {
        VaultDatabase.insertUnlessThere(documents, keys.stream().map(key -> document(key, wrap)).toList());
    }

    private SealingKey fresh(String owner) {
        return ofPersons
                ? SealingKey.fresh(Optional.of(UUID.fromString(owner)))
                : new SealingKey(owner, Optional.empty(), AesGcm.newKey());
    }

    private static BsonDocument document(SealingKey key, KeyWrap wrap) {
        return new BsonDocument(OWNER, new BsonString(key.owner())).append(KEY, new BsonString(key.id()))
                .append(GENERATION, new BsonInt32(wrap.generation()))
                .append(WRAPPED, new BsonBinary(wrap.wrap(key)));
    }

    static int generation(BsonDocument key) {
        return key.getInt32(GENERATION).getValue();
    }

    SealingKey open(BsonDocument key, Generations generations) {
        Optional<UUID> person = ofPersons
                ? Optional.of(UUID.fromString(key.getString(OWNER).getValue()))
                : Optional.empty();
        return generations.wrap(generation(key)).unwrap(key.getString(KEY).getValue(), person,
                key.getBinary(WRAPPED).getData());
    }

    /**
     * Puts a key under the newest wrapping key, unless somebody else was faster. One whose wrapping key is gone came too late to be
     * rewrapped, from a process that ended before it used it, and is taken away.
     */
    void renew(BsonDocument key, Generations generations) {
        if (generations.has(generation(key))) {
            documents.bulkWrite(List.of(rewrapping(key, generations)));
        } else if (generation(key) < generations.newest()) {
            documents.deleteOne(asSeen(key));
        }
    }

    private WriteModel<BsonDocument> rewrapping(BsonDocument key, Generations generations) {
        return new UpdateOneModel<>(asSeen(key), Updates.combine(Updates.set(GENERATION, generations.newest()),
                Updates.set(WRAPPED,
                        new BsonBinary(generations.wrap(generations.newest()).wrap(open(key, generations))))));
    }

    private static Bson asSeen(BsonDocument key) {
        return and(eq(OWNER, key.get(OWNER)), eq(GENERATION, key.get(GENERATION)));
    }

    /** Renews many that need it; how many needed it. */
    int renewSome(Generations generations) {
        List<BsonDocument> old = documents.find(ne(GENERATION, generations.newest())).limit(PAGE)
                .into(new ArrayList<>());
        var rewrapping = new ArrayList<WriteModel<BsonDocument>>();
        for (BsonDocument key : old) {
            if (generations.has(generation(key))) {
                rewrapping.add(rewrapping(key, generations));
            } else {
                renew(key, generations);
            }
        }
        if (!rewrapping.isEmpty()) {
            documents.bulkWrite(rewrapping);
        }
        return old.size();
    }

    boolean delete(String owner) {
        return documents.deleteOne(eq(OWNER, owner)).wasAcknowledged();
    }
}
