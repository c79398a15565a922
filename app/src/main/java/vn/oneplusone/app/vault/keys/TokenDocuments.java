package vn.oneplusone.app.vault.keys;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.vault.keys.VaultStore.ForkedValues;
import vn.oneplusone.app.vault.store.VaultDatabase;

/** What tokens stand for, a document each: an id that was reserved, or the person who holds the token. What was inserted first stays. */
final class TokenDocuments {
    private static final String NAME = "_id";

    private final MongoCollection<BsonDocument> documents;
    private final String meaning;

    /** @param meaning the field with what the token stands for */
    TokenDocuments(MongoCollection<BsonDocument> documents, String meaning) {
        this.documents = documents;
        this.meaning = meaning;
    }

    private static String name(String purpose, String token) {
        return purpose + "/" + token;
    }

    Optional<UUID> find(String purpose, String token) {
        return find(List.of(name(purpose, token))).values().stream().findFirst();
    }

    Map<String, UUID> find(String purpose, Collection<String> tokens) {
        return find(tokens.stream().map(token -> name(purpose, token)).toList()).entrySet().stream().collect(
                Collectors.toMap(found -> found.getKey().substring(purpose.length() + 1), Map.Entry::getValue));
    }

    private Map<String, UUID> find(Collection<String> names) {
        var ids = new HashMap<String, UUID>();
        documents.find(in(NAME, names)).forEach(found -> ids.put(found.getString(NAME).getValue(),
                UUID.fromString(found.getString(meaning).getValue())));
        return ids;
    }

    private void insert(Map<String, UUID> wanted) {
        VaultDatabase.insertUnlessThere(documents, wanted.entrySet().stream()
                .map(one -> new BsonDocument(NAME, new BsonString(one.getKey())).append(meaning,
                        new BsonString(one.getValue().toString())))
                .toList());
    }

    /** Has these ids stand for these tokens; whether they all do now. */
    boolean keep(Map<ForkedValues.Token, UUID> given) {
        Map<String, UUID> wanted = new HashMap<>();
        given.forEach((token, id) -> wanted.put(name(token.purpose(), token.token()), id));
        if (wanted.isEmpty()) {
            return true;
        }
        insert(wanted);
        return find(wanted.keySet()).equals(wanted);
    }

    /** The id of each token, old or new. */
    Map<String, UUID> reserve(String purpose, Collection<String> tokens) {
        List<String> names = tokens.stream().map(token -> name(purpose, token)).distinct().toList();
        Map<String, UUID> known = names.isEmpty() ? Map.of() : find(names);
        Map<String, UUID> fresh = new LinkedHashMap<>();
        names.stream().filter(name -> !known.containsKey(name)).forEach(name -> fresh.put(name, NearbyIds.next()));
        if (!fresh.isEmpty()) {
            insert(fresh);
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

    /** Who holds the token: this person from now on, unless another one than {@code outdated} does. */
    UUID claim(String purpose, String token, UUID person, @Nullable UUID outdated) {
        String name = name(purpose, token);
        if (outdated != null) {
            documents.updateOne(and(eq(NAME, name), eq(meaning, outdated.toString())),
                    Updates.set(meaning, person.toString()));
        }
        UUID holder;
        do {
            insert(Map.of(name, person));
            holder = find(List.of(name)).get(name);
            // none where the holder was forgotten between the two
        } while (holder == null);
        return holder;
    }

    void deleteAllOf(UUID id) {
        documents.deleteMany(eq(meaning, id.toString()));
    }
}
