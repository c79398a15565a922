package vn.oneplusone.app.portal;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.jul.LevelChangePropagator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.joran.spi.JoranException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What whoever runs the portal sees of it: health, metrics, logs; and what they must not see there. */
class RunningTest {
    private static final String NAME = "Bui-Thi-Bi-Mat";

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

    @Test
    void everybody_may_ask_for_health_and_is_told_no_details() {
        for (String path : List.of("/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness")) {
            HttpResponse<String> answer = portal.guest().ask(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body()).contains("\"UP\"").doesNotContain("ledger", "components", "vault");
        }
        assertThat(portal.guest().ask("/actuator/health/ledger").statusCode()).isEqualTo(401);
        assertThat(portal.guest().ask("/actuator").statusCode()).isEqualTo(401);
        for (String path : List.of("/actuator", "/actuator/env", "/actuator/heapdump", "/actuator/metrics")) {
            assertThat(portal.signedIn("admin.mot").ask(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void a_portal_that_cannot_record_is_alive_and_not_ready(@TempDir Path poor) throws IOException {
        try (AccountsPortal broken = new AccountsPortal(poor)) {
            Files.delete(poor.resolve("ledger.db"));
            assertThat(broken.guest().ask("/actuator/health/readiness").statusCode()).isEqualTo(503);
            assertThat(broken.guest().ask("/actuator/health").statusCode()).isEqualTo(503);
            assertThat(broken.guest().ask("/actuator/health/liveness").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void metrics_are_for_administrators_and_name_addresses_by_pattern() {
        UUID account = portal.accounts().find("xa").orElseThrow().actor();
        Reader administrator = portal.signedIn("admin.mot");
        administrator.page("/accounts/" + account);
        administrator.page("/accounts?q=" + NAME);
        portal.guest().page("/" + NAME);
        portal.guest().signIn("xa", "sai rồi");

        assertThat(portal.guest().ask("/actuator/prometheus").statusCode()).isEqualTo(401);
        for (String name : List.of("huyen", "xa", "bi.thu", "kiem.tra")) {
            assertThat(portal.signedIn(name).ask("/actuator/prometheus").statusCode()).as(name).isEqualTo(403);
        }
        String metrics = administrator.send(administrator.request("/actuator/prometheus")).body();
        assertThat(metrics).contains("uri=\"/accounts/{account}\"", "ledger_size 4.0", "figures_behind 0.0")
                .containsPattern("ledger_append_seconds_count\\{outcome=\"recorded\"\\} [1-9]")
                .containsPattern("ledger_append_seconds_bucket\\{outcome=\"recorded\",le=")
                .containsPattern("sign_in_total\\{outcome=\"refused\"\\} [1-9]")
                .containsPattern("sign_in_total\\{outcome=\"accepted\"\\} [1-9]")
                .doesNotContain(NAME, account.toString());
    }

    @Test
    void where_there_is_a_management_port_metrics_are_there_and_not_at_the_portal(@TempDir Path other) {
        System.setProperty("management.server.port", "0");
        try (AccountsPortal managed = new AccountsPortal(other)) {
            Reader guest = managed.guestAt("local.management.port");
            assertThat(guest.send(guest.request("/actuator/prometheus")).body()).contains("ledger_size 4.0");
            assertThat(guest.ask("/actuator/health/readiness").statusCode()).isEqualTo(200);
            assertThat(guest.ask("/me").statusCode()).isGreaterThanOrEqualTo(400);
            assertThat(managed.guest().ask("/actuator/prometheus").statusCode()).isEqualTo(401);
            assertThat(managed.signedIn("admin.mot").ask("/actuator/prometheus").statusCode()).isEqualTo(404);
        } finally {
            System.clearProperty("management.server.port");
        }
    }

    @Test
    void behind_a_proxy_that_is_believed_cookies_are_secure_and_nobody_else_is_believed(@TempDir Path other) {
        String[] proxy = {"X-Forwarded-Proto", "https", "X-Forwarded-For", "203.0.113.9"};
        HttpResponse<String> bare = portal.guest().ask("/sign-in", proxy);
        assertThat(bare.headers().allValues("Set-Cookie")).isNotEmpty().noneMatch(it -> it.contains("Secure"));
        assertThat(bare.headers().firstValue("Strict-Transport-Security")).isEmpty();
        System.setProperty("server.forward-headers-strategy", "native");
        try (AccountsPortal behind = new AccountsPortal(other)) {
            HttpResponse<String> proxied = behind.guest().ask("/sign-in", proxy);
            assertThat(proxied.headers().allValues("Set-Cookie")).isNotEmpty()
                    .allMatch(it -> it.contains("Secure") && it.contains("HttpOnly"));
            assertThat(proxied.headers().firstValue("Strict-Transport-Security")).isPresent();
        } finally {
            System.clearProperty("server.forward-headers-strategy");
        }
    }

    @Test
    void every_answer_and_every_refusal_has_an_id_by_which_the_logs_know_it() {
        Reader reader = portal.signedIn("xa");
        HttpResponse<String> refused = reader.ask("/api/v1/nothing");
        String id = refused.headers().firstValue("X-Request-Id").orElse("");
        assertThat(id).hasSize(36);
        assertThat(Reader.json(refused).get("request").stringValue()).isEqualTo(id);
        assertThat(reader.page("/journal").body()).contains("hãy gửi mã này");

        String brought = UUID.randomUUID().toString();
        assertThat(reader.ask("/api/v1/session", "X-Request-Id", brought).headers().firstValue("X-Request-Id"))
                .hasValue(brought);
        assertThat(reader.ask("/api/v1/session", "X-Request-Id", NAME).headers().firstValue("X-Request-Id"))
                .get().isNotEqualTo(NAME);
    }

    @Test
    void no_log_line_repeats_what_somebody_typed_and_all_that_belong_to_a_request_carry_its_id() throws IOException {
        List<ILoggingEvent> lines = new CopyOnWriteArrayList<>();
        AppenderBase<ILoggingEvent> kept = new AppenderBase<>() {
            @Override
            protected void append(ILoggingEvent line) {
                line.prepareForDeferredProcessing();
                lines.add(line);
            }
        };
        kept.start();
        // the tests have levels of their own
        configure("/logback.xml");
        try {
            ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).addAppender(kept);
            type();
        } finally {
            configure("/logback-test.xml");
        }
        assertThat(lines).anyMatch(line -> line.getFormattedMessage().contains("refused: no such username"));
        assertThat(lines).allSatisfy(line -> {
            String text = line.getFormattedMessage() + ThrowableProxyUtil.asString(line.getThrowableProxy())
                    + line.getMDCPropertyMap();
            assertThat(text).doesNotContain(NAME);
        });
        assertThat(lines).filteredOn(line -> line.getLoggerName().startsWith("vn.oneplusone.app.security"))
                .isNotEmpty().allMatch(line -> line.getMDCPropertyMap().containsKey("request"));
    }

    private static void configure(String file) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        // the server logs by the JDK's own loggers, which have to learn of the levels, as they do in the program
        LevelChangePropagator levels = new LevelChangePropagator();
        levels.setContext(context);
        levels.setResetJUL(true);
        context.addListener(levels);
        levels.start();
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        try {
            configurator.doConfigure(RunningTest.class.getResource(file));
        } catch (JoranException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A name, wherever one can be typed. */
    private static void type() throws IOException {
        Reader reader = portal.signedIn("xa");
        portal.guest().signIn(NAME, NAME);
        reader.page("/accounts?q=" + NAME);
        reader.page("/" + NAME + "?name=" + NAME);
        reader.post("/accounts", Map.of("name", NAME, "username", NAME, "role", NAME, "_csrf", reader.csrf("/me")));
        reader.give("/api/v1/referrals", "{\"" + NAME + "\":\"" + NAME, "Idempotency-Key", NAME);
        reader.give("/api/v1/referrals/" + NAME + "/" + NAME + "/confirmation", "{}", "Idempotency-Key", NAME);
        portal.signedIn("admin.mot").post("/accounts", Map.of("name", NAME, "username", NAME, "role", "AUDITOR"));
        raw("GET /?name=" + NAME + "|<> HTTP/1.1\r\nHost: localhost\r\n\r\n");
        raw("GET /" + NAME + "%zz HTTP/1.1\r\nHost: localhost\r\n\r\n");
        raw("GET / HTTP/1.1\r\nHost: localhost\r\nCookie: a=\"" + NAME + "; \u0001=" + NAME + "\r\n\r\n");
        raw("GET / HTTP/1.1\r\nHost: " + NAME + "_ä\r\n" + NAME + "\u0001: " + NAME + "\r\n\r\n");
        raw("POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                + "Content-Length: 40\r\nConnection: close\r\n\r\n" + "username=%zz" + NAME + "%&password=%%"
                + NAME);
    }

    private static void raw(String request) throws IOException {
        URI address = URI.create(portal.address());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write(
                    request.replace("\r\n\r\n", request.contains("POST") ? "\r\n\r\n" : "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            socket.shutdownOutput();
            try (InputStream in = socket.getInputStream()) {
                in.readAllBytes();
            }
        }
    }
}
