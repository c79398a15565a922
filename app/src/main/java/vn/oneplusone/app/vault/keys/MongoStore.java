package vn.oneplusone.app.vault.keys;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static java.util.stream.Collectors.toSet;

import com.mongodb.client.model.Updates;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.vault.keys.Vault.SealBroken;
import vn.oneplusone.app.vault.store.Documents;
import vn.oneplusone.app.vault.store.MongoMigrations;
import vn.oneplusone.app.vault.store.VaultDatabase;
import vn.oneplusone.app.vault.store.VaultRefused;

/**
 * Keys and reserved ids in MongoDB, for many processes and without transactions; the key that opens them is not in it. A new key is
 * given out only when its generation was seen to be the newest <em>after</em> its document was durable: an erasure makes another
 * generation first and looks for documents of the old ones then, so it finds that document.
 */
public final class MongoStore extends VaultStore {
    private static final String ID = "_id";
    private static final String FINISHED = "finished";
    private static final Bson THE_VAULT = eq(ID, Generations.VAULT);

    private final VaultDatabase database;
    private final MasterKey master;
    private final Consumer<UUID> besides;
    private final Documents vault;
    private final Documents erasures;
    private final KeyDocuments persons;
    private final KeyDocuments texts;
    private final TokenDocuments reservations;
    private final TokenDocuments claims;
    private final SealingKey tokenKey;

    private MongoStore(VaultDatabase database, MasterKey master, boolean created, Consumer<UUID> besides) {
        super(created);
        this.besides = besides;
        this.database = database;
        this.master = master;
        this.vault = database.documents(VaultDatabase.VAULT);
        this.erasures = database.documents(VaultDatabase.FORGOTTEN);
        this.persons = new KeyDocuments(database.documents(VaultDatabase.PERSON_KEYS), true);
        this.texts = new KeyDocuments(database.documents(VaultDatabase.TEXT_KEYS), false);
        this.reservations = new TokenDocuments(database.documents(VaultDatabase.RESERVATIONS), "id");
        this.claims = new TokenDocuments(database.documents(VaultDatabase.CLAIMS), "person");
        this.tokenKey = certainGenerations().tokens();
    }

    /**
     * Makes the vault unless it is there; of several processes that start at once, one makes it. What an erasure or a migration that was
     * interrupted left open is finished.
     *
     * @param make whether to make it
     * @param besides what else goes when a person is forgotten
     */
    public static MongoStore open(VaultDatabase database, Supplier<MasterKey> key, boolean make,
            Consumer<UUID> besides) {
        Documents vault = database.documents(VaultDatabase.VAULT);
        boolean missing = vault.certainFirst(THE_VAULT).isEmpty();
        if (missing && !make) {
            throw new VaultRefused.VaultMissing("MongoDB " + database.name());
        }
        MongoMigrations.requireKnown(database);
        MasterKey master = key.get();
        boolean made = missing && vault.insert(Generations.first(master));
        var store = new MongoStore(database, master, made, besides);
        MongoMigrations.migrate(database);
        store.forget(store.forgotten(false));
        return store;
    }

    private Generations generations(Optional<Document> found) {
        return new Generations(found.orElseThrow(() -> new SealBroken("the vault's own document is missing")), master);
    }

    private Generations generations() {
        return generations(vault.first(THE_VAULT));
    }

    private Generations certainGenerations() {
        return generations(vault.certainFirst(THE_VAULT));
    }

    private KeyDocuments keys(Owners owners) {
        return owners == Owners.PERSONS ? persons : texts;
    }

    @Override
    Map<String, SealingKey> find(Owners owners, Collection<String> names) {
        Map<String, Document> seen = keys(owners).find(names);
        return seen.isEmpty() ? Map.of() : opened(keys(owners), seen, generations());
    }

    private Map<String, SealingKey> opened(KeyDocuments keys, Map<String, Document> seen, Generations now) {
        Map<String, SealingKey> opened = new LinkedHashMap<>();
        seen.forEach((owner, key) -> (KeyDocuments.generation(key) == now.newest()
                ? Optional.of(keys.open(key, now))
                : renewed(keys, owner)).ifPresent(found -> opened.put(owner, found)));
        return opened;
    }

    /** A key that an erasure is just putting under the next wrapping key: a reader that needs it helps. */
    private Optional<SealingKey> renewed(KeyDocuments keys, String owner) {
        while (true) {
            Document seen = keys.find(List.of(owner)).get(owner);
            if (seen == null) {
                return Optional.empty();
            }
            Generations now = certainGenerations();
            if (KeyDocuments.generation(seen) == now.newest()) {
                return Optional.of(keys.open(seen, now));
            }
            keys.renew(seen, now);
        }
    }

    @Override
    Map<String, SealingKey> add(Owners owners, List<SealingKey> wanted) {
        Map<String, SealingKey> now = new LinkedHashMap<>();
        // one that came too late to be rewrapped was taken away, and is added once more
        for (List<SealingKey> left = wanted; !left.isEmpty(); left = left.stream()
                .filter(key -> !now.containsKey(key.owner())).toList()) {
            Generations before = generations();
            keys(owners).insert(left, before.wrap(before.newest()));
            Map<String, Document> seen = keys(owners).find(left.stream().map(SealingKey::owner).toList());
            now.putAll(opened(keys(owners), seen, certainGenerations()));
        }
        if (owners == Owners.PERSONS) {
            // Asked after the keys are durable: an erasure that is not written down by now finds them itself.
            forgottenOf(now.keySet()).forEach(gone -> {
                persons.delete(gone);
                now.remove(gone.toString());
            });
        }
        return now;
    }

    @Override
    SealingKey tokenKey() {
        return tokenKey;
    }

    @Override
    Map<String, UUID> reserved(String purpose, Collection<String> tokens) {
        return reservations.find(purpose, tokens);
    }

    @Override
    Map<String, UUID> addReserved(String purpose, Map<String, UUID> ids) {
        return ids.isEmpty() ? ids : reservations.add(purpose, ids);
    }

    @Override
    Optional<UUID> claim(String purpose, String token, UUID person, @Nullable UUID outdated) {
        Set<String> claiming = Set.of(person.toString());
        // Before a token passes on, so that its holder does not lose it to a person who was forgotten.
        if (outdated != null && !forgottenOf(claiming).isEmpty()) {
            return Optional.empty();
        }
        UUID holder = claims.claim(purpose, token, person, outdated);
        // An erasure says so before it drops what it finds: either it finds this claim, or we find the erasure.
        if (forgottenOf(claiming).isEmpty()) {
            return Optional.of(holder);
        }
        claims.deleteAllOf(person);
        return Optional.empty();
    }

    @Override
    Map<String, UUID> claimAll(String purpose, Map<String, UUID> people) {
        if (people.isEmpty()) {
            return people;
        }
        Map<String, UUID> held = new LinkedHashMap<>(claims.add(purpose, people));
        // as for one: either an erasure finds these claims, or we find the erasure
        forgottenOf(people.values().stream().map(UUID::toString).toList()).forEach(gone -> {
            claims.deleteAllOf(gone);
            held.values().removeIf(gone::equals);
        });
        return held;
    }

    @Override
    Map<String, UUID> holders(String purpose, Collection<String> tokens) {
        return claims.find(purpose, tokens);
    }

    @Override
    void forget(Collection<UUID> people) {
        if (people.isEmpty()) {
            return;
        }
        for (UUID person : people) {
            // First of all, so that an interrupted erasure is finished when the vault is opened next.
            erasures.upsert(eq(ID, person.toString()), Updates.setOnInsert(FINISHED, false));
            persons.delete(person);
            reservations.deleteAllOf(person);
            claims.deleteAllOf(person);
            besides.accept(person);
        }
        rewrapAll();
        erasures.updateAll(in(ID, people.stream().map(UUID::toString).toList()), Updates.set(FINISHED, true));
    }

    /** A new wrapping key beside the old one, all keys put under it one by one, then the old one is forgotten: every key can be opened at any moment. */
    private void rewrapAll() {
        Generations old = certainGenerations();
        // If another erasure was faster its generation is as good: it was made after the key was destroyed.
        vault.update(atGeneration(old), old.followedBy(KeyWrap.fresh(old.newest() + 1)));
        for (Generations now = certainGenerations(); now.hasOlder(); now = certainGenerations()) {
            // What was acknowledged before we read `now` is seen by what is read after it, on this primary or the next.
            if (persons.renewSome(now) + texts.renewSome(now) == 0) {
                vault.update(atGeneration(now), now.onlyNewest());
            }
        }
    }

    private static Bson atGeneration(Generations seen) {
        return and(THE_VAULT, eq(Generations.NEWEST, seen.newest()));
    }

    @Override
    Set<UUID> forgotten() {
        return forgotten(true);
    }

    private Set<UUID> forgottenOf(Collection<String> owners) {
        return ids(erasures.certainAll(in(ID, owners)));
    }

    private Set<UUID> forgotten(boolean finished) {
        return ids(erasures.all(eq(FINISHED, finished)));
    }

    private static Set<UUID> ids(List<Document> found) {
        return found.stream().map(one -> Documents.id(one, ID)).collect(toSet());
    }

    @Override
    public void close() {
        database.close();
    }
}
