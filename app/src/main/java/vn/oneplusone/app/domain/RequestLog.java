package vn.oneplusone.app.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.Receipt;
import vn.oneplusone.app.ledger.StoredEntry;
import vn.oneplusone.app.ledger.entries.EntryDecoder;
import vn.oneplusone.campaign.events.CampaignHeld;
import vn.oneplusone.campaign.events.CampaignPlanned;
import vn.oneplusone.campaign.events.CapitalSupportGranted;
import vn.oneplusone.membership.events.PersonRegistered;
import vn.oneplusone.membership.events.PersonRequested;
import vn.oneplusone.membership.events.UnitChangePlanned;
import vn.oneplusone.membership.events.UnitEstablished;
import vn.oneplusone.referral.events.YouthReferred;

/**
 * Commands that come in over the network: each under the key of its caller, so that a repetition records nothing and is answered from
 * the facts of the first time, which no restart and no other node forgets.
 */
public final class RequestLog {
    private static final int PAGE = 500;
    private static final JsonMapper JSON = new JsonMapper();

    private final Domain domain;
    private final SealedTexts texts;
    private final EntryDecoder decoder = EntryDecoder.ofAllModules();
    /** By actor: there are as many as accounts. */
    private final Map<UUID, Long> wrote = new ConcurrentHashMap<>();

    public RequestLog(Domain domain) {
        this.domain = domain;
        this.texts = domain.texts();
    }

    /**
     * What was recorded, without people.
     *
     * @param size ledger size after it
     * @param id of what came into being, if anything has one of its own
     */
    public record Outcome(long size, @Nullable UUID id, List<RecordedFact> facts) {
        /** Whether what was asked for became a request, which waits for an answer. */
        public boolean isRequest() {
            return facts.stream().anyMatch(fact -> fact.type().equals("membership.PersonRequested"));
        }

        /** The last sequence of a stream in it; of the last fact's stream, where that one is not known by its name yet; else -1. */
        public long sequence(String stream) {
            return facts.stream().filter(fact -> stream.equals(fact.stream)).mapToLong(RecordedFact::sequence).max()
                    .orElse(facts.isEmpty() ? -1 : facts.getLast().sequence());
        }
    }

    /**
     * A fact by its kind and its place.
     *
     * @param type its stored name, such as {@code referral.YouthReferred}
     * @param on the day it tells of; null where it tells of none by that name
     */
    public record RecordedFact(long position, @Nullable String stream, long sequence, String type, @Nullable String on,
            Instant committedAt) {}

    /** The same key had been used for something else. */
    public static final class KeyUsedOtherwise extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private KeyUsedOtherwise() {
            super("the key was used for another request");
        }
    }

    /** Who asks for what under which key. */
    public record Request(UUID actor, String key, String content) {
        private String cause() {
            return "request/" + actor + "/" + key;
        }
    }

    /**
     * The outcome of the request when it came before, if it did.
     *
     * @throws KeyUsedOtherwise if it was another one
     */
    public Optional<Outcome> before(Request request) {
        return domain.ledger().recorded(request.cause()).map(receipt -> outcome(receipt, token(request)));
    }

    /**
     * Records commands together, unless the request is in already.
     *
     * @param condition as for {@link Domain#recordRequest}
     * @throws KeyUsedOtherwise as {@link #before}
     * @throws RuntimeException what the condition throws, or the module's refusal; nothing was recorded then
     */
    public Outcome record(Request request, Runnable condition, Object... commands) {
        String token = token(request);
        Recorded recorded = domain.recordRequest(request.cause(), request.actor, token, condition, commands);
        wrote(request.actor, recorded.size());
        return domain.ledger().recorded(request.cause()).map(receipt -> outcome(receipt, token))
                .orElseGet(() -> new Outcome(recorded.size(), null, List.of()));
    }

    /**
     * Records commands together, unless they are in already, from any account.
     *
     * @param cause what they are about, such as a claim by its id
     * @param condition as for {@link #record}
     * @throws RuntimeException as {@link #record}
     */
    public Outcome recordOnce(String cause, UUID actor, Runnable condition, Object... commands) {
        String token = domain.vault().token("request", cause);
        Recorded recorded = domain.recordRequest(cause, actor, token, condition, commands);
        wrote(actor, recorded.size());
        return domain.ledger().recorded(cause).map(receipt -> outcome(receipt, token))
                .orElseGet(() -> new Outcome(recorded.size(), null, List.of()));
    }

    /** What was recorded under an identity of its own by this actor, if it was. */
    public Optional<Outcome> once(String cause, UUID actor) {
        return domain.ledger().recorded(cause)
                .filter(receipt -> decoder.decode(domain.ledger().read(receipt.first(), 1).getFirst()).actor()
                        .equals(actor.toString()))
                .map(receipt -> outcome(receipt, domain.vault().token("request", cause)));
    }

    /** The facts of an account are in, up to a ledger size. */
    public void wrote(UUID actor, long size) {
        wrote.merge(actor, size, Math::max);
    }

    /** The ledger size after what an account recorded last, through this process; 0 where that is nothing. */
    public long lastOf(UUID actor) {
        return wrote.getOrDefault(actor, 0L);
    }

    /** The youth who was referred by what was recorded under this cause, if it was. */
    public Optional<UUID> youthOf(String cause) {
        return domain.ledger().recorded(cause).flatMap(receipt -> domain.ledger()
                .read(receipt.first(), (int) (receipt.size() - receipt.first())).stream()
                .map(entry -> decoder.fact(entry).payload())
                .flatMap(fact -> fact instanceof YouthReferred referred ? Stream.of(referred.youth()) : Stream.empty())
                .findFirst());
    }

    /** A hash alone would let a reader of the ledger guess what was typed. */
    private String token(Request request) {
        return domain.vault().token("request", request.content);
    }

    private Outcome outcome(Receipt receipt, String token) {
        UUID id = null;
        List<RecordedFact> facts = new ArrayList<>();
        for (StoredEntry entry : domain.ledger().read(receipt.first(), (int) (receipt.size() - receipt.first()))) {
            EntryDecoder.Decoded decoded = decoder.decode(entry);
            JsonNode known = JSON.readTree(decoded.metadata()).get(Domain.REQUEST);
            if (known == null || !token.equals(known.stringValue())) {
                throw new KeyUsedOtherwise();
            }
            UUID made = made(decoder.fact(entry).payload(), decoded.sequence());
            id = made == null ? id : made;
            facts.add(noted(decoded));
        }
        return new Outcome(receipt.size(), id, facts);
    }

    /** What came into being with a fact, and has an id of its own. */
    private static @Nullable UUID made(Object fact, long sequence) {
        return switch (fact) {
            case YouthReferred referred -> referred.referral();
            case PersonRegistered registered -> registered.person();
            case PersonRequested requested -> requested.request();
            case UnitEstablished unit -> unit.unit();
            case UnitChangePlanned planned -> planned.plan();
            case CampaignPlanned planned -> planned.campaign();
            // of a planned one it was known before
            case CampaignHeld held -> sequence == 0 ? held.campaign() : null;
            case CapitalSupportGranted granted -> granted.support();
            default -> null;
        };
    }

    /** The facts of a stream after a sequence, -1 for all of them. */
    public List<RecordedFact> after(String stream, long sequence) {
        List<RecordedFact> facts = new ArrayList<>();
        long next = sequence + 1;
        for (List<StoredEntry> page = domain.ledger().readStream(stream, next, PAGE); !page.isEmpty(); page = domain
                .ledger().readStream(stream, next, PAGE)) {
            page.forEach(entry -> facts.add(noted(decoder.decode(entry))));
            next = facts.getLast().sequence() + 1;
        }
        return facts;
    }

    private static RecordedFact noted(EntryDecoder.Decoded decoded) {
        JsonNode on = JSON.readTree(decoded.payload()).get("on");
        return new RecordedFact(decoded.position(), decoded.stream(), decoded.sequence(), decoded.type(),
                on == null || !on.isString() ? null : on.stringValue(), decoded.committedAt());
    }

    /** The modules over the ledger. */
    public Domain domain() {
        return domain;
    }

    /** The texts and details in it. */
    public SealedTexts texts() {
        return texts;
    }

    /** The ledger below, for health and metrics. */
    public Ledger ledger() {
        return domain.ledger();
    }

    /** For folds that read a single stream. */
    public EventStore events() {
        return domain.events();
    }
}
