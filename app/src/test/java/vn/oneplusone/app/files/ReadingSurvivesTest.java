package vn.oneplusone.app.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.oneplusone.app.files.shape.ListRow;

/** Whatever the bytes are: only ever a report. A failure names the seed with which it can be repeated. */
class ReadingSurvivesTest {
    private static final int RUNS = 3_000;
    private static final String[] PIECES = {"\"", "\"\"", ",", ";", "\t", "\r\n", "\r", "\n", "\0", "\uFEFF", "Đoàn",
            "30/02/2021",
            "26/03/2021", "1.132", "'", "#REF!", "=1+1", "\u0301", "\u202E", "{0}", "%s", "\uFFFF", "9".repeat(30),
            " "};

    @Test
    void random_bytes() {
        for (long seed = 0; seed < RUNS; seed++) {
            Random random = new Random(seed);
            byte[] bytes = new byte[random.nextInt(2_000)];
            random.nextBytes(bytes);
            survives(seed, bytes, random);
        }
    }

    @Test
    void bytes_damaged_at_random_places_of_good_lists() {
        List<byte[]> lists = ReadingUnderstandsTest.every_kind_of_list_is_understood().stream()
                .map(k -> (String.join("\n", k.lines()) + "\n" + k.lines().getLast()).getBytes(StandardCharsets.UTF_8))
                .toList();
        for (long seed = 0; seed < RUNS; seed++) {
            Random random = new Random(seed);
            byte[] bytes = lists.get(random.nextInt(lists.size()));
            for (int i = random.nextInt(6); i >= 0; i--) {
                bytes = damaged(bytes, random);
            }
            survives(seed, bytes, random);
        }
    }

    private static byte[] damaged(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length + 1);
        int behind = Math.min(bytes.length, at + random.nextInt(10));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, at);
        switch (random.nextInt(4)) {
            case 0 -> out.write(random.nextInt(256));
            case 1 -> out.writeBytes(PIECES[random.nextInt(PIECES.length)].getBytes(StandardCharsets.UTF_8));
            case 2 -> out.write(bytes, at, behind - at);
            default -> {
                return random.nextBoolean() ? out.toByteArray() : joined(out, bytes, behind);
            }
        }
        return joined(out, bytes, random.nextBoolean() ? at : behind);
    }

    private static byte[] joined(ByteArrayOutputStream out, byte[] bytes, int from) {
        out.write(bytes, from, bytes.length - from);
        return out.toByteArray();
    }

    private static void survives(long seed, byte[] bytes, Random random) {
        List<ListRow> rows = new ArrayList<>();
        try {
            // a slow line delivers a few bytes at a time
            ByteArrayInputStream in = new ByteArrayInputStream(bytes) {
                @Override
                public synchronized int read(byte[] target, int from, int length) {
                    return super.read(target, from, Math.min(length, 1 + random.nextInt(50)));
                }
            };
            ListReport report = new ListReader(5).read("x", in, rows::add);
            assertThat(report.rows()).isEqualTo(rows.size());
            assertThat(report.rows() + report.problemCount()).isPositive();
            assertThat(report.problems()).hasSize((int) Math.min(5, report.problemCount()));
            rows.forEach(row -> assertThat(row.canonical()).isNotBlank());
        } catch (Throwable failure) {
            throw new AssertionError("seed " + seed, failure);
        }
    }
}
