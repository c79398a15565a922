package vn.oneplusone.app.vault.keys;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.vault.keys.Vault.SealBroken;
import vn.oneplusone.app.vault.store.VaultDatabase;
import vn.oneplusone.app.vault.store.VaultRefused;

/**
 * Keys and reserved ids in MongoDB, for many processes and without transactions; the key that opens them is not in it. A new key is
 * given out only when its generation was seen to be the newest <em>after</em> its document was durable: an erasure makes another
 * generation first and looks for documents of the old ones then, so it finds that document.
 */
public final class MongoStore implements VaultStore {
    private static final String ID = "_id";
    private static final String FINISHED = "finished";

    private final VaultDatabase database;
    private final MasterKey master;
    private final boolean created;
    private final Consumer<UUID> besides;
    private final KeyDocuments persons;
    private final KeyDocuments texts;
    private final TokenDocuments reservations;
    private final TokenDocuments claims;
    private final SealingKey tokenKey;

    private MongoStore(VaultDatabase database, MasterKey master, boolean created, Consumer<UUID> besides) {
        this.besides = besides;
        this.database = database;
        this.master = master;
        this.created = created;
        this.persons = new KeyDocuments(database.collection(VaultDatabase.PERSON_KEYS), true);
        this.texts = new KeyDocuments(database.collection(VaultDatabase.TEXT_KEYS), false);
        this.reservations = new TokenDocuments(database.collection(VaultDatabase.RESERVATIONS), "id");
        this.claims = new TokenDocuments(database.collection(VaultDatabase.CLAIMS), "person");
        this.tokenKey = database.asking(() -> generations(database.certain(VaultDatabase.VAULT))).tokens();
    }

    /**
     * Makes the vault unless it is there; of several processes that start at once, one makes it. An erasure that was interrupted is
     * finished.
     *
     * @param make whether to make it
     * @param besides what else goes when a person is forgotten
     */
    public static MongoStore open(VaultDatabase database, Supplier<MasterKey> key, boolean make,
            Consumer<UUID> besides) {
        boolean missing = database.asking(() -> database.certain(VaultDatabase.VAULT).find(theVault()).first()) == null;
        if (missing && !make) {
            throw new VaultRefused.VaultMissing("MongoDB " + database.name());
        }
        MasterKey master = key.get();
        var store = new MongoStore(database, master, missing && make(database, master), besides);
        store.forget(store.forgotten(false));
        return store;
    }

    private static boolean make(VaultDatabase database, MasterKey master) {
        return database.asking(() -> {
            try {
                return database.collection(VaultDatabase.VAULT).insertOne(Generations.first(master)).wasAcknowledged();
            } catch (MongoWriteException e) {
                if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                    throw e;
                }
                return false;
            }
        });
    }

    private static Bson theVault() {
        return eq(ID, Generations.VAULT);
    }

    private Generations generations(MongoCollection<BsonDocument> vault) {
        BsonDocument found = vault.find(theVault()).first();
        if (found == null) {
            throw new SealBroken("the vault's own document is missing");
        }
        return new Generations(found, master);
    }

    private Generations generations() {
        return generations(database.collection(VaultDatabase.VAULT));
    }

    private Generations certainGenerations() {
        return generations(database.certain(VaultDatabase.VAULT));
    }

    @Override
    public Optional<SealingKey> keyOf(UUID person) {
        return database.asking(() -> find(persons, person.toString()));
    }

    @Override
    public Optional<SealingKey> textKey(String id) {
        return database.asking(() -> find(texts, id));
    }

    private Optional<SealingKey> find(KeyDocuments keys, String owner) {
        BsonDocument seen = keys.find(List.of(owner)).get(owner);
        if (seen == null) {
            return Optional.empty();
        }
        Generations now = generations();
        return KeyDocuments.generation(seen) == now.newest()
                ? Optional.of(keys.open(seen, now))
                : renewed(keys, owner);
    }

    /** A key that an erasure is just putting under the next wrapping key: whoever needs it helps. */
    private Optional<SealingKey> renewed(KeyDocuments keys, String owner) {
        while (true) {
            BsonDocument seen = keys.find(List.of(owner)).get(owner);
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
    public Map<UUID, SealingKey> keysOf(Collection<UUID> wanted) {
        var keys = new LinkedHashMap<UUID, SealingKey>();
        List<String> owners = wanted.stream().map(UUID::toString).toList();
        all(persons, owners).forEach((owner, key) -> keys.put(UUID.fromString(owner), key));
        // Asked after the keys are durable: an erasure that is not written down by now finds them itself.
        for (UUID gone : forgottenOf(owners)) {
            database.asking(() -> persons.delete(gone.toString()));
            keys.remove(gone);
        }
        return keys;
    }

    @Override
    public List<SealingKey> newTextKeys(int count) {
        List<String> names = Stream.generate(() -> SealingKey.fresh(Optional.empty()).id()).limit(count).toList();
        return List.copyOf(all(texts, names).values());
    }

    /** The key of each, old or new. */
    private Map<String, SealingKey> all(KeyDocuments keys, Collection<String> owners) {
        return database.asking(() -> {
            var all = new LinkedHashMap<String, SealingKey>();
            if (owners.isEmpty()) {
                return all;
            }
            Map<String, BsonDocument> found = found(keys, owners);
            Generations now = certainGenerations();
            for (String owner : owners) {
                BsonDocument seen = found.get(owner);
                all.put(owner,
                        seen != null && KeyDocuments.generation(seen) == now.newest()
                                ? keys.open(seen, now)
                                : one(keys, owner));
            }
            return all;
        });
    }

    private Map<String, BsonDocument> found(KeyDocuments keys, Collection<String> owners) {
        Map<String, BsonDocument> found = keys.find(owners);
        var missing = new LinkedHashSet<>(owners);
        missing.removeAll(found.keySet());
        if (missing.isEmpty()) {
            return found;
        }
        Generations now = generations();
        keys.insert(missing, now.wrap(now.newest()));
        return keys.find(owners);
    }

    private SealingKey one(KeyDocuments keys, String owner) {
        while (true) {
            Optional<SealingKey> key = renewed(keys, owner);
            if (key.isPresent()) {
                return key.get();
            }
            found(keys, List.of(owner));
        }
    }

    @Override
    public SealingKey tokenKey() {
        return tokenKey;
    }

    @Override
    public Optional<UUID> reserved(String purpose, String token) {
        return database.asking(() -> reservations.find(purpose, token));
    }

    @Override
    public Map<String, UUID> reserve(String purpose, Collection<String> tokens) {
        return database.asking(() -> reservations.reserve(purpose, tokens));
    }

    @Override
    public Optional<UUID> claim(String purpose, String token, UUID person, @Nullable UUID outdated) {
        return database.asking(() -> {
            UUID holder = claims.claim(purpose, token, person, outdated);
            // An erasure says so before it drops what it finds: either it finds this claim, or we find the erasure.
            if (forgottenOf(List.of(person.toString())).isEmpty()) {
                return Optional.of(holder);
            }
            claims.deleteAllOf(person);
            return Optional.empty();
        });
    }

    @Override
    public Optional<UUID> holder(String purpose, String token) {
        return database.asking(() -> claims.find(purpose, token));
    }

    @Override
    public Map<String, UUID> holders(String purpose, Collection<String> tokens) {
        return database.asking(() -> claims.find(purpose, tokens));
    }

    /** Without transactions: ids first, so that an attempt that is cut off leaves what the next one finds and goes on with. */
    @Override
    public boolean keep(ForkedValues values) {
        List<SealingKey> ofPersons = values.keys().stream().filter(key -> key.person().isPresent()).toList();
        List<SealingKey> ofTexts = values.keys().stream().filter(key -> key.person().isEmpty()).toList();
        return database.asking(() -> reservations.keep(values.reservations()) && keep(texts, ofTexts)
                && keep(persons, ofPersons)) && nobodyForgotten(ofPersons)
                && values.claims().stream().allMatch(claim -> claim(claim.token().purpose(), claim.token().token(),
                        claim.person(), claim.before()).equals(Optional.of(claim.person())));
    }

    /** Asked after the keys are durable, see {@link #keysOf}. */
    private boolean nobodyForgotten(List<SealingKey> keys) {
        Set<UUID> gone = forgottenOf(keys.stream().map(SealingKey::owner).toList());
        gone.forEach(person -> database.asking(() -> persons.delete(person.toString())));
        return gone.isEmpty();
    }

    /** Whether these are the keys of their owners now. */
    private boolean keep(KeyDocuments documents, List<SealingKey> keys) {
        if (keys.isEmpty()) {
            return true;
        }
        Generations now = generations();
        documents.insertKeys(keys, now.wrap(now.newest()));
        Map<String, SealingKey> kept = all(documents, keys.stream().map(SealingKey::owner).toList());
        return keys.stream().allMatch(key -> key.isSame(Objects.requireNonNull(kept.get(key.owner()))));
    }

    private MongoCollection<BsonDocument> erasures() {
        return database.collection(VaultDatabase.FORGOTTEN);
    }

    @Override
    public void forget(Collection<UUID> people) {
        if (people.isEmpty()) {
            return;
        }
        database.asking(() -> {
            for (UUID person : people) {
                // First of all, so that an interrupted erasure is finished by whoever opens the vault next.
                erasures().updateOne(eq(ID, person.toString()), Updates.setOnInsert(FINISHED, BsonBoolean.FALSE),
                        new UpdateOptions().upsert(true));
                persons.delete(person.toString());
                reservations.deleteAllOf(person);
                claims.deleteAllOf(person);
                besides.accept(person);
            }
            rewrapAll();
            return erasures().updateMany(in(ID, people.stream().map(UUID::toString).toList()),
                    Updates.set(FINISHED, BsonBoolean.TRUE));
        });
    }

    /** A new wrapping key beside the old one, all keys put under it one by one, then the old one is forgotten: every key can be opened at any moment. */
    private void rewrapAll() {
        Generations old = certainGenerations();
        // If another erasure was faster its generation is as good: it was made after the key was destroyed.
        database.collection(VaultDatabase.VAULT).updateOne(atGeneration(old),
                old.followedBy(KeyWrap.fresh(old.newest() + 1)));
        for (Generations now = certainGenerations(); now.hasOlder(); now = certainGenerations()) {
            // What was acknowledged before we read `now` is seen by what is read after it, on this primary or the next.
            if (persons.renewSome(now) + texts.renewSome(now) == 0) {
                database.collection(VaultDatabase.VAULT).updateOne(atGeneration(now), now.onlyNewest());
            }
        }
    }

    private static Bson atGeneration(Generations seen) {
        return and(theVault(), eq(Generations.NEWEST, seen.newest()));
    }

    @Override
    public Set<UUID> forgotten() {
        return forgotten(true);
    }

    private Set<UUID> forgottenOf(List<String> owners) {
        return database.asking(() -> {
            var found = new HashSet<UUID>();
            database.certain(VaultDatabase.FORGOTTEN).find(in(ID, owners)).into(new ArrayList<>())
                    .forEach(one -> found.add(UUID.fromString(one.getString(ID).getValue())));
            return found;
        });
    }

    private Set<UUID> forgotten(boolean finished) {
        return database.asking(() -> {
            var found = new HashSet<UUID>();
            erasures().find(eq(FINISHED, finished)).into(new ArrayList<>())
                    .forEach(one -> found.add(UUID.fromString(one.getString(ID).getValue())));
            return found;
        });
    }

    @Override
    public boolean created() {
        return created;
    }

    @Override
    public void close() {
        database.close();
    }
}
