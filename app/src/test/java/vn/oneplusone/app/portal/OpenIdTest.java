package vn.oneplusone.app.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.oneplusone.app.vault.accounts.Account;
import vn.oneplusone.app.vault.accounts.Role;

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
        portal = new AccountsPortal(data, settings("issuer=" + provider.issuer(), "client-id=" + Provider.CLIENT,
                "client-secret=" + Provider.SECRET, "audience=" + Provider.API));
        portal.accounts().bindings().bind("xa", provider.identity("XA"));
    }

    private static List<String> settings(String... settings) {
        return Arrays.stream(settings).map(setting -> "--oneplusone.oidc." + setting).toList();
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
    void somebody_whose_account_is_bound_comes_in_as_it_says() {
        Reader reader = portal.guest();
        assertThat(reader.page("/sign-in").body()).contains("href=\"/oauth2/authorization/oidc\"");
        String wanted = location(reader.page("/me"));
        assertThat(wanted).contains("/sign-in");
        assertThat(reader.session()).isEmpty();
        provider.comes("XA", "ten khac han");

        assertThat(dance(reader)).endsWith("/me");
        assertThat(reader.json(SESSION).get("role").stringValue()).isEqualTo("COMMUNE_OFFICER");
        assertThat(reader.page("/me").body()).contains("Trần Thị Xã");
        assertThat(reader.page("/accounts").statusCode()).isEqualTo(403);
        assertThat(portal.accounts().ofActor(portal.accounts().find("xa").orElseThrow().actor()).orElseThrow()
                .lastSignIn()).isNotNull();
    }

    @Test
    void no_name_at_the_provider_signs_anybody_in_however_it_is_written() {
        portal.add("nguyễn.an", "Nguyễn An", Role.ADMINISTRATOR, null);
        List<String> names = List.of("admin.mot", "ADMIN.MOT", "ａｄｍｉｎ．ｍｏｔ", "Admin.Mot ", "nguyễn.an", "NGUYỄN.AN",
                Normalizer.normalize("nguyễn.an", Normalizer.Form.NFD), "xa", "XA");
        for (String name : names) {
            Reader reader = portal.guest();
            provider.comes("ke.gian", name);
            assertThat(dance(reader)).as(name).endsWith("/sign-in?unbound");
            assertThat(reader.session()).isEmpty();
            String token = provider.signed(provider.claims("ke.gian").claim("preferred_username", name).build());
            problem(ask(token, SESSION), 403, "insufficient_scope");
        }
        // nor does a subject that is written alike
        for (String subject : List.of("SUBJECT OF XA", "subject of xa", "ｓubject of XA", "subject of XA ")) {
            problem(ask(provider.signed(provider.claims("XA").subject(subject).build()), SESSION), 403,
                    "insufficient_scope");
        }
    }

    @Test
    void whoever_is_bound_to_no_open_account_is_told_what_to_do() {
        Account closed = portal.add("da.dong", "Đã Đóng", Role.AUDITOR, null);
        portal.accounts().bindings().bind("da.dong", provider.identity("da.dong"));
        portal.accounts().close("da.dong", closed.version());
        for (String stranger : List.of("nguoi.la", "da.dong")) {
            Reader reader = portal.guest();
            provider.comes(stranger);
            String led = dance(reader);
            assertThat(led).endsWith("/sign-in?unbound");
            assertThat(reader.page(path(led)).body()).contains("chưa gắn với tài khoản nào", "Tài khoản của tôi");
            assertThat(reader.page(path(led) + "&lang=en").body()).contains("bind it");
            assertThat(reader.ask(SESSION).statusCode()).isEqualTo(401);
        }
    }

    private static HttpResponse<String> begin(Reader reader, String password) {
        return reader.post("/me/provider", Map.of("present", password, "_csrf", reader.csrf("/me")));
    }

    @Test
    void an_owner_binds_their_account_once_with_the_password_and_signs_in_by_it_then() {
        Account account = portal.add("chu", "Chủ Tài Khoản", Role.AUDITOR, null);
        Reader owner = portal.signedIn("chu");
        provider.comes("chu.o.co.quan");
        assertThat(begin(owner, "không phải").statusCode()).isEqualTo(422);
        assertThat(location(begin(owner, AccountsPortal.PASSWORD))).endsWith("/oauth2/authorization/oidc");
        assertThat(dance(owner)).endsWith("/me?provider=bound");
        assertThat(owner.page("/me?provider=bound").body()).contains("Đã gắn với tài khoản cơ quan", "Đã gắn từ");
        assertThat(portal.accounts().bindings().account(provider.identity("chu.o.co.quan"))).hasValue(
                portal.accounts().find("chu").orElseThrow());

        Reader later = portal.guest();
        dance(later);
        assertThat(later.json(SESSION).get("role").stringValue()).isEqualTo("AUDITOR");
        // once: neither this identity for another account, nor another identity for this account
        provider.comes("khac");
        assertThat(location(begin(later, AccountsPortal.PASSWORD))).endsWith("/me");
        portal.add("nguoi.khac", "Người Khác", Role.AUDITOR, null);
        Reader other = portal.signedIn("nguoi.khac");
        provider.comes("chu.o.co.quan");
        location(begin(other, AccountsPortal.PASSWORD));
        assertThat(dance(other)).endsWith("/me?provider=taken");
        assertThat(other.page("/me?provider=taken").body()).contains("đã gắn với một tài khoản khác");
        assertThat(portal.accounts().bindings().of("nguoi.khac")).isEmpty();

        owner.post("/me/provider/removal", Map.of("_csrf", owner.csrf("/me")));
        assertThat(owner.page("/me").body()).contains("Đã gỡ tài khoản cơ quan");
        assertThat(dance(portal.guest())).endsWith("?unbound");
        location(begin(owner, AccountsPortal.PASSWORD));
        assertThat(dance(owner)).endsWith("/me?provider=bound");

        Reader administrator = portal.signedIn("admin.mot");
        String page = "/accounts/" + account.actor();
        assertThat(administrator.page(page).body()).contains("đã gắn với tài khoản cơ quan từ");
        administrator.post(page + "/provider-removal", Map.of("_csrf", administrator.csrf(page)));
        assertThat(portal.accounts().bindings().of("chu")).isEmpty();
        assertThat(later.ask(SESSION).statusCode()).as("whoever came in by it is out").isEqualTo(401);
    }

    @Test
    void an_answer_binds_nothing_unless_its_owner_began_it_in_the_same_browser() {
        portal.add("nan.nhan", "Nạn Nhân", Role.ADMINISTRATOR, null);
        Reader victim = portal.signedIn("nan.nhan");
        provider.comes("ke.gian");
        // not begun at all: signing in by what is bound to nobody, beside a session
        assertThat(dance(victim)).endsWith("/sign-in?unbound");
        assertThat(portal.accounts().bindings().of("nan.nhan")).isEmpty();
        assertThat(victim.ask(SESSION).statusCode()).as("still who they were").isEqualTo(200);
        // begun by somebody else, answered in the victim's browser
        portal.add("ke.gian", "Kẻ Gian", Role.AUDITOR, null);
        Reader thief = portal.signedIn("ke.gian");
        location(begin(thief, AccountsPortal.PASSWORD));
        String there = location(thief.page("/oauth2/authorization/oidc"));
        String back = location(thief.send(HttpRequest.newBuilder(URI.create(there))));
        assertThat(location(victim.page(path(back)))).endsWith("/sign-in?provider");
        // and with the thief's cookie planted there
        HttpResponse<String> planted = portal.guest().ask(path(back), "Cookie",
                "oneplusone=" + victim.session() + "; " + thief.cookies().replaceAll("oneplusone=[^;]*(; )?", ""));
        assertThat(location(planted)).endsWith("/me?provider=failed");
        assertThat(portal.accounts().bindings().of("nan.nhan")).isEmpty();
        assertThat(portal.accounts().bindings().of("ke.gian")).isEmpty();
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
        portal.accounts().bindings().bind("may", provider.identity("may"));
        String token = provider.signed(provider.claims("may").build());
        HttpResponse<String> answer = ask(token, SESSION);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(Reader.json(answer).get("role").stringValue()).isEqualTo("COMMUNE_OFFICER");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
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
        bad.put("another issuer", provider.signed(provider.claims("XA").issuer("https://evil.example").build()));
        bad.put("another audience", provider.signed(provider.claims("XA").audience("somebody-else").build()));
        bad.put("the audience of the sign-in",
                provider.signed(provider.claims("XA").audience(Provider.CLIENT).build()));
        bad.put("an ID token", provider.signed(provider.claims("XA").audience(Provider.CLIENT).build(), "JWT"));
        bad.put("an ID token for the API", provider.signed(provider.claims("XA").build(), "JWT"));
        bad.put("no type", provider.signed(provider.claims("XA").build(), ""));
        bad.put("no end", provider.signed(provider.claims("XA").expirationTime(null).build()));
        bad.put("no audience", provider.signed(provider.claims("XA").audience((String) null).build()));
        bad.put("expired", provider.signed(provider.claims("XA").issueTime(Date.from(now.minusSeconds(7200)))
                .expirationTime(Date.from(now.minusSeconds(3600))).build()));
        bad.put("not yet", provider.signed(provider.claims("XA").notBeforeTime(Date.from(now.plusSeconds(3600)))
                .build()));
        bad.put("none", provider.unsigned(provider.claims("XA").build()));
        bad.put("another key", provider.forged(provider.claims("XA").build()));
        bad.put("no token", "abc");
        bad.forEach((why, token) -> problem(ask(token, SESSION), 401, "invalid_token"));
        problem(ask(provider.signed(provider.claims("nguoi.la").build()), SESSION), 403, "insufficient_scope");
        problem(ask(provider.signed(provider.claims("XA").subject(null).build()), SESSION), 403, "insufficient_scope");
        assertThat(ask(provider.signed(provider.claims("XA").build(), "application/at+jwt"), SESSION).statusCode())
                .isEqualTo(200);
        assertThat(ask(provider.signed(provider.claims("XA").build()), SESSION).statusCode()).isEqualTo(200);
    }

    private static void problem(HttpResponse<String> answer, int status, String error) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).contains(error);
        assertThat(Reader.json(answer).get("status").intValue()).isEqualTo(status);
    }

    @Test
    void a_bearer_reaches_the_api_and_nothing_that_makes_a_session() {
        String token = provider.signed(provider.claims("XA").build());
        int before = portal.sessions().size();
        for (String path : List.of("/", "/me", "/sign-in", "/first-sign-in?token=x", "/accounts", "/r", "/claim",
                "/nowhere",
                "/oauth2/authorization/oidc", "/login/oauth2/code/oidc?code=x&state=y")) {
            problem(ask(token, path), 403, "insufficient_scope");
            problem(ask("abc", path), 403, "insufficient_scope");
        }
        for (String path : List.of("/sign-in", "/first-sign-in", "/me/password", "/me/provider", "/sign-out",
                "/lists")) {
            HttpResponse<String> posted = portal.guest().send(portal.guest().request(path)
                    .header("Authorization", "bearer " + token).header("Accept", "application/json")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("present=x")));
            problem(posted, 403, "insufficient_scope");
        }
        assertThat(ask(token, SESSION).statusCode()).isEqualTo(200);
        assertThat(Reader.json(ask(token, SESSION)).path("csrf").isObject()).isFalse();
        assertThat(portal.sessions()).hasSize(before);
    }

    @Test
    void without_an_audience_of_its_own_the_api_takes_no_token(@TempDir Path other, @TempDir Path third) {
        String issuer = "issuer=" + provider.issuer();
        String client = "client-id=" + Provider.CLIENT;
        try (AccountsPortal plain = new AccountsPortal(other, settings(issuer, client))) {
            plain.accounts().bindings().bind("xa", provider.identity("XA"));
            for (String audience : List.of(Provider.API, Provider.CLIENT)) {
                problem(plain.guest().ask(SESSION, "Authorization",
                        "Bearer " + provider.signed(provider.claims("XA").audience(audience).build())), 401,
                        "invalid_token");
            }
        }
        List<String> same = settings(issuer, client, "audience=" + Provider.CLIENT);
        assertThatThrownBy(() -> new AccountsPortal(third, same)).hasRootCauseMessage(
                "oneplusone.oidc.audience is the client id: then an ID token would be made for the API, too. "
                        + "Give the API a name of its own.");
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
                    "Bearer " + provider.signed(provider.claims("XA").build())).statusCode()).isEqualTo(401);
        }
    }
}
