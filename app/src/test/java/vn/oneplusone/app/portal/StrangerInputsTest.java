package vn.oneplusone.app.portal;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.oneplusone.app.text.Counted;
import vn.oneplusone.app.text.Shapes;
import vn.oneplusone.app.vault.accounts.Accounts;
import vn.oneplusone.reporting.Slice;

/** Whatever a stranger sends is answered, and the portal lives on meanwhile. How often a text is read is counted in ForeignTextTest. */
class StrangerInputsTest {
    private static final String BLANKS = "x" + " ".repeat(64_000) + "x";
    private static final List<String> PARTS = List.of(" ", "a ", "\u0300\u0323", "\uD83D\uDE00", "Σ", "0", "1,", "-",
            ":",
            "(", "[", "\"", "en,");
    private static final AtomicInteger TURN = new AtomicInteger();
    private static final int LONGER_THAN_ANY = 1_000;

    @TempDir
    static Path data;

    private static AccountsPortal portal;

    @BeforeAll
    static void start() {
        portal = new AccountsPortal(data);
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    private static boolean lives() {
        return portal.guest().ask("/actuator/health/liveness").statusCode() == 200;
    }

    @Test
    void a_name_of_64_000_blanks_is_refused_at_once_while_the_portal_lives() {
        try (ExecutorService strangers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, 8)
                    .mapToObj(i -> CompletableFuture
                            .supplyAsync(() -> portal.guest().signIn(BLANKS, "mat khau nao do"), strangers))
                    .toList();
            assertThat(lives()).isTrue();
            assertThat(answers).allSatisfy(
                    answer -> assertThat(answer.join().headers().firstValue("Location").orElse(""))
                            .endsWith("/sign-in?refused"));
        }
        Counted name = new Counted(BLANKS, 0);
        assertThat(Accounts.spelt(name)).isEmpty();
        assertThat(name.reads()).isZero();
        assertThat(portal.guest().signIn("xa", AccountsPortal.PASSWORD).headers().firstValue("Location").orElse(""))
                .doesNotContain("sign-in");
    }

    /** By a name, what is sent. */
    static Stream<Arguments> inputs() {
        return Stream.of(form("the name of an account", "/sign-in", "username"),
                form("a password", "/sign-in", "password"), form("a new password", "/first-sign-in", "password"),
                form("the code of a claim", "/claim", "code"), form("a name on a claim", "/r", "fullName"),
                form("a day on a claim", "/r", "birthDate"), form("the token of a form", "/sign-in", "_csrf"),
                address("a link", text -> "/r/" + text), address("a claim", text -> "/claim/" + text),
                address("a first sign-in", text -> "/first-sign-in?token=" + text),
                address("seconds to wait", text -> "/sign-in?slow=" + text),
                address("a language", text -> "/?lang=" + text), address("a year", text -> "/?year=" + text),
                address("a file", text -> "/css/" + text), address("another file", text -> "/webjars/" + text),
                address("a page that is none", text -> "/" + text),
                address("a published year", text -> "/api/v1/published?year=" + text),
                address("a published table", text -> "/api/v1/published/" + text),
                address("a question", text -> "/api/v1/counts?asOf=" + text),
                header("the id of a request", "X-Request-Id", "/"),
                header("languages", "Accept-Language", "/api/v1/published"), header("types", "Accept", "/"),
                header("a cookie", "Cookie", "/"), header("a version", "If-None-Match", "/api/v1/published"),
                header("a position", "Ledger-Position", "/api/v1/published"),
                header("a bearer", "Authorization", "/api/v1/session"), header("an origin", "Origin", "/embed.js"),
                header("an address of before", "X-Forwarded-For", "/sign-in"),
                command("the key of a command", "Idempotency-Key"), command("the version of a command", "If-Match"));
    }

    private static Arguments input(String name, Function<String, HttpRequest.Builder> request) {
        return Arguments.argumentSet(name, request);
    }

    private static Arguments form(String name, String path, String field) {
        return input(name, text -> request(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(field + "=" + encoded(text))));
    }

    private static Arguments address(String name, Function<String, String> path) {
        return input(name, text -> request(path.apply(encoded(text).replace("+", "%20"))));
    }

    private static Arguments header(String name, String header, String path) {
        return input(name, text -> request(path).header(header, plain(text)));
    }

    private static Arguments command(String name, String header) {
        return input(name, text -> request("/api/v1/referrals").header("Content-Type", "application/json")
                .header(header, plain(text)).POST(HttpRequest.BodyPublishers.ofString("{}")));
    }

    private static HttpRequest.Builder request(String path) {
        return portal.guest().request(path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Programs put no other characters into headers. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.chars().forEach(c -> plain.append(c >= ' ' && c <= '~' ? (char) c : '?'));
        return plain.toString();
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void what_a_stranger_sends_is_answered_or_refused(Function<String, HttpRequest.Builder> input) {
        KeptLog log = KeptLog.ofWarnings();
        try (log) {
            send(input);
        }
        assertThat(log.lines()).as("strangers fill no log")
                .filteredOn(event -> event.getLevel() == Level.ERROR)
                .isEmpty();
        assertThat(lives()).isTrue();
    }

    /** Others for the next input. */
    private static List<String> some() {
        if (Slice.isAll()) {
            return PARTS;
        }
        int from = Slice.one(PARTS.size()) + TURN.getAndAdd(5);
        return IntStream.range(from, from + 5).mapToObj(at -> PARTS.get(at % PARTS.size())).toList();
    }

    private static void send(Function<String, HttpRequest.Builder> input) {
        for (int length : Shapes.LENGTHS) {
            for (String part : some()) {
                String text = "x" + part.repeat(length / part.length()) + "x";
                HttpResponse<String> answer = portal.guest().send(input.apply(text));
                assertThat(answer.statusCode()).as("%d of \"%s\": %s", length, part, answer.body()).isLessThan(500);
            }
        }
    }

    @Test
    void an_address_longer_than_any_of_ours_is_refused_before_anything_looks_at_it() {
        for (String path : List.of("/css/", "/webjars/", "/", "/r/", "/api/v1/published/")) {
            HttpResponse<String> answer = portal.guest().page(path + "-".repeat(LONGER_THAN_ANY));
            assertThat(answer.statusCode()).as(path).isEqualTo(414);
            assertThat(answer.body()).contains("Địa chỉ quá dài");
        }
        assertThat(portal.guest().page("/sign-in?slow=" + "-".repeat(5_000)).statusCode()).isEqualTo(414);
        assertThat(portal.guest().page("/sign-in?slow=" + "-".repeat(4_000)).body()).contains("</html>");
        assertThat(portal.guest().post("/sign-in", Map.of("username", "x".repeat(100_000))).statusCode())
                .isEqualTo(413);
        assertThat(Map.of("/css/", 404, "/r/", 302)).allSatisfy((path, status) -> assertThat(
                portal.guest().page(path + "-".repeat(100)).statusCode()).isEqualTo(status));
    }
}
