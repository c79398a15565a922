package vn.oneplusone.app.vault.links;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.BsonBinary;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.vault.store.VaultDatabase;
import vn.oneplusone.membership.events.Organization;

/** The documents of referral links and claims; each change is one of one document. */
final class MongoLinks implements LinkStore {
    private static final String ID = "_id";
    private static final String TOKEN = "token";
    private static final String REFERRER = "referrer";
    private static final String ORGANIZATION = "organization";
    private static final String BRANCH = "branch";
    private static final String MADE_BY = "madeBy";
    private static final String MADE_AT = "madeAt";
    private static final String EXPIRES = "expires";
    private static final String DAY = "day";
    private static final String TAKEN = "taken";
    private static final String VERSION = "version";
    private static final String KEY = "wrapped";
    private static final String DETAILS = "sealed";
    private static final String PERSON = "person";
    private static final String CONFIRMED_ON = "confirmedOn";
    private static final String PAUSED_AT = "pausedAt";
    private static final String ASKED = "asked";

    private final VaultDatabase database;

    MongoLinks(VaultDatabase database) {
        this.database = database;
    }

    /** Of somebody who is erased: links that name them, and the claim that became them. */
    static void forget(VaultDatabase database, UUID person) {
        String id = person.toString();
        database.collection(VaultDatabase.REFERRAL_LINKS).deleteMany(eq(REFERRER, id));
        database.collection(VaultDatabase.YOUTH_CLAIMS).deleteMany(or(eq(PERSON, id), eq(ID, id)));
    }

    private MongoCollection<BsonDocument> linkDocuments() {
        return database.collection(VaultDatabase.REFERRAL_LINKS);
    }

    private MongoCollection<BsonDocument> claimDocuments() {
        return database.collection(VaultDatabase.YOUTH_CLAIMS);
    }

    @Override
    public void add(ReferralLink link, String token) {
        BsonDocument document = new BsonDocument(ID, text(link.id())).append(TOKEN, text(token))
                .append(REFERRER, text(link.referrer())).append(ORGANIZATION, text(link.organization()))
                .append(BRANCH, text(link.branch())).append(MADE_BY, text(link.madeBy()))
                .append(MADE_AT, time(link.madeAt())).append(EXPIRES, time(link.expires()));
        database.asking(() -> linkDocuments().insertOne(document));
    }

    @Override
    public Optional<ReferralLink> linked(String token, Instant now) {
        return database.asking(() -> Optional
                .ofNullable(linkDocuments().find(and(eq(TOKEN, token), gt(EXPIRES, time(now)))).first()))
                .map(MongoLinks::link);
    }

    @Override
    public Optional<ReferralLink> link(UUID id) {
        return database.asking(() -> Optional.ofNullable(linkDocuments().find(eq(ID, id.toString())).first()))
                .map(MongoLinks::link);
    }

    @Override
    public List<ReferralLink> links() {
        return database.asking(() -> linkDocuments().find(empty()).sort(Sorts.descending(MADE_AT, ID))
                .into(new ArrayList<>())).stream().map(MongoLinks::link).toList();
    }

    @Override
    public void end(UUID link, Instant now) {
        database.asking(() -> linkDocuments().updateOne(eq(ID, link.toString()), Updates.min(EXPIRES, time(now))));
    }

    /** Counted first: a claim that fails to come after that leaves the link one short for the day, which is no harm. */
    @Override
    public boolean leave(UUID link, Sealed sealed, String token, LocalDate day, int most, Instant now) {
        Bson good = and(eq(ID, link.toString()), gt(EXPIRES, time(now)));
        String today = day.toString();
        boolean counted = database.asking(() -> linkDocuments().updateOne(and(good, eq(DAY, today), lt(TAKEN, most)),
                Updates.inc(TAKEN, 1)).getModifiedCount() == 1
                || linkDocuments().updateOne(and(good, ne(DAY, today)),
                        Updates.combine(Updates.set(DAY, today), Updates.set(TAKEN, 1))).getModifiedCount() == 1
                // another has begun the day meanwhile
                || linkDocuments().updateOne(and(good, eq(DAY, today), lt(TAKEN, most)), Updates.inc(TAKEN, 1))
                        .getModifiedCount() == 1);
        if (!counted) {
            return false;
        }
        YouthClaim claim = sealed.claim();
        BsonDocument document = new BsonDocument(ID, text(claim.id())).append(TOKEN, text(token))
                .append(REFERRER, text(claim.referrer())).append(ORGANIZATION, text(claim.organization()))
                .append(BRANCH, text(claim.branch())).append(MADE_AT, time(claim.madeAt()))
                .append(EXPIRES, time(claim.expires())).append(VERSION, new BsonInt64(0))
                .append(KEY, new BsonBinary(sealed.key())).append(DETAILS, new BsonBinary(sealed.details()));
        return database.asking(() -> {
            try {
                return claimDocuments().insertOne(document).wasAcknowledged();
            } catch (MongoWriteException e) {
                if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                    throw e;
                }
                return false;
            }
        });
    }

    private static Bson kept(Instant now) {
        return or(gt(EXPIRES, time(now)), exists(ASKED), exists(PAUSED_AT));
    }

    @Override
    public Optional<Sealed> claimed(String token, Instant now) {
        return first(and(eq(TOKEN, token), kept(now)));
    }

    @Override
    public Optional<Sealed> claim(UUID id, Instant now) {
        return first(and(eq(ID, id.toString()), kept(now)));
    }

    private Optional<Sealed> first(Bson which) {
        return database.asking(() -> Optional.ofNullable(claimDocuments().find(which).first()))
                .map(found -> new Sealed(claim(found), bytes(found, KEY), bytes(found, DETAILS)));
    }

    @Override
    public List<YouthClaim> claims(Instant now) {
        return database.asking(() -> claimDocuments().find(kept(now)).sort(Sorts.ascending(MADE_AT, ID))
                .into(new ArrayList<>())).stream().map(MongoLinks::claim).toList();
    }

    @Override
    public boolean correct(UUID claim, long version, byte[] key, byte[] details) {
        return change(and(pending(claim), exists(PAUSED_AT, false), eq(VERSION, version)),
                Updates.combine(Updates.set(KEY, new BsonBinary(key)),
                        Updates.set(DETAILS, new BsonBinary(details)), Updates.inc(VERSION, 1L)));
    }

    private static Bson pending(UUID claim) {
        return and(eq(ID, claim.toString()), exists(PERSON, false));
    }

    @Override
    public boolean confirming(UUID claim, UUID person) {
        return change(and(pending(claim), exists(PAUSED_AT, false)), Updates.set(PERSON, person.toString()));
    }

    @Override
    public boolean pause(UUID claim, Instant now) {
        return change(and(pending(claim), exists(PAUSED_AT, false)), Updates.set(PAUSED_AT, time(now)));
    }

    @Override
    public void resume(UUID claim, Instant now) {
        database.asking(() -> {
            BsonDocument found = claimDocuments().find(and(eq(ID, claim.toString()), exists(PAUSED_AT))).first();
            if (found == null) {
                return false;
            }
            Instant paused = instant(found, PAUSED_AT);
            Instant expires = instant(found, EXPIRES).plus(Duration.between(paused, now));
            // another node that resumes it at once finds it gone on already
            return claimDocuments().updateOne(and(eq(ID, claim.toString()), eq(PAUSED_AT, time(paused))),
                    Updates.combine(Updates.set(EXPIRES, time(expires)), Updates.unset(PAUSED_AT)))
                    .getModifiedCount() == 1;
        });
    }

    @Override
    public void release(UUID claim) {
        change(and(eq(ID, claim.toString()), exists(CONFIRMED_ON, false)), Updates.unset(PERSON));
    }

    @Override
    public void confirmed(UUID claim, UUID person, LocalDate on, Instant expires) {
        change(and(eq(ID, claim.toString()), exists(CONFIRMED_ON, false)),
                Updates.combine(Updates.set(PERSON, person.toString()), Updates.set(CONFIRMED_ON, on.toString()),
                        Updates.set(EXPIRES, time(expires)), Updates.unset(KEY), Updates.unset(DETAILS),
                        Updates.unset(PAUSED_AT)));
    }

    private boolean change(Bson which, Bson update) {
        return database.asking(() -> claimDocuments().updateOne(which, update)).getMatchedCount() == 1;
    }

    @Override
    public boolean destroyPending(UUID claim) {
        return database.asking(() -> claimDocuments().deleteOne(pending(claim))).getDeletedCount() == 1;
    }

    @Override
    public boolean ask(UUID claim, YouthClaim.@Nullable Right right) {
        return change(and(eq(ID, claim.toString()), exists(PERSON)),
                right == null ? Updates.unset(ASKED) : Updates.set(ASKED, right.name()));
    }

    @Override
    public void purge(Instant now, Instant linksOver) {
        database.asking(() -> linkDocuments().deleteMany(lte(EXPIRES, time(linksOver))));
        database.asking(() -> claimDocuments()
                .deleteMany(and(lte(EXPIRES, time(now)), exists(ASKED, false), exists(PAUSED_AT, false))));
    }

    private static ReferralLink link(BsonDocument found) {
        return new ReferralLink(id(found, ID), id(found, REFERRER),
                Organization.valueOf(found.getString(ORGANIZATION).getValue()), id(found, BRANCH), id(found, MADE_BY),
                instant(found, MADE_AT), instant(found, EXPIRES));
    }

    private static YouthClaim claim(BsonDocument found) {
        return new YouthClaim(id(found, ID), id(found, REFERRER),
                Organization.valueOf(found.getString(ORGANIZATION).getValue()), id(found, BRANCH),
                instant(found, MADE_AT), instant(found, EXPIRES), found.getNumber(VERSION).longValue(),
                found.containsKey(PERSON) ? id(found, PERSON) : null,
                found.containsKey(CONFIRMED_ON) ? LocalDate.parse(found.getString(CONFIRMED_ON).getValue()) : null,
                found.containsKey(PAUSED_AT) ? instant(found, PAUSED_AT) : null,
                found.containsKey(ASKED) ? YouthClaim.Right.valueOf(found.getString(ASKED).getValue()) : null);
    }

    private static byte @Nullable [] bytes(BsonDocument found, String name) {
        return found.containsKey(name) ? found.getBinary(name).getData() : null;
    }

    private static UUID id(BsonDocument found, String name) {
        return UUID.fromString(found.getString(name).getValue());
    }

    private static Instant instant(BsonDocument found, String name) {
        return Instant.ofEpochMilli(found.getDateTime(name).getValue());
    }

    private static BsonDateTime time(Instant instant) {
        return new BsonDateTime(instant.toEpochMilli());
    }

    private static BsonString text(Object value) {
        return new BsonString(value instanceof Enum<?> constant ? constant.name() : value.toString());
    }
}
