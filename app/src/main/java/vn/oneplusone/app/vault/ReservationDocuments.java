package vn.oneplusone.app.vault;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bson.BsonDocument;
import org.bson.BsonString;

/** The ids that stand for values, a document each; whose token was inserted first has it. */
final class ReservationDocuments {
    private static final String NAME = "_id";
    private static final String RESERVED = "id";

    private final MongoCollection<BsonDocument> documents;

    ReservationDocuments(MongoCollection<BsonDocument> documents) {
        this.documents = documents;
    }

    private static String name(String purpose, String token) {
        return purpose + "/" + token;
    }

    Optional<UUID> find(String purpose, String token) {
        return find(List.of(name(purpose, token))).values().stream().findFirst();
    }

    private Map<String, UUID> find(Collection<String> names) {
        var ids = new HashMap<String, UUID>();
        documents.find(in(NAME, names)).forEach(found -> ids.put(found.getString(NAME).getValue(),
                UUID.fromString(found.getString(RESERVED).getValue())));
        return ids;
    }

    /** Has these ids stand for these tokens; whether they all do now. */
    boolean keep(Map<ForkedValues.Token, UUID> given) {
        Map<String, UUID> wanted = new HashMap<>();
        given.forEach((token, id) -> wanted.put(name(token.purpose(), token.token()), id));
        if (wanted.isEmpty()) {
            return true;
        }
        VaultDatabase.insertUnlessThere(documents, wanted.entrySet().stream()
                .map(one -> new BsonDocument(NAME, new BsonString(one.getKey())).append(RESERVED,
                        new BsonString(one.getValue().toString())))
                .toList());
        return find(wanted.keySet()).equals(wanted);
    }

    Map<String, UUID> reserve(String purpose, Collection<String> tokens) {
        List<String> names = tokens.stream().map(token -> name(purpose, token)).distinct().toList();
        Map<String, UUID> known = names.isEmpty() ? Map.of() : find(names);
        List<BsonDocument> fresh = names.stream().filter(name -> !known.containsKey(name))
                .map(name -> new BsonDocument(NAME, new BsonString(name)).append(RESERVED,
                        new BsonString(NearbyIds.next().toString())))
                .toList();
        if (!fresh.isEmpty()) {
            VaultDatabase.insertUnlessThere(documents, fresh);
            known.putAll(find(names));
        }
        var ids = new LinkedHashMap<String, UUID>();
        for (String token : tokens) {
            UUID id = known.get(name(purpose, token));
            if (id == null) {
                throw new IllegalStateException("reserved, and forgotten in the same moment");
            }
            ids.put(token, id);
        }
        return ids;
    }

    void deleteAllOf(UUID id) {
        documents.deleteMany(eq(RESERVED, id.toString()));
    }
}
