package vn.oneplusone.app;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.oneplusone.app.doubles.Doubles;
import vn.oneplusone.app.ledger.EntryDecoder;
import vn.oneplusone.app.ledger.EventTypes;
import vn.oneplusone.app.ledger.Receipt;
import vn.oneplusone.app.ledger.StoredEntry;
import vn.oneplusone.membership.commands.PersonalDetails;
import vn.oneplusone.membership.events.SealedText;
import vn.oneplusone.referral.events.YouthReferred;

/**
 * Commands that come in over the network: each under the key of who asks, so that a repetition records nothing and is answered from
 * the facts of the first time, which no restart and no other node forgets.
 */
public final class Requests {
    private static final int PAGE = 500;
    private static final JsonMapper JSON = new JsonMapper();

    private final Domain domain;
    private final EntryDecoder decoder = new EntryDecoder(EventTypes.ofAllModules());

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
        /** The last sequence of a stream in it, -1 if there is none. */
        public long sequence(String stream) {
            return facts.stream().filter(fact -> stream.equals(fact.stream)).mapToLong(Noted::sequence).max()
                    .orElse(-1);
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
     * Records a command, unless the request is in already.
     *
     * @param condition as for {@link Domain#recordRequest}
     * @throws KeyUsedOtherwise as {@link #before}
     * @throws RuntimeException what the condition throws, or the module's refusal; nothing was recorded then
     */
    public Outcome record(Request request, Runnable condition, Object command) {
        String token = token(request);
        Recorded recorded = domain.recordRequest(request.cause(), request.actor, token, condition, command);
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
    public void recordOnce(String cause, UUID actor, Runnable condition, Object... commands) {
        domain.recordRequest(cause, actor, domain.vault().token("request", cause), condition, commands);
    }

    /** The youth who was referred by what was recorded under this cause, if it was. */
    public Optional<UUID> youthOf(String cause) {
        return domain.ledger().recorded(cause).flatMap(receipt -> domain.ledger()
                .read(receipt.first(), (int) (receipt.size() - receipt.first())).stream()
                .map(entry -> decoder.fact(entry).payload())
                .flatMap(fact -> fact instanceof YouthReferred referred ? Stream.of(referred.youth()) : Stream.empty())
                .findFirst());
    }

    /** People of this unit and those below it who may be somebody, by name and birth date. */
    public List<UUID> alike(PersonalDetails details, UUID within) {
        return new Doubles(domain).alike(details, within);
    }

    /** A hash alone would let anybody with the ledger guess what was typed. */
    private String token(Request request) {
        return domain.vault().token("request", request.content);
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
            if (decoder.fact(entry).payload() instanceof YouthReferred referred) {
                id = referred.referral();
            }
            facts.add(noted(decoded));
        }
        return new Outcome(receipt.size(), id, facts);
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

    /** Seals what somebody typed. */
    public SealedText seal(String text) {
        return domain.vault().sealText(text);
    }

    /** For folds that read a single stream. */
    public EventStore events() {
        return domain.events();
    }
}
