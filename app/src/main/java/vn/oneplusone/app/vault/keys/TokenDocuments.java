package vn.oneplusone.app.vault.keys;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static java.util.stream.Collectors.toMap;

import com.mongodb.client.model.Updates;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.vault.store.Documents;

/**
 * What tokens stand for, a document each: an id that was reserved, or the person who holds the token. What was inserted first stays.
 *
 * @param meaning the field with what the token stands for
 */
record TokenDocuments(Documents documents, String meaning) {
    private static final String NAME = "_id";

    private static String name(String purpose, String token) {
        return purpose + "/" + token;
    }

    Map<String, UUID> find(String purpose, Collection<String> tokens) {
        return documents.all(in(NAME, tokens.stream().map(token -> name(purpose, token)).toList())).stream()
                .collect(toMap(found -> found.getString(NAME).substring(purpose.length() + 1),
                        found -> Documents.id(found, meaning)));
    }

    /** Has these ids stand for these tokens, each unless another one does; those that do now. */
    Map<String, UUID> add(String purpose, Map<String, UUID> ids) {
        documents.insertUnlessThere(ids.entrySet().stream()
                .map(one -> new Document(NAME, name(purpose, one.getKey())).append(meaning, one.getValue().toString()))
                .toList());
        return find(purpose, ids.keySet());
    }

    /** Who holds the token: this person from now on, unless another one than {@code outdated} does. */
    UUID claim(String purpose, String token, UUID person, @Nullable UUID outdated) {
        if (outdated != null) {
            documents.update(and(eq(NAME, name(purpose, token)), eq(meaning, outdated.toString())),
                    Updates.set(meaning, person.toString()));
        }
        UUID holder;
        do {
            holder = add(purpose, Map.of(token, person)).get(token);
            // none where the holder was forgotten between the two
        } while (holder == null);
        return holder;
    }

    void deleteAllOf(UUID id) {
        documents.deleteAll(eq(meaning, id.toString()));
    }
}
