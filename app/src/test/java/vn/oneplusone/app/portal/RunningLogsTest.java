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
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.LoggerFactory;

/** What the portal logs, as it logs in the program: nobody else may log meanwhile, for the logs are of the whole process. */
@Isolated
class RunningLogsTest {
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
            configurator.doConfigure(RunningLogsTest.class.getResource(file));
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
