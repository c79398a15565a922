package vn.oneplusone.app.ledger.axon;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.io.JsonStringEncoder;
import vn.oneplusone.app.ledger.Commit;
import vn.oneplusone.app.ledger.EventIdTaken;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.LedgerBroken;
import vn.oneplusone.app.ledger.NewEntry;
import vn.oneplusone.app.ledger.Receipt;
import vn.oneplusone.app.ledger.Snapshot;
import vn.oneplusone.app.ledger.StoredEntry;
import vn.oneplusone.app.ledger.StreamConflict;
import vn.oneplusone.app.ledger.entries.EntryDecoder;
import vn.oneplusone.app.ledger.entries.Envelope;
import vn.oneplusone.app.ledger.entries.EventJson;
import vn.oneplusone.app.ledger.entries.EventTypes;

/**
 * Axon's storage engine over the ledger. One unit of work is one call of append and so one commit. Cause and actor of a command stand
 * in its metadata; here they move into the envelope, and the receipt is left in the unit of work.
 */
public final class LedgerEventStorageEngine extends BatchingEventStorageEngine {
    /** Metadata: unique id of the command. Without it every append has an id of its own. */
    public static final String CAUSE = "cause";

    /** Metadata: pseudonymous id of who asked. */
    public static final String ACTOR = "actor";

    /** Resource of the root unit of work: the {@link Receipt} of what it appended. */
    public static final String RECEIPT = "ledger.receipt";

    private static final Logger LOG = LoggerFactory.getLogger(LedgerEventStorageEngine.class);
    private static final String NOBODY = new UUID(0, 0).toString();
    private static final String OWN_CAUSE = "event/";
    private static final int SCAN = 1_000;

    private final Ledger ledger;
    private final EntryDecoder decoder;
    private final EventJson json;
    private final LedgerSerializer serializer;

    private LedgerEventStorageEngine(Builder builder) {
        super(builder);
        this.ledger = builder.ledger;
        this.json = builder.json;
        this.decoder = new EntryDecoder(json);
        this.serializer = builder.serializer;
    }

    /** The engine for the facts of all modules. */
    public static LedgerEventStorageEngine over(Ledger ledger) {
        return new Builder(ledger, EventJson.ofAllModules()).build();
    }

    public static Builder builder(Ledger ledger, EventTypes types) {
        return new Builder(ledger, new EventJson(types));
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer unused) {
        if (events.isEmpty()) {
            return;
        }
        List<NewEntry> entries = new ArrayList<>(events.size());
        events.forEach(event -> entries.add(entry(event)));
        Object cause = events.getFirst().getMetaData().get(CAUSE);
        Object actor = events.getFirst().getMetaData().get(ACTOR);
        Commit commit = new Commit(cause == null ? OWN_CAUSE + UUID.randomUUID() : cause.toString(),
                actor == null ? NOBODY : actor.toString(), entries);
        try {
            Receipt receipt = ledger.append(commit);
            CurrentUnitOfWork.ifStarted(unit -> unit.root().resources().put(RECEIPT, receipt));
        } catch (StreamConflict e) {
            handlePersistenceException(e, conflicting(events, e));
        } catch (EventIdTaken e) {
            handlePersistenceException(e, events.getLast());
        }
    }

    private static EventMessage<?> conflicting(List<? extends EventMessage<?>> events, StreamConflict conflict) {
        return events.stream().filter(event -> event instanceof DomainEventMessage<?> domain
                && domain.getAggregateIdentifier().equals(conflict.stream())
                && domain.getSequenceNumber() == conflict.sequence()).findFirst().orElseThrow();
    }

    private NewEntry entry(EventMessage<?> event) {
        Map<String, Object> metadata = new HashMap<>(event.getMetaData());
        metadata.remove(CAUSE);
        metadata.remove(ACTOR);
        String stream = event instanceof DomainEventMessage<?> domain ? domain.getAggregateIdentifier() : null;
        long sequence = event instanceof DomainEventMessage<?> domain ? domain.getSequenceNumber() : 0;
        SerializedType type = serializer.typeForClass(event.getPayload().getClass());
        return new NewEntry(event.getIdentifier(), stream, sequence, type.getName(), type.getRevision(),
                event.getTimestamp(), serializer.text(metadata), serializer.text(event.getPayload()));
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(String stream, long firstSequence, int limit) {
        return ledger.readStream(stream, firstSequence, limit).stream().map(this::domainEvent).toList();
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(@Nullable TrackingToken last, int limit) {
        long from = last == null ? 0 : ((GlobalSequenceTrackingToken) last).getGlobalIndex() + 1;
        return ledger.read(from, limit).stream().map(entry -> {
            TrackingToken token = new GlobalSequenceTrackingToken(entry.position());
            EntryDecoder.Decoded decoded = decoder.decode(entry);
            return decoded.stream() == null
                    ? new TrackedEntry(token, decoded)
                    : new TrackedDomainEventData<>(token, domainEvent(decoded));
        }).toList();
    }

    private DomainEventData<?> domainEvent(StoredEntry entry) {
        return domainEvent(decoder.decode(entry));
    }

    private DomainEventData<byte[]> domainEvent(EntryDecoder.Decoded entry) {
        String stream = String.valueOf(entry.stream());
        int slash = stream.indexOf('/');
        return new GenericDomainEventEntry<>(slash < 0 ? stream : stream.substring(0, slash), stream, entry.sequence(),
                entry.eventId(), entry.timestamp(), entry.type(), entry.revision(), entry.payload(),
                metadata(entry));
    }

    /** Cause and actor go back to where Axon's users look for them. */
    static byte[] metadata(EntryDecoder.Decoded entry) {
        if (entry.cause().startsWith(OWN_CAUSE)) {
            return entry.metadata();
        }
        StringBuilder all = new StringBuilder("{\"" + CAUSE + "\":\"");
        JsonStringEncoder.getInstance().quoteAsString(entry.cause(), all);
        all.append("\",\"" + ACTOR + "\":\"");
        JsonStringEncoder.getInstance().quoteAsString(entry.actor(), all);
        String rest = new String(entry.metadata(), StandardCharsets.UTF_8);
        all.append(rest.equals("{}") ? "\"}" : "\"," + rest.substring(1));
        return all.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String stream) {
        Optional<Long> last = Optional.empty();
        List<StoredEntry> page = ledger.readStream(stream, 0, SCAN);
        while (!page.isEmpty()) {
            last = Optional.of(decoder.decode(page.getLast()).sequence());
            page = ledger.readStream(stream, last.get() + 1, SCAN);
        }
        return last;
    }

    @Override
    public @Nullable TrackingToken createTailToken() {
        return null;
    }

    @Override
    public @Nullable TrackingToken createHeadToken() {
        return tokenBefore(ledger.head().size());
    }

    /** Axon means the time of the events, which may be out of order; so the first one that is late enough is looked for. */
    @Override
    public @Nullable TrackingToken createTokenAt(Instant time) {
        long next = 0;
        for (List<StoredEntry> page = ledger.read(next, SCAN); !page.isEmpty(); page = ledger.read(next, SCAN)) {
            for (StoredEntry entry : page) {
                if (!decoder.decode(entry).timestamp().isBefore(time)) {
                    return tokenBefore(entry.position());
                }
            }
            next += page.size();
        }
        return tokenBefore(next);
    }

    private static @Nullable TrackingToken tokenBefore(long position) {
        return position == 0 ? null : new GlobalSequenceTrackingToken(position - 1);
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer unused) {
        Envelope envelope = Envelope.of(new Commit("snapshot", NOBODY, List.of(entry(snapshot)))).getFirst();
        ledger.storeSnapshot(new Snapshot(snapshot.getAggregateIdentifier(), snapshot.getSequenceNumber(),
                snapshot.getTimestamp(), envelope.at(0, snapshot.getTimestamp())));
    }

    /** The state can always be had from the events: a snapshot that is no longer understood is as good as none. */
    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String stream) {
        return ledger.snapshot(stream).flatMap(this::understood).stream();
    }

    private Optional<DomainEventData<byte[]>> understood(Snapshot snapshot) {
        try {
            EntryDecoder.Decoded decoded = decoder.decode(new StoredEntry(0, snapshot.entry()));
            json.read(decoded.type(), decoded.revision(), decoded.payload());
            return Optional.of(domainEvent(decoded));
        } catch (LedgerBroken | JacksonException | IllegalArgumentException e) {
            LOG.warn("The snapshot of {} is not used, its revision or type is not known: all its events are read",
                    snapshot.stream());
            return Optional.empty();
        }
    }

    /** Makes engines with other parts than the usual ones; Axon's own tests do. */
    public static final class Builder extends BatchingEventStorageEngine.Builder {
        private final Ledger ledger;
        private final EventJson json;
        private final LedgerSerializer serializer;

        private Builder(Ledger ledger, EventJson json) {
            this.ledger = ledger;
            this.json = json;
            this.serializer = new LedgerSerializer(json);
            eventSerializer(serializer);
            snapshotSerializer(serializer);
            persistenceExceptionResolver(e -> e instanceof StreamConflict || e instanceof EventIdTaken);
        }

        public LedgerEventStorageEngine build() {
            return new LedgerEventStorageEngine(this);
        }
    }
}
