package vn.oneplusone.app.vault;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.conversions.Bson;

/** The documents of accounts; a sign-in link is part of its account, so that using it up is one change of one document. */
final class MongoAccounts implements AccountStore {
    private static final String USERNAME = "_id";
    private static final String DISPLAY_NAME = "displayName";
    private static final String ROLE = "role";
    private static final String UNIT = "unit";
    private static final String ACTOR = "actor";
    private static final String CREATED_AT = "createdAt";
    private static final String PASSWORD = "password";
    private static final String LINK = "link";
    private static final String TOKEN = "token";
    private static final String EXPIRES = "expires";

    private final VaultDatabase database;

    MongoAccounts(VaultDatabase database) {
        this.database = database;
    }

    private MongoCollection<BsonDocument> accounts() {
        return database.collection(VaultDatabase.ACCOUNTS);
    }

    @Override
    public boolean add(Account account, Optional<String> hash) {
        BsonDocument document = new BsonDocument(USERNAME, new BsonString(account.username()))
                .append(DISPLAY_NAME, new BsonString(account.displayName()))
                .append(ROLE, new BsonString(account.role().name()))
                .append(ACTOR, new BsonString(account.actor().toString()))
                .append(CREATED_AT, new BsonDateTime(account.createdAt().toEpochMilli()));
        UUID unit = account.unit();
        if (unit != null) {
            document.append(UNIT, new BsonString(unit.toString()));
        }
        hash.ifPresent(present -> document.append(PASSWORD, new BsonString(present)));
        return database.asking(() -> {
            try {
                return accounts().insertOne(document).wasAcknowledged();
            } catch (MongoWriteException e) {
                if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                    throw e;
                }
                return false;
            }
        });
    }

    @Override
    public Optional<Entry> find(String username) {
        return database.asking(() -> Optional.ofNullable(accounts().find(eq(USERNAME, username)).first()))
                .map(MongoAccounts::entry);
    }

    private static Entry entry(BsonDocument found) {
        var account = new Account(found.getString(USERNAME).getValue(), found.getString(DISPLAY_NAME).getValue(),
                Role.valueOf(found.getString(ROLE).getValue()),
                found.containsKey(UNIT) ? UUID.fromString(found.getString(UNIT).getValue()) : null,
                UUID.fromString(found.getString(ACTOR).getValue()),
                Instant.ofEpochMilli(found.getDateTime(CREATED_AT).getValue()));
        return new Entry(account, found.containsKey(PASSWORD)
                ? Optional.of(found.getString(PASSWORD).getValue())
                : Optional.empty());
    }

    @Override
    public boolean nobodyHasPassword() {
        return database.asking(() -> accounts().find(exists(PASSWORD)).first()) == null;
    }

    @Override
    public boolean replaceLink(String username, String token, Instant expires) {
        BsonDocument link = new BsonDocument(TOKEN, new BsonString(token)).append(EXPIRES,
                new BsonDateTime(expires.toEpochMilli()));
        return database.asking(() -> accounts().updateOne(eq(USERNAME, username), Updates.set(LINK, link)))
                .getMatchedCount() == 1;
    }

    @Override
    public boolean replaceFirstLink(String username, String token, Instant expires) {
        if (!nobodyHasPassword() || !replaceLink(username, token, expires)) {
            return false;
        }
        if (nobodyHasPassword()) {
            return true;
        }
        // Somebody has got a password meanwhile; nobody has been shown this link yet, so it can go as if it had never been.
        database.asking(() -> accounts().updateOne(withLink(token), Updates.unset(LINK)));
        return false;
    }

    private static Bson withLink(String token) {
        return eq(LINK + "." + TOKEN, token);
    }

    private static Bson goodLink(String token, Instant now) {
        return and(withLink(token), gt(LINK + "." + EXPIRES, new BsonDateTime(now.toEpochMilli())));
    }

    @Override
    public Optional<String> linked(String token, Instant now) {
        return database.asking(() -> Optional.ofNullable(accounts().find(goodLink(token, now)).first()))
                .map(found -> found.getString(USERNAME).getValue());
    }

    @Override
    public Optional<String> redeem(String token, Instant now, String hash) {
        return database
                .asking(() -> Optional.ofNullable(accounts().findOneAndUpdate(goodLink(token, now),
                        Updates.combine(Updates.unset(LINK), Updates.set(PASSWORD, hash)))))
                .map(found -> found.getString(USERNAME).getValue());
    }
}
