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
import static vn.oneplusone.app.vault.store.Documents.bytesOrNull;
import static vn.oneplusone.app.vault.store.Documents.id;
import static vn.oneplusone.app.vault.store.Documents.idOrNull;
import static vn.oneplusone.app.vault.store.Documents.instant;
import static vn.oneplusone.app.vault.store.Documents.instantOrNull;
import static vn.oneplusone.app.vault.store.Documents.number;
import static vn.oneplusone.app.vault.store.Documents.time;

import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.vault.store.Documents;
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

    private final Documents links;
    private final Documents claims;

    MongoLinks(VaultDatabase database) {
        this.links = database.documents(VaultDatabase.REFERRAL_LINKS);
        this.claims = database.documents(VaultDatabase.YOUTH_CLAIMS);
    }

    @Override
    public void forget(UUID person) {
        String id = person.toString();
        links.deleteAll(eq(REFERRER, id));
        claims.deleteAll(or(eq(PERSON, id), eq(ID, id)));
    }

    @Override
    public void add(ReferralLink link, String token) {
        links.insertAll(List.of(new Document(ID, link.id().toString()).append(TOKEN, token)
                .append(REFERRER, link.referrer().toString()).append(ORGANIZATION, link.organization().name())
                .append(BRANCH, link.branch().toString()).append(MADE_BY, link.madeBy().toString())
                .append(MADE_AT, time(link.madeAt())).append(EXPIRES, time(link.expires()))));
    }

    @Override
    public Optional<ReferralLink> linked(String token, Instant now) {
        return links.first(and(eq(TOKEN, token), gt(EXPIRES, time(now)))).map(MongoLinks::link);
    }

    @Override
    public Optional<ReferralLink> link(UUID id) {
        return links.first(is(id)).map(MongoLinks::link);
    }

    @Override
    public List<ReferralLink> links() {
        return links.all(empty(), Sorts.descending(MADE_AT, ID), 0).stream().map(MongoLinks::link).toList();
    }

    @Override
    public void end(UUID link, Instant now) {
        links.update(is(link), Updates.min(EXPIRES, time(now)));
    }

    private static Bson is(UUID id) {
        return eq(ID, id.toString());
    }

    /** Counted first: a claim that fails to come after that leaves the link one short for the day, which is no harm. */
    @Override
    public boolean leave(UUID link, Sealed sealed, String token, LocalDate day, int most, Instant now) {
        Bson good = and(is(link), gt(EXPIRES, time(now)));
        String today = day.toString();
        Bson begun = and(good, eq(DAY, today), lt(TAKEN, most));
        boolean counted = links.update(begun, Updates.inc(TAKEN, 1))
                || links.update(and(good, ne(DAY, today)), Updates.set(DAY, today), Updates.set(TAKEN, 1))
                // another has begun the day meanwhile
                || links.update(begun, Updates.inc(TAKEN, 1));
        YouthClaim claim = sealed.claim();
        return counted && claims.insert(new Document(ID, claim.id().toString()).append(TOKEN, token)
                .append(REFERRER, claim.referrer().toString()).append(ORGANIZATION, claim.organization().name())
                .append(BRANCH, claim.branch().toString()).append(MADE_AT, time(claim.madeAt()))
                .append(EXPIRES, time(claim.expires())).append(VERSION, 0L).append(KEY, sealed.key())
                .append(DETAILS, sealed.details()));
    }

    private static Bson kept(Instant now) {
        return or(gt(EXPIRES, time(now)), exists(ASKED), exists(PAUSED_AT));
    }

    @Override
    public Optional<Sealed> claimed(String token, Instant now) {
        return claims.first(and(eq(TOKEN, token), kept(now))).map(MongoLinks::sealed);
    }

    @Override
    public Optional<Sealed> claim(UUID id, Instant now) {
        return claims.first(and(is(id), kept(now))).map(MongoLinks::sealed);
    }

    @Override
    public List<YouthClaim> claims(Instant now) {
        return claims.all(kept(now), Sorts.ascending(MADE_AT, ID), 0).stream().map(MongoLinks::claim).toList();
    }

    @Override
    public boolean correct(UUID claim, long version, byte[] key, byte[] details) {
        return claims.update(and(waiting(claim), eq(VERSION, version)), Updates.set(KEY, key),
                Updates.set(DETAILS, details), Updates.inc(VERSION, 1L));
    }

    private static Bson pending(UUID claim) {
        return and(is(claim), exists(PERSON, false));
    }

    /** Pending, and its time does not stand still. */
    private static Bson waiting(UUID claim) {
        return and(pending(claim), exists(PAUSED_AT, false));
    }

    private static Bson unconfirmed(UUID claim) {
        return and(is(claim), exists(CONFIRMED_ON, false));
    }

    @Override
    public boolean confirming(UUID claim, UUID person) {
        return claims.update(waiting(claim), Updates.set(PERSON, person.toString()));
    }

    @Override
    public boolean pause(UUID claim, Instant now) {
        return claims.update(waiting(claim), Updates.set(PAUSED_AT, time(now)));
    }

    @Override
    public void resume(UUID claim, Instant now) {
        claims.first(and(is(claim), exists(PAUSED_AT))).ifPresent(found -> {
            Instant paused = instant(found, PAUSED_AT);
            Instant expires = instant(found, EXPIRES).plus(Duration.between(paused, now));
            // another node that resumes it at once finds it gone on already
            claims.update(and(is(claim), eq(PAUSED_AT, time(paused))), Updates.set(EXPIRES, time(expires)),
                    Updates.unset(PAUSED_AT));
        });
    }

    @Override
    public void release(UUID claim) {
        claims.update(unconfirmed(claim), Updates.unset(PERSON));
    }

    @Override
    public void confirmed(UUID claim, UUID person, LocalDate on, Instant expires) {
        claims.update(unconfirmed(claim), Updates.set(PERSON, person.toString()),
                Updates.set(CONFIRMED_ON, on.toString()), Updates.set(EXPIRES, time(expires)), Updates.unset(KEY),
                Updates.unset(DETAILS), Updates.unset(PAUSED_AT));
    }

    @Override
    public boolean destroyPending(UUID claim) {
        return claims.delete(pending(claim));
    }

    @Override
    public boolean ask(UUID claim, YouthClaim.@Nullable Right right) {
        return claims.update(and(is(claim), exists(PERSON)),
                right == null ? Updates.unset(ASKED) : Updates.set(ASKED, right.name()));
    }

    @Override
    public void purge(Instant now, Instant linksOver) {
        links.deleteAll(lte(EXPIRES, time(linksOver)));
        claims.deleteAll(and(lte(EXPIRES, time(now)), exists(ASKED, false), exists(PAUSED_AT, false)));
    }

    private static ReferralLink link(Document found) {
        return new ReferralLink(id(found, ID), id(found, REFERRER),
                Organization.valueOf(found.getString(ORGANIZATION)), id(found, BRANCH), id(found, MADE_BY),
                instant(found, MADE_AT), instant(found, EXPIRES));
    }

    private static Sealed sealed(Document found) {
        return new Sealed(claim(found), bytesOrNull(found, KEY), bytesOrNull(found, DETAILS));
    }

    private static YouthClaim claim(Document found) {
        String confirmedOn = found.getString(CONFIRMED_ON);
        String asked = found.getString(ASKED);
        return new YouthClaim(id(found, ID), id(found, REFERRER), Organization.valueOf(found.getString(ORGANIZATION)),
                id(found, BRANCH), instant(found, MADE_AT), instant(found, EXPIRES), number(found, VERSION),
                idOrNull(found, PERSON), confirmedOn == null ? null : LocalDate.parse(confirmedOn),
                instantOrNull(found, PAUSED_AT), asked == null ? null : YouthClaim.Right.valueOf(asked));
    }
}
