package vn.oneplusone.app.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.axonframework.common.Registration;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/** The facts before the one that is judged, as decisions ask a store for them: by stream. Nothing can be recorded in it. */
final class PastFacts implements EventStore {
    private final Map<String, List<Object>> streams = new HashMap<>();

    void add(String stream, Object fact) {
        streams.computeIfAbsent(stream, name -> new ArrayList<>(4)).add(fact);
    }

    @Override
    public DomainEventStream readEvents(String stream) {
        return readEvents(stream, 0);
    }

    @Override
    public DomainEventStream readEvents(String stream, long from) {
        List<Object> facts = streams.getOrDefault(stream, List.of());
        return from >= facts.size()
                ? DomainEventStream.empty()
                : DomainEventStream.of(IntStream.range((int) from, facts.size())
                        .mapToObj(at -> message(stream, at, facts.get(at))));
    }

    /** With an id and a time that nobody asks for: to draw them costs more than all the rest. */
    private static DomainEventMessage<?> message(String stream, long sequence, Object fact) {
        return new GenericDomainEventMessage<>(null, stream, sequence, fact, MetaData.emptyInstance(), "",
                Instant.EPOCH);
    }

    @Override
    public void publish(List<? extends EventMessage<?>> events) {
        throw onlyRead();
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw onlyRead();
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        throw onlyRead();
    }

    @Override
    public Registration subscribe(Consumer<List<? extends EventMessage<?>>> listener) {
        throw onlyRead();
    }

    @Override
    public Registration registerDispatchInterceptor(
            MessageDispatchInterceptor<? super EventMessage<?>> dispatchInterceptor) {
        throw onlyRead();
    }

    private static UnsupportedOperationException onlyRead() {
        return new UnsupportedOperationException("facts that are judged again are only read");
    }
}
