package vn.oneplusone.app.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        try (AccountsPortal managed = new AccountsPortal(other, List.of("--management.server.port=0"))) {
            Reader guest = managed.guestAt("local.management.port");
            assertThat(guest.send(guest.request("/actuator/prometheus")).body()).contains("ledger_size 4.0");
            assertThat(guest.ask("/actuator/health/readiness").statusCode()).isEqualTo(200);
            assertThat(guest.ask("/me").statusCode()).isGreaterThanOrEqualTo(400);
            assertThat(managed.guest().ask("/actuator/prometheus").statusCode()).isEqualTo(401);
            assertThat(managed.signedIn("admin.mot").ask("/actuator/prometheus").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void behind_a_proxy_that_is_believed_cookies_are_secure_and_nobody_else_is_believed(@TempDir Path other) {
        String[] proxy = {"X-Forwarded-Proto", "https", "X-Forwarded-For", "203.0.113.9"};
        HttpResponse<String> bare = portal.guest().ask("/sign-in", proxy);
        assertThat(bare.headers().allValues("Set-Cookie")).isNotEmpty().noneMatch(it -> it.contains("Secure"));
        assertThat(bare.headers().firstValue("Strict-Transport-Security")).isEmpty();
        try (AccountsPortal behind = new AccountsPortal(other, List.of("--server.forward-headers-strategy=native"))) {
            HttpResponse<String> proxied = behind.guest().ask("/sign-in", proxy);
            assertThat(proxied.headers().allValues("Set-Cookie")).isNotEmpty()
                    .allMatch(it -> it.contains("Secure") && it.contains("HttpOnly"));
            assertThat(proxied.headers().firstValue("Strict-Transport-Security")).isPresent();
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
}
