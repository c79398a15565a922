package vn.oneplusone.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.oneplusone.app.ledger.entries.EntryDecoder;
import vn.oneplusone.app.ledger.entries.EventJson;
import vn.oneplusone.app.ledger.entries.EventTypes;
import vn.oneplusone.app.ledger.entries.PlainEnvelope;
import vn.oneplusone.app.ledger.entries.WrittenTypes;
import vn.oneplusone.reporting.Fact;

/** The fast way of reading many entries accepts and refuses exactly what the parser does that reads one, whatever stands there. */
class PlainEntriesTest {
    private static final int MUTATIONS = Integer.getInteger("mutations", 20_000);
    private static final long SEED = Long.getLong("seed", new Random().nextLong());
    private static final String TELLING = "\"\\{}[]:,0123456789-+.eE truefalsn\t\n\u0000\u001f/uAZ\u007f";

    private final EntryDecoder decoder = new EntryDecoder(EventTypes.ofAllModules());
    private final WrittenTypes written = new EventJson(EventTypes.ofAllModules()).written();
    private final List<StoredEntry> samples = KeptFacts.all().stream().flatMap(kept -> kept.entries().stream())
            .flatMap(entry -> Stream.of(entry, withMetadata(entry))).toList();

    private static StoredEntry withMetadata(StoredEntry entry) {
        return new StoredEntry(entry.position(), text(entry)
                .replace("\"metadata\":{}", "\"metadata\":{\"request\":\"ab\",\"host\":\"\"}")
                .getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void agrees_with_the_parser_on_every_kept_entry() {
        assertThat(decoder.facts(samples)).isEqualTo(samples.stream().map(decoder::fact).toList());
        assertThat(samples.stream().filter(entry -> PlainEnvelope.of(entry, written) != null).count())
                .as("read the fast way").isGreaterThan(100);
        assertThat(decoder.facts(List.of())).isEmpty();
    }

    @Test
    void agrees_with_the_parser_on_mutated_entries() {
        Random random = new Random(SEED);
        int accepted = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            StoredEntry mutated = mutated(samples.get(random.nextInt(samples.size())), random);
            Object expected = read(mutated);
            assertThat(readAmongOthers(mutated)).as("seed %s, %s: %s", SEED, i, text(mutated)).isEqualTo(expected);
            accepted += expected instanceof Fact ? 1 : 0;
        }
        assertThat(accepted).as("accepted ones, seed " + SEED).isBetween(MUTATIONS / 50, MUTATIONS / 2);
    }

    /** What is no value by itself, but would be one with what stands before or after it. */
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{}{}", "{", "}", "{}\n{}", "{},{}", "null", "null null", "7", "7 ", "\"a\"",
            "\"a\" \"b\"", "\"a", "{\"unit\"", "[", "]", "//", "\u0000", "{\u0000}\u0000", "\uFEFF{}"})
    void agrees_with_the_parser_on_payloads_that_run_into_their_neighbours(String payload) {
        for (String type : List.of("text", "campaign.InitiativeLaunched")) {
            StoredEntry entry = new StoredEntry(0, ("{\"position\":0,\"committedAt\":\"2021-03-26T01:02:28.024Z\","
                    + "\"eventId\":\"e\",\"stream\":null,\"sequence\":0,\"type\":\"" + type
                    + "\",\"revision\":\"1\",\"timestamp\":\"2021-03-26T01:02:27.987Z\",\"actor\":\"a\","
                    + "\"cause\":\"c\",\"metadata\":{},\"payload\":" + payload + "}").getBytes(StandardCharsets.UTF_8));
            assertThat(readAmongOthers(entry)).isEqualTo(read(entry));
        }
    }

    private StoredEntry mutated(StoredEntry entry, Random random) {
        byte[] bytes = entry.bytes().clone();
        for (int times = 1 + random.nextInt(2); times > 0; times--) {
            int at = random.nextInt(bytes.length);
            byte other = random.nextInt(3) == 0
                    ? (byte) random.nextInt(256)
                    : (byte) TELLING.charAt(random.nextInt(TELLING.length()));
            int to = at + random.nextInt(Math.min(40, bytes.length - at));
            bytes = switch (random.nextInt(6)) {
                case 0 -> joined(bytes, at, new byte[]{other}, at);
                case 1 -> joined(bytes, at, new byte[0], to);
                case 2 -> joined(bytes, at, Arrays.copyOfRange(bytes, at, to), at);
                case 3 -> {
                    byte[] source = samples.get(random.nextInt(samples.size())).bytes();
                    yield joined(bytes, at, Arrays.copyOfRange(source, Math.min(at, source.length), source.length),
                            bytes.length);
                }
                default -> joined(bytes, at, new byte[]{other}, at + 1);
            };
            if (bytes.length == 0) {
                return entry;
            }
        }
        return new StoredEntry(entry.position(), bytes);
    }

    private static byte[] joined(byte[] bytes, int begin, byte[] middle, int end) {
        byte[] joined = Arrays.copyOf(bytes, begin + middle.length + bytes.length - end);
        System.arraycopy(middle, 0, joined, begin, middle.length);
        System.arraycopy(bytes, end, joined, begin + middle.length, bytes.length - end);
        return joined;
    }

    private Object read(StoredEntry entry) {
        try {
            return decoder.fact(entry);
        } catch (LedgerBroken e) {
            return String.valueOf(e.getMessage());
        }
    }

    private Object readAmongOthers(StoredEntry entry) {
        List<StoredEntry> among = new ArrayList<>(samples.subList(3, 5));
        among.add(entry);
        among.addAll(samples.subList(5, 7));
        try {
            List<Fact> facts = decoder.facts(among);
            assertThat(facts.subList(3, 5)).isEqualTo(among.subList(3, 5).stream().map(decoder::fact).toList());
            return facts.get(2);
        } catch (LedgerBroken e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static String text(StoredEntry entry) {
        return new String(entry.bytes(), StandardCharsets.UTF_8);
    }
}
