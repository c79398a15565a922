package vn.oneplusone.app.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.oneplusone.app.json.Json;

/** {@code serve} as a service runs it: a process of its own, told to stop while somebody is being answered. */
class ServingProcessTest {
    @TempDir
    Path data;

    @Test
    void whoever_is_being_answered_gets_the_answer_before_the_portal_stops_and_logs_can_be_json() throws Exception {
        Path log = data.resolve("log");
        ProcessBuilder builder = ServingProcess.of(data.resolve("data"));
        builder.environment().put("LOGGING_STRUCTURED_FORMAT_CONSOLE", "ecs");
        builder.redirectError(log.toFile());
        try (ServingProcess portal = ServingProcess.start(builder)) {
            stopWhileAnswering(portal.process(), portal.address());
            assertThat(portal.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
        List<JsonNode> lines = Files.readAllLines(log).stream().filter(line -> line.startsWith("{"))
                .map(line -> Json.mapper().readTree(line)).toList();
        assertThat(Files.readString(log)).doesNotContain("Exception");
        assertThat(lines).filteredOn(line -> line.path("message").asString("").contains("no such username"))
                .singleElement().satisfies(line -> {
                    assertThat(line.has("@timestamp")).isTrue();
                    assertThat(line.path("request").asString("")).hasSize(36);
                });
    }

    private static void stopWhileAnswering(Process portal, String address) throws IOException {
        URI uri = URI.create(address);
        Reader reader = new Reader(address);
        String body = "username=ai&password=khong-dung&_csrf="
                + URLEncoder.encode(reader.csrf("/sign-in"), UTF_8);
        try (Socket slow = new Socket(uri.getHost(), uri.getPort())) {
            slow.setSoTimeout(30_000);
            slow.getOutputStream().write(("POST /sign-in HTTP/1.1\r\nHost: localhost\r\nCookie: "
                    + reader.cookies() + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                    + body.length() + "\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n").getBytes(UTF_8));
            BufferedReader answer = new BufferedReader(
                    new InputStreamReader(slow.getInputStream(), UTF_8));
            assertThat(answer.readLine()).as("the request is being read").contains(" 100");
            portal.destroy();
            await().until(() -> isRefused(uri));
            assertThat(portal.isAlive()).isTrue();
            slow.getOutputStream().write(body.getBytes(UTF_8));
            List<String> lines = answer.lines().toList();
            assertThat(lines).anyMatch(line -> line.startsWith("HTTP/1.1 302"));
            assertThat(lines).anyMatch(line -> line.startsWith("Location:") && line.endsWith("/sign-in?refused"));
        }
    }

    private static boolean isRefused(URI uri) throws IOException {
        try (Socket another = new Socket(uri.getHost(), uri.getPort())) {
            return !another.isConnected();
        } catch (ConnectException e) {
            return true;
        }
    }
}
