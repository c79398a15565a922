package vn.oneplusone.app.ledger.entries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.oneplusone.app.ledger.LedgerBroken;
import vn.oneplusone.app.ledger.StoredEntry;

/** What is no entry is not read as one: the decoder stops, names the position, and repeats nothing of what it found. */
class EntryDecoderTest {
    private static final long POSITION = 7;

    /** A word that stands in every text of the entry, and never in what is said about it. */
    private static final String CONTENT = "bímật";

    private static final String ENTRY = """
            {"position":7,"committedAt":"2021-03-26T01:02:03.456Z","eventId":"event-bímật","stream":"person/bímật",\
            "sequence":3,"type":"membership.MemberAdmitted","revision":"1","timestamp":"2021-03-26T01:02:03.000Z",\
            "actor":"actor-bímật","cause":"cause-bímật","metadata":{"host":"bímật"},"payload":{\
            "person":"00000000-0000-0001-0000-000000000001","organization":"UNION",\
            "branch":"00000000-0000-0001-0000-000000000002","on":"2021-03-26",\
            "decision":{"number":"bímật","on":"2021-03-25"},"referral":"00000000-0000-0001-0000-000000000003",\
            "ruleVersion":"bímật","age":17}}""";

    private final EntryDecoder decoder = new EntryDecoder(EventTypes.ofAllModules());

    @Test
    void reads_the_entry_that_the_others_are_made_of() {
        assertThat(decoder.fact(entry(ENTRY)).stream()).isEqualTo("person/bímật");
        assertThat(decoder.decode(entry(ENTRY)).cause()).isEqualTo("cause-bímật");
        assertThat(ENTRY.replace("\"stream\":\"person/bímật\"", "\"stream\":null"))
                .satisfies(outside -> assertThat(decoder.fact(entry(outside)).stream()).isNull());
    }

    /** Neither the folds nor Axon read it. */
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
            {"position":7,                         | {
            "committedAt":"2021-03-26T01:02:03.456Z", |
            "eventId":"event-bímật",               |
            "stream":"person/bímật",               |
            "sequence":3,                          |
            "type":"membership.MemberAdmitted",    |
            "revision":"1",                        |
            "timestamp":"2021-03-26T01:02:03.000Z", |
            "actor":"actor-bímật",                 |
            "cause":"cause-bímật",                 |
            "metadata":{"host":"bímật"},           |
            "actor":"actor-bímật","cause":"cause-bímật" | "cause":"cause-bímật","actor":"actor-bímật"
            "sequence":3                           | "sequence":3,"note":"bímật"
            {"position":7                          | {"note":"bímật","position":7
            "position":7                           | "position":7,"position":7
            "age":17}                              | "age":17},"note":"bímật"
            "age":17}                              | "age":17},"payload":{}
            "age":17}}                             | "age":17}} {}
            "age":17}}                             | "age":17}}bímật
            "age":17}}                             | "age":17}
            "position":7                           | "position":8
            "position":7                           | "position":-7
            "position":7                           | "position":"7"
            "position":7                           | "position":7.0
            "position":7                           | "position":null
            "position":7                           | "position":18446744073709551623
            "position":7                           | "pos\\u0069tion":77
            "committedAt":"2021-03-26T01:02:03.456Z" | "committedAt":1616720523456
            "committedAt":"2021-03-26T01:02:03.456Z" | "committedAt":null
            "committedAt":"2021-03-26T01:02:03.456Z" | "committedAt":{"bímật":1}
            "eventId":"event-bímật"                | "eventId":7
            "eventId":"event-bímật"                | "eventId":null
            "stream":"person/bímật"                | "stream":7
            "stream":"person/bímật"                | "stream":["bímật"]
            "sequence":3                           | "sequence":"3"
            "sequence":3                           | "sequence":3.0
            "sequence":3                           | "sequence":null
            "sequence":3                           | "sequence":true
            "type":"membership.MemberAdmitted"     | "type":null
            "type":"membership.MemberAdmitted"     | "type":1
            "revision":"1"                         | "revision":1
            "revision":"1"                         | "revision":null
            "timestamp":"2021-03-26T01:02:03.000Z" | "timestamp":1616720523000
            "timestamp":"2021-03-26T01:02:03.000Z" | "timestamp":null
            "actor":"actor-bímật"                  | "actor":null
            "actor":"actor-bímật"                  | "actor":false
            "cause":"cause-bímật"                  | "cause":null
            "cause":"cause-bímật"                  | "cause":["bímật"]
            "metadata":{"host":"bímật"}            | "metadata":null
            "metadata":{"host":"bímật"}            | "metadata":"bímật"
            "metadata":{"host":"bímật"}            | "metadata":[]
            "metadata":{"host":"bímật"}            | "metadata":{"host":bímật}
            "age":17                               | "age":017
            """)
    void refuses_a_damaged_envelope(String from, @Nullable String to) {
        StoredEntry damaged = entry(replaced(from, to == null ? "" : to));
        assertRefused(() -> decoder.fact(damaged));
        assertRefused(() -> decoder.decode(damaged));
    }

    /** Axon reads the payload later, by the same reader. */
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
            "type":"membership.MemberAdmitted"     | "type":"membership.MemberAdmittedbímật"
            "type":"membership.MemberAdmitted"     | "type":"bímật"
            "type":"membership.MemberAdmitted"     | "type":"vn.oneplusone.membership.events.MemberAdmitted"
            "type":"membership.MemberAdmitted"     | "type":"membership.PilotDesignated"
            "revision":"1"                         | "revision":"bímật"
            "revision":"1"                         | "revision":"2"
            "payload":{                            | "payload":null,"was":{
            "age":17                               | "age":17,"age":17
            "age":17                               | "age":17,"bímật":"bímật"
            "number":"bímật"                       | "number":"bímật","number":"bímật"
            "number":"bímật"                       | "number":"bímật","bímật":1
            "number":"bímật"                       | "number":7
            "number":"bímật"                       | "number":true
            "number":"bímật"                       | "number":["bímật"]
            "number":"bímật"                       | "number":null
            "number":"bímật",                      |
            "age":17                               | "age":"17"
            "age":17                               | "age":17.0
            "age":17                               | "age":null
            "age":17                               | "age":true
            "age":17                               | "age":99999999999
            ,"age":17                              |
            "organization":"UNION"                 | "organization":"bímật"
            "organization":"UNION"                 | "organization":"union"
            "organization":"UNION"                 | "organization":""
            "organization":"UNION"                 | "organization":0
            "organization":"UNION"                 | "organization":null
            "organization":"UNION",                |
            "on":"2021-03-26"                      | "on":"2021-02-29"
            "on":"2021-03-26"                      | "on":"26/03/2021"
            "on":"2021-03-26"                      | "on":"bímật"
            "on":"2021-03-26"                      | "on":"2021-03-26T00:00:00Z"
            "on":"2021-03-26"                      | "on":[2021,3,26]
            "on":"2021-03-26"                      | "on":18712
            "on":"2021-03-26"                      | "on":""
            "on":"2021-03-26"                      | "on":null
            "00000000-0000-0001-0000-000000000002" | 00000000-0000-0001-0000-00000000000
            "00000000-0000-0001-0000-000000000002" | ""
            "00000000-0000-0001-0000-000000000002" | 2
            "00000000-0000-0001-0000-000000000002" | null
            "00000000-0000-0001-0000-000000000002" | "AAAAAAAAAAEAAAAAAAAAAg=="
            "00000000-0000-0001-0000-000000000002" | "bímật"
            "00000000-0000-0001-0000-000000000003" | ""
            "decision":{"number":"bímật","on":"2021-03-25"} | "decision":"bímật"
            "decision":{"number":"bímật","on":"2021-03-25"} | "decision":[{"number":"bímật","on":"2021-03-25"}]
            "decision":{"number":"bímật","on":"2021-03-25"} | "decision":["bímật","2021-03-25"]
            "decision":{"number":"bímật","on":"2021-03-25"} | "decision":null
            """)
    void refuses_a_damaged_payload(String from, @Nullable String to) {
        StoredEntry damaged = entry(replaced(from, to == null ? "" : to));
        assertRefused(() -> decoder.fact(damaged));
    }

    /** The folds do not look at these instants, so they see no more than that they are text. */
    @ParameterizedTest
    @ValueSource(strings = {"bímật", "2021-02-29T00:00:00.000Z", "2021-03-26", ""})
    void axon_is_given_no_instant_that_is_none(String wrong) {
        assertRefused(() -> decoder.decode(entry(replaced("2021-03-26T01:02:03.456Z", wrong))));
        assertRefused(() -> decoder.decode(entry(replaced("2021-03-26T01:02:03.000Z", wrong))));
    }

    @Test
    void refuses_an_entry_that_was_cut_off_anywhere() {
        byte[] whole = ENTRY.getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < whole.length; length++) {
            StoredEntry cut = new StoredEntry(POSITION, Arrays.copyOf(whole, length));
            assertRefused(() -> decoder.fact(cut));
            assertRefused(() -> decoder.decode(cut));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "7", "\"bímật\"", "[]", "{}", "bímật", "<bímật/>"})
    void refuses_what_is_no_object(String something) {
        assertRefused(() -> decoder.fact(entry(something)));
        assertRefused(() -> decoder.decode(entry(something)));
    }

    /** Each í is two bytes; of one at a time the second is taken away, or the first. */
    @Test
    void refuses_bytes_that_are_not_utf_8() {
        byte[] whole = ENTRY.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < whole.length - 1; i++) {
            if (whole[i] == (byte) 0xC3 && whole[i + 1] == (byte) 0xAD) {
                for (int broken = i; broken <= i + 1; broken++) {
                    byte[] bytes = whole.clone();
                    bytes[broken] = 'i';
                    assertRefused(() -> decoder.fact(new StoredEntry(POSITION, bytes)));
                    assertRefused(() -> decoder.decode(new StoredEntry(POSITION, bytes)));
                }
            }
        }
    }

    private interface Reading {
        void go();
    }

    private static void assertRefused(Reading reading) {
        LedgerBroken broken = catchThrowableOfType(LedgerBroken.class, reading::go);
        assertThat(broken).as("refused").isNotNull();
        assertThat(broken.position()).isEqualTo(POSITION);
        for (@Nullable
        Throwable told = broken; told != null; told = told.getCause()) {
            assertThat(told).message().doesNotContainIgnoringCase(CONTENT);
            assertThat(told.getSuppressed()).isEmpty();
        }
    }

    private static String replaced(String from, String to) {
        assertThat(ENTRY).contains(from);
        return ENTRY.replace(from, to);
    }

    private static StoredEntry entry(String json) {
        return new StoredEntry(POSITION, json.getBytes(StandardCharsets.UTF_8));
    }
}
