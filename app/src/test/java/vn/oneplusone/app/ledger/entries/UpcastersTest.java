package vn.oneplusone.app.ledger.entries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.oneplusone.app.ledger.LedgerBroken;
import vn.oneplusone.app.ledger.MemoryLedger;
import vn.oneplusone.app.ledger.NaiveTree;
import vn.oneplusone.app.ledger.Samples;
import vn.oneplusone.app.ledger.SettableClock;
import vn.oneplusone.app.ledger.StoredCommit;
import vn.oneplusone.app.ledger.StoredEntry;
import vn.oneplusone.app.ledger.StoredRow;
import vn.oneplusone.app.ledger.axon.LedgerEventStorageEngine;
import vn.oneplusone.campaign.events.DisseminationRecorded;

/** What was written years ago is read as what would be written now, by Axon and by the folds. */
class UpcastersTest {
    private static final String FIRST = """
            {"branch":"00000000-0000-0000-0000-000000000004","on":"2021-03-10","present":25,"roll":31}""";
    private static final DisseminationRecorded FACT = new DisseminationRecorded(new UUID(0, 4),
            LocalDate.of(2021, 3, 10), 25, 31);

    /** Once it was called a meeting, and the share was not yet of the roll. */
    private static final List<Upcaster> LONGER_HISTORY = List.of(Upcaster.DISSEMINATION_COUNTS_MEMBERS,
            new Upcaster("campaign.MeetingHeld", "1", "campaign.MeetingHeld", "2",
                    payload -> Upcaster.renamed(payload, "at", "on")),
            new Upcaster("campaign.MeetingHeld", "2", "campaign.DisseminationRecorded", "1",
                    payload -> Upcaster.renamed(payload, "there", "present")));

    @Test
    void an_earlier_revision_is_the_same_fact() {
        assertReadBoth("campaign.DisseminationRecorded", "1", FIRST, EventTypes.ofAllModules());
        assertReadBoth("campaign.DisseminationRecorded", "2", FIRST.replace("present", "membersPresent"),
                EventTypes.ofAllModules());
    }

    @Test
    void a_type_that_was_renamed_is_read_under_all_its_names() {
        EventTypes types = EventTypes.ofAllModules(LONGER_HISTORY);
        assertReadBoth("campaign.MeetingHeld", "1", FIRST.replace("on\"", "at\"").replace("present", "there"), types);
        assertReadBoth("campaign.MeetingHeld", "2", FIRST.replace("present", "there"), types);
        assertReadBoth("campaign.DisseminationRecorded", "1", FIRST, types);
    }

    /** As strict as with the present revision; the position is told. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "revision":"1"        | "revision":"3"
            "revision":"1"        | "revision":"2"
            "revision":"1"        | "revision":""
            "revision":"1"        | "revision":"01"
            campaign.Diss         | campaign.Miss
            "present":25,         | ''
            "present":25          | "present":25,"present":25
            "present":25          | "present":25,"membersPresent":25
            "present":25          | "membersPresent":25
            "present":25          | "present":"25"
            "present":25          | "present":25.0
            "present":25          | "present":null
            "present":25          | "present":99999999999
            "roll":31             | "roll":31,"note":1
            "on":"2021-03-10"     | "on":"2021-02-29"
            "on":"2021-03-10"     | "on":"2021-03-10","on":"2021-03-10"
            "roll":31}            | "roll":31},{}
            {"branch"             | [{"branch"
            """)
    void what_no_program_ever_wrote_is_refused_at_its_position(String from, String to) {
        StoredEntry whole = entry("campaign.DisseminationRecorded", "1", FIRST);
        String text = new String(whole.bytes(), StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        StoredEntry damaged = new StoredEntry(7, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
        EventTypes types = EventTypes.ofAllModules();
        for (Runnable reading : List.<Runnable>of(() -> new EntryDecoder(types).fact(damaged),
                () -> new EntryDecoder(types).facts(List.of(whole, damaged)))) {
            LedgerBroken broken = catchThrowableOfType(LedgerBroken.class, reading::run);
            assertThat(broken).isNotNull();
            assertThat(broken.position()).isEqualTo(7);
        }
    }

    @Test
    void what_is_written_is_the_present_revision() {
        EventTypes types = EventTypes.ofAllModules(LONGER_HISTORY);
        assertThat(types.revision("campaign.DisseminationRecorded")).isEqualTo("2");
        assertThat(types.revision("campaign.CampaignHeld")).isEqualTo("1");
    }

    @Test
    void steps_that_cannot_be_followed_are_refused_at_once() {
        assertRefused(step("a", "1", "a", "2"), step("a", "1", "a", "3"));
        assertRefused(step("a", "1", "b", "1"), step("b", "1", "a", "1"));
        assertRefused(step("a", "1", "b", "1"), step("c", "1", "b", "2"));
        new Upcasters(List.of(step("a", "1", "a", "2"), step("a", "2", "b", "1"), step("c", "1", "b", "1")));
    }

    private static Upcaster step(String type, String revision, String nextType, String nextRevision) {
        return new Upcaster(type, revision, nextType, nextRevision, payload -> payload);
    }

    private static void assertRefused(Upcaster... steps) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Upcasters(List.of(steps)));
    }

    private static void assertReadBoth(String type, String revision, String payload, EventTypes types) {
        StoredEntry entry = entry(type, revision, payload);
        EntryDecoder decoder = new EntryDecoder(types);
        assertThat(decoder.fact(entry).payload()).isEqualTo(FACT);
        assertThat(decoder.facts(List.of(entry, entry))).extracting("payload").containsExactly(FACT, FACT);

        StoredRow row = new StoredRow(7, "kept", 0, "e", NaiveTree.leaf(entry.bytes()), entry.bytes());
        MemoryLedger ledger = new MemoryLedger(new MemoryLedger.Store(
                List.of(new StoredCommit(7, 1, "c", Samples.MADE, NaiveTree.root(List.of()), List.of(row)))),
                new SettableClock(Samples.MADE));
        LedgerEventStorageEngine engine = LedgerEventStorageEngine.builder(ledger, types).build();
        Stream<? extends DomainEventMessage<?>> events = engine.readEvents("kept", 0).asStream();
        assertThat(events.map(event -> (Object) event.getPayload())).containsExactly(FACT);
        assertThat(engine.readEvents(null, false).map(event -> (Object) event.getPayload()).toList())
                .containsExactly(FACT);
    }

    private static StoredEntry entry(String type, String revision, String payload) {
        return new StoredEntry(7, ("{\"position\":7,\"committedAt\":\"2021-03-26T01:02:28.024Z\",\"eventId\":\"e\","
                + "\"stream\":\"kept\",\"sequence\":0,\"type\":\"" + type + "\",\"revision\":\"" + revision
                + "\",\"timestamp\":\"2021-03-26T01:02:27.987Z\",\"actor\":\"a\",\"cause\":\"c\",\"metadata\":{},"
                + "\"payload\":" + payload + "}").getBytes(StandardCharsets.UTF_8));
    }
}
