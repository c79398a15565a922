package vn.oneplusone.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.oneplusone.app.ledger.axon.LedgerEventStorageEngine;
import vn.oneplusone.app.ledger.entries.EntryDecoder;
import vn.oneplusone.app.ledger.entries.EventTypes;
import vn.oneplusone.app.ledger.entries.Upcasters;
import vn.oneplusone.reporting.Fact;

/** Entries as they were once written, of every type of event: they must be read, and written, the same for ever. */
class KeptEntriesTest {
    private final EventTypes types = EventTypes.ofAllModules();
    private final EntryDecoder decoder = new EntryDecoder(types);

    @ParameterizedTest
    @MethodSource("vn.oneplusone.app.ledger.KeptFacts#all")
    void each_is_read_by_the_folds_as_the_fact_it_was(KeptFacts kept) {
        List<StoredEntry> entries = kept.entries();
        assertThat(entries).hasSameSizeAs(kept.facts());
        for (int i = 0; i < entries.size(); i++) {
            assertThat(decoder.fact(entries.get(i))).isEqualTo(new Fact(i, stream(kept), i, kept.facts().get(i)));
        }
        assertThat(decoder.facts(entries)).isEqualTo(entries.stream().map(decoder::fact).toList());
    }

    @ParameterizedTest
    @MethodSource("vn.oneplusone.app.ledger.KeptFacts#all")
    void each_is_read_by_axon_as_the_fact_it_was(KeptFacts kept) {
        LedgerEventStorageEngine engine = LedgerEventStorageEngine.over(ledger(kept.entries()));
        assertThat(engine.readEvents(null, false).map(event -> (Object) event.getPayload()).toList())
                .isEqualTo(kept.facts());

        List<? extends DomainEventMessage<?>> stream = engine.readEvents(stream(kept), 0).asStream().toList();
        for (int i = 0; i < stream.size(); i++) {
            DomainEventMessage<?> event = stream.get(i);
            EntryDecoder.Decoded decoded = decoder.decode(kept.entries().get(i));
            assertThat(event.getPayload()).isEqualTo(kept.facts().get(i));
            assertThat(event.getIdentifier()).isEqualTo(decoded.eventId());
            assertThat(event.getSequenceNumber()).isEqualTo(i);
            assertThat(event.getTimestamp()).isEqualTo(decoded.timestamp());
            assertThat(event.getMetaData()).isEqualTo(metaData(decoded));
        }
        assertThat(stream).hasSameSizeAs(kept.facts());
    }

    @ParameterizedTest
    @MethodSource("vn.oneplusone.app.ledger.KeptFacts#all")
    void each_is_written_again_byte_for_byte_in_its_present_revision(KeptFacts kept) {
        List<StoredEntry> entries = kept.entries();
        SettableClock clock = new SettableClock(decoder.decode(entries.getFirst()).committedAt());
        MemoryLedger ledger = new MemoryLedger(new MemoryLedger.Store(), clock);
        LedgerEventStorageEngine engine = LedgerEventStorageEngine.over(ledger);
        for (int i = 0; i < kept.facts().size(); i++) {
            EntryDecoder.Decoded decoded = decoder.decode(entries.get(i));
            clock.set(decoded.committedAt());
            engine.appendEvents(new GenericDomainEventMessage<>(stream(kept), stream(kept), i, kept.facts().get(i),
                    metaData(decoded), decoded.eventId(), decoded.timestamp()));
        }
        List<StoredEntry> written = ledger.read(0, 1_000);
        for (StoredEntry entry : entries) {
            StoredEntry again = written.get((int) entry.position());
            if (types.upcasters().isOld(told(entry).type(), told(entry).revision())) {
                assertThat(told(again).revision()).isEqualTo(types.revision(told(again).type()));
                assertThat(decoder.decode(again)).usingRecursiveComparison().isEqualTo(decoder.decode(entry));
            } else {
                assertThat(again).usingRecursiveComparison().isEqualTo(entry);
            }
        }
        assertThat(written).hasSameSizeAs(entries);
    }

    @Test
    void there_is_one_of_every_type_in_every_revision_that_was_ever_written() {
        Set<Upcasters.Kind> expected = new HashSet<>(types.upcasters().old());
        types.names().forEach(name -> expected.add(new Upcasters.Kind(name, types.revision(name))));
        Set<Upcasters.Kind> kept = new HashSet<>(Set.of(new Upcasters.Kind("text", EventTypes.FIRST_REVISION)));
        for (KeptFacts facts : KeptFacts.all()) {
            facts.entries().forEach(entry -> kept.add(new Upcasters.Kind(told(entry).type(), told(entry).revision())));
        }
        assertThat(kept).isEqualTo(expected);
    }

    /** Also a constant must not be renamed, and what may be absent is there once and absent once. */
    @Test
    void there_is_one_of_every_constant_and_with_every_optional_member_there_and_absent() {
        Map<String, Set<String>> expected = new TreeMap<>();
        Map<String, Set<String>> seen = new TreeMap<>();
        for (KeptFacts kept : KeptFacts.all()) {
            kept.facts().forEach(fact -> collect(fact, expected, seen));
        }
        assertThat(expected).hasSizeGreaterThan(20);
        assertThat(seen).isEqualTo(expected);
    }

    private static void collect(@Nullable Object value, Map<String, Set<String>> expected,
            Map<String, Set<String>> seen) {
        switch (value) {
            case Enum<?> constant -> {
                String name = constant.getDeclaringClass().getSimpleName();
                Set<String> all = new TreeSet<>();
                Arrays.stream(constant.getDeclaringClass().getEnumConstants()).forEach(one -> all.add(one.name()));
                expected.put(name, all);
                seen.computeIfAbsent(name, key -> new TreeSet<>()).add(constant.name());
            }
            case List<?> list -> list.forEach(one -> collect(one, expected, seen));
            case Record fact -> {
                for (RecordComponent component : fact.getClass().getRecordComponents()) {
                    Object member = member(fact, component);
                    if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                        String name = fact.getClass().getSimpleName() + "." + component.getName();
                        expected.put(name, Set.of("absent", "there"));
                        seen.computeIfAbsent(name, key -> new TreeSet<>()).add(member == null ? "absent" : "there");
                    }
                    collect(member, expected, seen);
                }
            }
            case null, default -> {
            }
        }
    }

    private static @Nullable Object member(Record fact, RecordComponent component) {
        try {
            return component.getAccessor().invoke(fact);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private static Samples.Told told(StoredEntry entry) {
        return Samples.told(entry.bytes());
    }

    private static String stream(KeptFacts kept) {
        return "kept/" + kept.module();
    }

    private static MetaData metaData(EntryDecoder.Decoded decoded) {
        return MetaData.with(LedgerEventStorageEngine.CAUSE, decoded.cause()).and(LedgerEventStorageEngine.ACTOR,
                decoded.actor());
    }

    private Ledger ledger(List<StoredEntry> entries) {
        List<StoredCommit> history = new ArrayList<>();
        for (StoredEntry entry : entries) {
            EntryDecoder.Decoded decoded = decoder.decode(entry);
            byte[] root = NaiveTree.root(entries.stream().limit(entry.position() + 1).map(StoredEntry::bytes).toList());
            history.add(new StoredCommit(entry.position(), 1, decoded.cause(), decoded.committedAt(), root,
                    List.of(new StoredRow(entry.position(), decoded.stream(), decoded.sequence(), decoded.eventId(),
                            NaiveTree.leaf(entry.bytes()), entry.bytes()))));
        }
        return new MemoryLedger(new MemoryLedger.Store(history), new SettableClock(Samples.MADE));
    }
}
