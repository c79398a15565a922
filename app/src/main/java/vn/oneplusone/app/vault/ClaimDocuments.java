package vn.oneplusone.app.vault;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.jspecify.annotations.Nullable;

/** Tokens that stand for people, a document each; whose document was inserted first holds the token. */
final class ClaimDocuments {
    private static final String NAME = "_id";
    private static final String PERSON = "person";

    private final MongoCollection<BsonDocument> documents;

    ClaimDocuments(MongoCollection<BsonDocument> documents) {
        this.documents = documents;
    }

    private static String name(String purpose, String token) {
        return purpose + "/" + token;
    }

    Optional<UUID> holder(String purpose, String token) {
        return Optional.ofNullable(documents.find(eq(NAME, name(purpose, token))).first())
                .map(found -> UUID.fromString(found.getString(PERSON).getValue()));
    }

    Map<String, UUID> holders(String purpose, Collection<String> tokens) {
        Map<String, UUID> holders = new HashMap<>();
        List<String> names = tokens.stream().map(token -> name(purpose, token)).toList();
        documents.find(in(NAME, names)).forEach(found -> holders.put(
                found.getString(NAME).getValue().substring(purpose.length() + 1),
                UUID.fromString(found.getString(PERSON).getValue())));
        return holders;
    }

    UUID claim(String purpose, String token, UUID person, @Nullable UUID outdated) {
        BsonString holder = new BsonString(person.toString());
        BsonString name = new BsonString(name(purpose, token));
        if (outdated != null) {
            documents.updateOne(and(eq(NAME, name), eq(PERSON, outdated.toString())), Updates.set(PERSON, holder));
        }
        while (true) {
            VaultDatabase.insertUnlessThere(documents, List.of(new BsonDocument(NAME, name).append(PERSON, holder)));
            Optional<UUID> found = holder(purpose, token);
            if (found.isPresent()) {
                return found.get();
            }
            // whoever held it was forgotten between the two
        }
    }

    void deleteAllOf(UUID person) {
        documents.deleteMany(eq(PERSON, person.toString()));
    }
}
