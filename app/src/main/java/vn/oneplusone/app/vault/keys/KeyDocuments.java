package vn.oneplusone.app.vault.keys;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static java.util.stream.Collectors.toMap;
import static vn.oneplusone.app.vault.store.Documents.bytes;

import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import vn.oneplusone.app.vault.store.Documents;

/** The keys of people, or those of texts: each wrapped by the wrapping key of the generation that it names. */
record KeyDocuments(Documents documents, boolean ofPersons) {
    /** Whose it is: the person, or for a text the key's own name. */
    private static final String OWNER = "_id";

    private static final String KEY = "key";
    private static final String GENERATION = "generation";
    private static final String WRAPPED = "wrapped";
    private static final int PAGE = 1_000;

    Map<String, Document> find(Collection<String> owners) {
        return documents.all(in(OWNER, owners)).stream().collect(toMap(key -> key.getString(OWNER), key -> key));
    }

    /** Keeps these keys, each unless its owner has another one. */
    void insert(Collection<SealingKey> keys, KeyWrap wrap) {
        documents.insertUnlessThere(keys.stream().map(key -> new Document(OWNER, key.owner()).append(KEY, key.id())
                .append(GENERATION, wrap.generation()).append(WRAPPED, wrap.wrap(key))).toList());
    }

    static int generation(Document key) {
        return key.getInteger(GENERATION);
    }

    SealingKey open(Document key, Generations generations) {
        Optional<UUID> person = ofPersons ? Optional.of(Documents.id(key, OWNER)) : Optional.empty();
        return generations.wrap(generation(key)).unwrap(key.getString(KEY), person, bytes(key, WRAPPED));
    }

    /**
     * Puts a key under the newest wrapping key, unless another writer was faster. One whose wrapping key is gone came too late to be
     * rewrapped, from a process that ended before it used it, and is taken away.
     */
    void renew(Document key, Generations generations) {
        if (generations.has(generation(key))) {
            documents.write(List.of(rewrapping(key, generations)));
        } else if (generation(key) < generations.newest()) {
            documents.delete(asSeen(key));
        }
    }

    private WriteModel<Document> rewrapping(Document key, Generations generations) {
        return new UpdateOneModel<>(asSeen(key), Updates.combine(Updates.set(GENERATION, generations.newest()),
                Updates.set(WRAPPED, generations.wrap(generations.newest()).wrap(open(key, generations)))));
    }

    private static Bson asSeen(Document key) {
        return and(eq(OWNER, key.get(OWNER)), eq(GENERATION, key.get(GENERATION)));
    }

    /** Renews many that need it; how many needed it. */
    int renewSome(Generations generations) {
        List<Document> old = documents.all(ne(GENERATION, generations.newest()), Sorts.ascending(OWNER), PAGE);
        var rewrapping = new ArrayList<WriteModel<Document>>();
        for (Document key : old) {
            if (generations.has(generation(key))) {
                rewrapping.add(rewrapping(key, generations));
            } else {
                renew(key, generations);
            }
        }
        if (!rewrapping.isEmpty()) {
            documents.write(rewrapping);
        }
        return old.size();
    }

    void delete(UUID owner) {
        documents.delete(eq(OWNER, owner.toString()));
    }
}
