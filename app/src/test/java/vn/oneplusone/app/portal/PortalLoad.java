package vn.oneplusone.app.portal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import vn.oneplusone.app.InLetters;
import vn.oneplusone.app.json.Json;
import vn.oneplusone.app.web.Answers;

/**
 * Many at once who read the overview, and some who write and look for what they wrote. Each has a connection and, but for every other
 * reader, a session of its own; they begin together and go on without a pause, or with one.
 */
final class PortalLoad {
    /** Each has a limit for the API: a cycle asks it three times. */
    private static final Duration WRITERS_PAUSE = Duration.ofMillis(250);
    private static final Pattern REFERRED = Pattern
            .compile("href=\"/facts\\?([^\"]*measure=REFERRED[^\"]*)\"[^>]*>([0-9.]+)<");
    private static final int YEAR = 2021;

    /** Somebody who may refer in a branch in which nobody else does. */
    record Writer(String username, UUID branch) {}

    /** What one kind of request took, in nanoseconds, and what came back in bytes. */
    static final class Times {
        private long[] nanos = new long[256];
        private int count;
        private long bytes;

        private void add(long took, long size) {
            if (count == nanos.length) {
                nanos = Arrays.copyOf(nanos, count * 2);
            }
            nanos[count++] = took;
            bytes += size;
        }

        private void add(Times other) {
            for (int i = 0; i < other.count; i++) {
                add(other.nanos[i], 0);
            }
            bytes += other.bytes;
        }

        private Times sorted() {
            Arrays.sort(nanos, 0, count);
            return this;
        }

        int count() {
            return count;
        }

        double bytesEach() {
            return count == 0 ? 0 : bytes / (double) count;
        }

        /** In milliseconds; of one, the slowest. */
        double at(double share) {
            return count == 0 ? 0 : nanos[(int) Math.min(count - 1, Math.floor(share * count))] / 1e6;
        }
    }

    /** What was measured, and in words what went wrong: errors, and readings of a writer that do not show its own writing yet. */
    record Outcome(Times reads, Times writes, Times ownByPosition, Times ownPages, List<String> errors,
            List<String> stale, double seconds) {}

    private interface Turn {
        void take() throws IOException, InterruptedException;
    }

    private final String address;
    private final List<Client> readers = new ArrayList<>();
    private final List<WritingClient> writers = new ArrayList<>();
    private final List<String> errors = new CopyOnWriteArrayList<>();
    private final List<String> stale = new CopyOnWriteArrayList<>();

    /** Signs all of them in: every other reader, and all who write. */
    PortalLoad(String address, int reading, List<Writer> writing) {
        this.address = address;
        for (int i = 0; i < reading; i++) {
            Client reader = new Client(new Reader(address));
            if (i % 2 == 0) {
                reader.signIn(i % 4 == 0 ? RunningPortal.OFFICER : RunningPortal.COMMUNE);
            }
            readers.add(reader);
        }
        writing.forEach(writer -> writers.add(new WritingClient(writer)));
    }

    /** All readers ask for one address. */
    Outcome read(String path, Duration lasting, Duration pause) {
        return run(path, lasting, pause, false);
    }

    /** All readers ask for the overview, while all who write do so. */
    Outcome readAndWrite(Duration lasting, Duration pause) {
        return run("/", lasting, pause, true);
    }

    private Outcome run(String path, Duration lasting, Duration pause, boolean writing) {
        errors.clear();
        stale.clear();
        readers.forEach(Client::forget);
        writers.forEach(WritingClient::forget);
        CountDownLatch begin = new CountDownLatch(1);
        long[] end = new long[1];
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < readers.size(); i++) {
            Client reader = readers.get(i);
            // those who pause do not all come at the same moment
            Duration first = pause.multipliedBy(i).dividedBy(readers.size());
            threads.add(Thread.ofVirtual()
                    .unstarted(() -> turns(begin, end, first, pause, () -> reader.read(path, reader.times))));
        }
        if (writing) {
            for (WritingClient writer : writers) {
                threads.add(Thread.ofVirtual()
                        .unstarted(() -> turns(begin, end, Duration.ZERO, WRITERS_PAUSE, writer::writeAndLook)));
            }
        }
        threads.forEach(Thread::start);
        long began = System.nanoTime();
        end[0] = began + lasting.toNanos();
        begin.countDown();
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return outcome((System.nanoTime() - began) / 1e9);
    }

    private void turns(CountDownLatch begin, long[] end, Duration first, Duration pause, Turn turn) {
        try {
            begin.await();
            Thread.sleep(first);
            while (System.nanoTime() < end[0]) {
                long next = System.nanoTime() + pause.toNanos();
                try {
                    turn.take();
                } catch (IOException | RuntimeException e) {
                    errors.add(e.toString());
                }
                Thread.sleep(Duration.ofNanos(Math.max(0, next - System.nanoTime())));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Outcome outcome(double seconds) {
        Times reads = new Times();
        readers.forEach(reader -> reads.add(reader.times));
        Times writes = new Times();
        Times ownByPosition = new Times();
        Times ownPages = new Times();
        writers.forEach(writer -> {
            writes.add(writer.writes);
            ownByPosition.add(writer.byPosition);
            ownPages.add(writer.pages);
        });
        return new Outcome(reads.sorted(), writes.sorted(), ownByPosition.sorted(), ownPages.sorted(),
                List.copyOf(errors), List.copyOf(stale), seconds);
    }

    /** Somebody with a connection. */
    private class Client {
        private final Reader reader;
        private Times times = new Times();
        private int asked;

        private Client(Reader reader) {
            this.reader = reader;
        }

        final void signIn(String username) {
            String to = reader.signIn(username, RunningPortal.PASSWORD).headers().firstValue("Location").orElse("");
            if (!to.endsWith("/")) {
                throw new IllegalStateException(username + " is not signed in: " + to);
            }
        }

        private void forget() {
            times = new Times();
        }

        /** Asks as a browser does, and looks into every tenth answer. */
        final void read(String path, Times into) throws IOException, InterruptedException {
            HttpResponse<byte[]> answer = timed(into, reader.request(path).header("Accept", "text/html,*/*;q=0.8")
                    .header("Accept-Encoding", "gzip"));
            if (answer.statusCode() != 200) {
                errors.add(answer.statusCode() + " for " + path);
            } else if (path.equals("/") && asked++ % 10 == 0 && !text(answer).contains("class=\"sentence\"")) {
                errors.add("an overview without its sentence");
            }
        }

        final HttpResponse<byte[]> timed(Times into, HttpRequest.Builder request)
                throws IOException, InterruptedException {
            HttpRequest ready = request.version(HttpClient.Version.HTTP_1_1).build();
            long begun = System.nanoTime();
            HttpResponse<byte[]> answer = reader.client().send(ready, HttpResponse.BodyHandlers.ofByteArray());
            into.add(System.nanoTime() - begun, answer.body().length);
            return answer;
        }
    }

    private static String text(HttpResponse<byte[]> answer) throws IOException {
        if (!answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip")) {
            return new String(answer.body(), StandardCharsets.UTF_8);
        }
        try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Registers somebody, refers them, and looks whether the number of referrals of the branch is the right one, asked twice. */
    private final class WritingClient {
        private final Writer writer;
        private final Client client;
        private final JsonNode csrf;
        private Times writes = new Times();
        private Times byPosition = new Times();
        private Times pages = new Times();
        private long referred;

        private WritingClient(Writer writer) {
            this.writer = writer;
            client = new Client(new Reader(address));
            client.signIn(writer.username);
            csrf = client.reader.json("/api/v1/session").get("csrf");
            referred = referred(client.reader.json(counts()));
        }

        private void forget() {
            writes = new Times();
            byPosition = new Times();
            pages = new Times();
        }

        private static String counts() {
            return "/api/v1/counts?year=" + YEAR + "&organization=FEDERATION";
        }

        private static long referred(JsonNode counts) {
            return counts.at("/total/referrals/FEDERATION/referred").longValue();
        }

        private void writeAndLook() throws IOException, InterruptedException {
            String person = give("/api/v1/people", """
                    {"fullName":"Người Mẫu %s","birthDate":"2000-05-19","gender":"FEMALE","unit":"%s",
                     "consent":{"how":"PAPER","on":"2021-12-01"},"on":"2021-12-01"}"""
                    .formatted(InLetters.of(referred), writer.branch)).get("id").stringValue();
            HttpResponse<byte[]> answer = send("/api/v1/referrals", """
                    {"youth":"%s","organization":"FEDERATION","branch":"%s","channel":"MEETING","on":"2021-12-02"}"""
                    .formatted(person, writer.branch));
            String position = answer.headers().firstValue(Answers.POSITION).orElse("");
            referred++;
            HttpResponse<byte[]> counted = client.timed(byPosition, client.reader.request(counts())
                    .header("Accept", "application/json").header(Answers.POSITION, position));
            check(counted.statusCode() == 200 ? referred(Json.mapper().readTree(text(counted))) : -counted.statusCode(),
                    "counts");
            // the page knows no position: it has to know who asks
            HttpResponse<byte[]> page = client.timed(pages, client.reader.request("/?year=" + YEAR)
                    .header("Accept", "text/html").header("Accept-Encoding", "gzip"));
            check(page.statusCode() == 200 ? shown(text(page)) : -page.statusCode(), "page");
        }

        private static long shown(String page) {
            Matcher number = REFERRED.matcher(page);
            while (number.find()) {
                if (number.group(1).contains("organization=FEDERATION")) {
                    return Long.parseLong(number.group(2).replace(".", ""));
                }
            }
            return -1;
        }

        private void check(long seen, String where) {
            if (seen < 0) {
                errors.add(where + " answered " + -seen);
            } else if (seen != referred) {
                stale.add(where + " shows " + seen + " of " + referred);
            }
        }

        private JsonNode give(String path, String json) throws IOException, InterruptedException {
            return Json.mapper().readTree(text(send(path, json)));
        }

        private HttpResponse<byte[]> send(String path, String json) throws IOException, InterruptedException {
            HttpResponse<byte[]> answer = client.timed(writes, client.reader.request(path)
                    .header("Accept", "application/json").header("Content-Type", "application/json")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .header(csrf.get("header").stringValue(), csrf.get("token").stringValue())
                    .POST(HttpRequest.BodyPublishers.ofString(json)));
            if (answer.statusCode() != 201) {
                throw new IOException(answer.statusCode() + " for " + path + ": " + text(answer));
            }
            return answer;
        }
    }
}
