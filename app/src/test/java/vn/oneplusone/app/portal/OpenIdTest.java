package vn.oneplusone.app.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.oneplusone.app.vault.Account;
import vn.oneplusone.app.vault.Role;

/** A provider says who somebody is, to people with a browser and to programs; whether they may come in is said here. */
class OpenIdTest {
    private static final String SESSION = "/api/v1/session";

    @TempDir
    static Path data;

    private static Provider provider;
    private static AccountsPortal portal;

    @BeforeAll
    static void start() {
        provider = new Provider();
        Map<String, String> settings = Map.of("oneplusone.oidc.issuer", provider.issuer(), "oneplusone.oidc.client-id",
                Provider.CLIENT, "oneplusone.oidc.client-secret", Provider.SECRET);
        settings.forEach(System::setProperty);
        try {
            portal = new AccountsPortal(data);
        } finally {
            settings.keySet().forEach(System::clearProperty);
        }
    }

    @AfterAll
    static void stop() {
        portal.close();
        provider.close();
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String path(String address) {
        return address.substring(portal.address().length());
    }

    /** The whole dance; where it led to in the end. */
    private static String dance(Reader reader) {
        String there = location(reader.page("/oauth2/authorization/oidc"));
        assertThat(there).startsWith(provider.issuer() + "/authorize?").contains("nonce=", "state=");
        String back = location(reader.send(HttpRequest.newBuilder(URI.create(there))));
        assertThat(back).startsWith(portal.address() + "/login/oauth2/code/oidc?");
        return location(reader.page(path(back)));
    }

    @Test
    void somebody_whom_the_provider_knows_comes_in_as_their_account_says() {
        Reader reader = portal.guest();
        assertThat(reader.page("/sign-in").body()).contains("href=\"/oauth2/authorization/oidc\"");
        String wanted = location(reader.page("/me"));
        assertThat(wanted).contains("/sign-in");
        String before = reader.session();
        provider.comes("XA");

        assertThat(dance(reader)).endsWith("/me");
        assertThat(reader.session()).isNotEqualTo(before);
        assertThat(reader.json(SESSION).get("role").stringValue()).isEqualTo("COMMUNE_OFFICER");
        assertThat(reader.page("/me").body()).contains("Trần Thị Xã");
        assertThat(reader.page("/accounts").statusCode()).isEqualTo(403);
        assertThat(portal.accounts().ofActor(portal.accounts().find("xa").orElseThrow().actor()).orElseThrow()
                .lastSignIn()).isNotNull();
    }

    @Test
    void whoever_has_no_open_account_here_stays_outside() {
        Account closed = portal.add("da.dong", "Đã Đóng", Role.AUDITOR, null);
        portal.accounts().close("da.dong", closed.version());
        for (String stranger : List.of("nguoi.la", "da.dong")) {
            Reader reader = portal.guest();
            provider.comes(stranger);
            String led = dance(reader);
            assertThat(led).endsWith("/sign-in?unknown");
            assertThat(reader.page(path(led)).body()).contains("chưa có tài khoản ở đây");
            assertThat(reader.ask(SESSION).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void an_answer_that_was_not_asked_for_or_is_forged_lets_nobody_in() {
        provider.comes("xa");
        Reader reader = portal.guest();
        assertThat(location(reader.page("/login/oauth2/code/oidc?code=x&state=y"))).endsWith("/sign-in?provider");
        provider.forges(true);
        try {
            assertThat(dance(reader)).endsWith("/sign-in?provider");
        } finally {
            provider.forges(false);
        }
        assertThat(reader.ask(SESSION).statusCode()).isEqualTo(401);
    }

    private static HttpResponse<String> ask(String token, String path) {
        return portal.guest().ask(path, "Authorization", "Bearer " + token);
    }

    @Test
    void a_program_with_a_good_token_has_the_rights_of_its_account_now_and_gets_no_session() {
        Account account = portal.add("may", "Máy", Role.COMMUNE_OFFICER, AccountsPortal.COMMUNE);
        String token = provider.signed(provider.claims("may").build());
        HttpResponse<String> answer = ask(token, SESSION);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(Reader.json(answer).get("role").stringValue()).isEqualTo("COMMUNE_OFFICER");
        assertThat(ask(token, "/actuator/prometheus").statusCode()).isEqualTo(403);

        portal.accounts().change("may", account.version(), "Máy", Role.ADMINISTRATOR, null);
        assertThat(portal.guest().send(portal.guest().request("/actuator/prometheus").header("Authorization",
                "Bearer " + token)).statusCode()).isEqualTo(200);
        // no CSRF token is needed where no cookie speaks for anybody: it is the role that refuses
        HttpResponse<String> command = portal.guest().send(portal.guest().request("/api/v1/referrals")
                .header("Authorization", "Bearer " + token).header("Accept", "application/json")
                .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString("{}")));
        assertThat(Reader.json(command).get("type").stringValue()).endsWith(":NotYourTask");
        assertThat(command.headers().firstValue("Set-Cookie")).isEmpty();

        portal.accounts().close("may", account.version() + 1);
        problem(ask(token, SESSION), 403, "insufficient_scope");
    }

    @Test
    void a_token_that_is_not_good_is_refused_whatever_is_wrong_with_it() {
        Instant now = Instant.now();
        Map<String, String> bad = new LinkedHashMap<>();
        bad.put("another issuer", provider.signed(provider.claims("xa").issuer("https://evil.example").build()));
        bad.put("another audience", provider.signed(provider.claims("xa").audience("somebody-else").build()));
        bad.put("no audience", provider.signed(provider.claims("xa").audience((String) null).build()));
        bad.put("expired", provider.signed(provider.claims("xa").issueTime(Date.from(now.minusSeconds(7200)))
                .expirationTime(Date.from(now.minusSeconds(3600))).build()));
        bad.put("not yet", provider.signed(provider.claims("xa").notBeforeTime(Date.from(now.plusSeconds(3600)))
                .build()));
        bad.put("none", provider.unsigned(provider.claims("xa").build()));
        bad.put("another key", provider.forged(provider.claims("xa").build()));
        bad.put("no token", "abc");
        bad.forEach((why, token) -> problem(ask(token, SESSION), 401, "invalid_token"));
        problem(ask(provider.signed(provider.claims("nguoi.la").build()), SESSION), 403, "insufficient_scope");
        problem(ask(provider.signed(provider.claims("xa").claim("preferred_username", null).build()), SESSION), 403,
                "insufficient_scope");
        assertThat(ask(provider.signed(provider.claims("xa").build()), SESSION).statusCode()).isEqualTo(200);
    }

    private static void problem(HttpResponse<String> answer, int status, String error) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).contains(error);
        assertThat(Reader.json(answer).get("status").intValue()).isEqualTo(status);
    }

    @Test
    void without_a_setting_nothing_of_it_is_there(@TempDir Path other) {
        try (AccountsPortal plain = new AccountsPortal(other)) {
            Reader reader = plain.guest();
            assertThat(reader.page("/sign-in").body()).doesNotContain("oauth2");
            for (String path : List.of("/oauth2/authorization/oidc", "/login/oauth2/code/oidc?code=x&state=y")) {
                assertThat(location(reader.page(path))).endsWith("/sign-in?needed");
            }
            assertThat(reader.ask(SESSION, "Authorization",
                    "Bearer " + provider.signed(provider.claims("xa").build())).statusCode()).isEqualTo(401);
        }
    }
}
