package vn.oneplusone.app;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.oneplusone.app.erasure.TypedCodes;
import vn.oneplusone.app.files.importing.Bringer;
import vn.oneplusone.app.files.importing.ListImport;
import vn.oneplusone.app.files.importing.PastImports;
import vn.oneplusone.app.ledger.EntryDecoder;
import vn.oneplusone.app.ledger.EventTypes;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.LedgerBroken;
import vn.oneplusone.app.ledger.Receipt;
import vn.oneplusone.app.ledger.StoredEntry;
import vn.oneplusone.app.ledger.TreeHash;
import vn.oneplusone.app.ledger.proofs.LedgerNodes;
import vn.oneplusone.app.ledger.proofs.TreeProofs;
import vn.oneplusone.app.register.Facts;
import vn.oneplusone.app.vault.keys.Vault.DetailsForgotten;
import vn.oneplusone.campaign.events.CampaignHeld;
import vn.oneplusone.campaign.events.CampaignPlanned;
import vn.oneplusone.campaign.events.CapitalSupportGranted;
import vn.oneplusone.membership.commands.PersonalDetails;
import vn.oneplusone.membership.events.PersonDetailsCorrected;
import vn.oneplusone.membership.events.PersonRegistered;
import vn.oneplusone.membership.events.PersonRequested;
import vn.oneplusone.membership.events.SealedText;
import vn.oneplusone.membership.events.UnitChangePlanned;
import vn.oneplusone.membership.events.UnitEstablished;
import vn.oneplusone.referral.events.YouthReferred;
import vn.oneplusone.reporting.Fact;

/**
 * Commands that come in over the network: each under the key of who asks, so that a repetition records nothing and is answered from
 * the facts of the first time, which no restart and no other node forgets.
 */
public final class Requests implements Facts {
    private static final int PAGE = 500;
    private static final JsonMapper JSON = new JsonMapper();

    private final Domain domain;
    private final EntryDecoder decoder = new EntryDecoder(EventTypes.ofAllModules());
    /** By actor: there are as many as accounts. */
    private final Map<UUID, Long> wrote = new ConcurrentHashMap<>();

    public Requests(Domain domain) {
        this.domain = domain;
    }

    /**
     * What was recorded, without people.
     *
     * @param size ledger size after it
     * @param id of what came into being, if anything has one of its own
     */
    public record Outcome(long size, @Nullable UUID id, List<Noted> facts) {
        /** Whether what was asked for became a request, which waits for an answer. */
        public boolean isRequest() {
            return facts.stream().anyMatch(fact -> fact.type().equals("membership.PersonRequested"));
        }

        /** The last sequence of a stream in it; of the last fact's stream, where that one is not known by its name yet; else -1. */
        public long sequence(String stream) {
            return facts.stream().filter(fact -> stream.equals(fact.stream)).mapToLong(Noted::sequence).max()
                    .orElse(facts.isEmpty() ? -1 : facts.getLast().sequence());
        }
    }

    /**
     * A fact by its kind and its place.
     *
     * @param type its stored name, such as {@code referral.YouthReferred}
     * @param on the day it tells of; null where it tells of none by that name
     */
    public record Noted(long position, @Nullable String stream, long sequence, String type, @Nullable String on,
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
     * What became of the request when it came before, if it did.
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
     * Records commands together, unless they are in already, whoever gave them.
     *
     * @param cause what they are about, such as a claim by its id
     * @param condition as for {@link #record}
     * @throws RuntimeException as {@link #record}
     */
    public Outcome recordOnce(String cause, UUID actor, Runnable condition, Object... commands) {
        String token = token("request", cause);
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
                .map(receipt -> outcome(receipt, token("request", cause)));
    }

    /** Somebody's facts are in, up to a ledger size. */
    public void wrote(UUID actor, long size) {
        wrote.merge(actor, size, Math::max);
    }

    /** The ledger size after what somebody recorded last, through this process; 0 where that is nothing. */
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

    /** A hash alone would let anybody with the ledger guess what was typed. */
    private String token(Request request) {
        return token("request", request.content);
    }

    /** What recognises a text again, for one purpose, without giving it away: an HMAC under the vault's key. */
    public String token(String purpose, String text) {
        return domain.vault().token(purpose, text);
    }

    private Outcome outcome(Receipt receipt, String token) {
        UUID id = null;
        List<Noted> facts = new ArrayList<>();
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
    public List<Noted> after(String stream, long sequence) {
        List<Noted> facts = new ArrayList<>();
        long next = sequence + 1;
        for (List<StoredEntry> page = domain.ledger().readStream(stream, next, PAGE); !page.isEmpty(); page = domain
                .ledger().readStream(stream, next, PAGE)) {
            page.forEach(entry -> facts.add(noted(decoder.decode(entry))));
            next = facts.getLast().sequence() + 1;
        }
        return facts;
    }

    private static Noted noted(EntryDecoder.Decoded decoded) {
        JsonNode on = JSON.readTree(decoded.payload()).get("on");
        return new Noted(decoded.position(), decoded.stream(), decoded.sequence(), decoded.type(),
                on == null || !on.isString() ? null : on.stringValue(), decoded.committedAt());
    }

    /**
     * Takes lists in for an account; whom it may see, the report may name.
     *
     * @param acceptDoubles as for {@link ListImport}
     */
    public ListImport lists(Bringer bringer, boolean acceptDoubles) {
        return new ListImport(domain, bringer, acceptDoubles);
    }

    /** What came in by lists. */
    public PastImports imports() {
        return new PastImports(domain.ledger());
    }

    /** Seals what somebody typed. */
    public SealedText seal(String text) {
        return domain.vault().sealText(text);
    }

    /** Seals what was typed for a request about a person, under the key of that request. */
    public SealedText sealTyped(UUID request, String text) {
        return domain.vault().sealText(request, text);
    }

    /** Opens what was typed for a request about a person; empty once the request is over. */
    public Optional<String> typed(UUID request, String sealed) {
        try {
            return Optional.of(domain.vault().openText(request, sealed));
        } catch (DetailsForgotten e) {
            return Optional.empty();
        }
    }

    /** The person for whom lists use this code, if anybody was given one. */
    public Optional<UUID> personOf(String code) {
        return domain.vault().known(ListImport.PERSON_CODE, code);
    }

    /** Once a request is agreed to, lists mean this person by the code that was typed for it, see {@link TypedCodes}. */
    public void learnTyped(UUID request, String sealed, UUID person, Predicate<UUID> isPerson) {
        new TypedCodes(domain.vault(), isPerson).learn(request, sealed, person);
    }

    /** Whom an identity number was claimed for last, however it is written. */
    public Optional<UUID> holderOf(String identityNumber) {
        String bare = identityNumber.codePoints().filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        return bare.isEmpty() ? Optional.empty() : domain.vault().holder(bare);
    }

    /** Destroys the keys of what was typed for requests that are over, which is recorded; again is harmless. */
    public void forgetTyped(Collection<UUID> requests) {
        domain.vault().forgetTexts(requests);
    }

    /** Opens what somebody typed; empty where its key is gone. */
    public Optional<String> text(String sealed) {
        try {
            return Optional.of(domain.vault().openText(sealed));
        } catch (DetailsForgotten e) {
            return Optional.empty();
        }
    }

    /**
     * Opens somebody's details; empty once they were erased.
     *
     * @param position of the fact that holds them
     */
    public Optional<PersonalDetails> details(UUID person, long position) {
        List<StoredEntry> entries = domain.ledger().read(position, 1);
        String sealed = entries.isEmpty() ? null : switch (decoder.fact(entries.getFirst()).payload()) {
            case PersonRegistered registered when registered.person().equals(person) -> registered.details();
            case PersonDetailsCorrected corrected when corrected.person().equals(person) -> corrected.details();
            default -> null;
        };
        if (sealed == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(domain.vault().detailsSeal().open(person, sealed));
        } catch (DetailsForgotten e) {
            return Optional.empty();
        }
    }

    /** The same, where anything was typed. */
    public @Nullable SealedText sealed(@Nullable String text) {
        return text == null ? null : seal(text);
    }

    /** Destroys the key of somebody whose erasure is recorded; again is harmless. */
    public void forget(UUID person) {
        domain.vault().forget(person);
    }

    /** How many facts are recorded. */
    @Override
    public long size() {
        return domain.ledger().head().size();
    }

    /** Where it is recorded, for whoever watches over it. */
    public Ledger ledger() {
        return domain.ledger();
    }

    /** Waits until there are more facts than {@code size}, at most so long. */
    @Override
    public void awaitBeyond(long size, Duration atMost) {
        domain.ledger().awaitBeyond(size, atMost);
    }

    /** Hands over the facts at positions {@code from} (inclusive) to {@code to} (exclusive), in order. */
    @Override
    public void read(long from, long to, Consumer<Fact> reader) {
        for (long at = from; at < to;) {
            List<StoredEntry> entries = domain.ledger().read(at, (int) Math.min(PAGE, to - at));
            if (entries.isEmpty()) {
                throw new LedgerBroken(at, "the ledger ends here");
            }
            decoder.facts(entries).forEach(reader);
            at += entries.size();
        }
    }

    /** What is told each fact with its stream. */
    public interface Told {
        void on(@Nullable String stream, Object fact);
    }

    /** Tells the facts from a position up to a size, and answers where to go on. */
    public long read(long from, long size, Told told) {
        long next = from;
        while (next < size) {
            List<StoredEntry> page = domain.ledger().read(next, (int) Math.min(PAGE, size - next));
            if (page.isEmpty()) {
                break;
            }
            decoder.facts(page).forEach(fact -> told.on(fact.stream(), fact.payload()));
            next += page.size();
        }
        return next;
    }

    /** Hash of an entry, hexadecimal. */
    public String leaf(long position) {
        return HexFormat.of().formatHex(new TreeHash().leaf(domain.ledger().read(position, 1).getFirst().bytes()));
    }

    /** What leads from that hash to the tree's root at a size, the sibling first; hexadecimal. */
    public List<String> inclusion(long position, long size) {
        return new TreeProofs(new LedgerNodes(domain.ledger())).inclusion(position, size).stream()
                .map(HexFormat.of()::formatHex).toList();
    }

    /** For folds that read a single stream. */
    public EventStore events() {
        return domain.events();
    }
}
