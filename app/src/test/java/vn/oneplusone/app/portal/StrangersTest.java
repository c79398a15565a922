package vn.oneplusone.app.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The portal keeps nothing about readers who are not signed in: no session, whatever they ask for, from however many addresses. */
class StrangersTest {
    private static final String HTML = "text/html,application/xhtml+xml";
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    private static WorkingPortal portal;

    @BeforeAll
    static void start() {
        portal = WorkingPortal.ofTwoCommunes("--server.forward-headers-strategy=native");
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    private static Reader guest() {
        return new Reader(portal.address());
    }

    /** From an address that nobody has come from before. */
    private static HttpResponse<String> send(Reader reader, HttpRequest.Builder request) {
        int n = ADDRESSES.incrementAndGet();
        return reader.send(request.header("X-Forwarded-For", "10.9." + n / 250 + "." + (n % 250 + 1)));
    }

    private static HttpResponse<String> page(Reader reader, String path) {
        return send(reader, reader.request(path).header("Accept", HTML));
    }

    private static HttpResponse<String> post(Reader reader, String path, String body) {
        return send(reader, reader.request(path).header("Accept", HTML)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Every address of every page, with something in the place of what varies. */
    private static List<String> addresses(String method) {
        return portal.pages().stream().filter(page -> page.startsWith(method + " "))
                .map(page -> page.substring(method.length() + 1).replaceAll("\\{(year|number)}", "2021")
                        .replaceAll("\\{[^{}]*(\\{[^{}]*}[^{}]*)*}", UUID.randomUUID().toString()).replace("**", "x"))
                .toList();
    }

    @Test
    void no_page_gives_a_stranger_a_session_nor_does_any_form_or_question() {
        List<String> asked = new ArrayList<>(addresses("GET"));
        assertThat(asked).hasSizeGreaterThan(40);
        asked.addAll(List.of("/nowhere", "/first-sign-in?token=abc", "/sign-in?stale", "/api/v1/counts?year=2021",
                "/api/v1/session", "/api/v1/published", "/actuator/health", "/actuator/prometheus", "/css/main.css",
                "/oauth2/authorization/oidc", "/login/oauth2/code/oidc?code=x&state=y", "/error"));
        for (String path : asked) {
            HttpResponse<String> answer = page(guest(), path);
            assertThat(answer.statusCode()).as(path).isLessThan(500);
            assertThat(answer.headers().allValues("Set-Cookie")).as(path)
                    .noneMatch(cookie -> cookie.startsWith("oneplusone="));
        }
        List<String> posted = new ArrayList<>(addresses("POST"));
        assertThat(posted).hasSizeGreaterThan(20);
        posted.addAll(List.of("/sign-in", "/sign-out", "/nowhere", "/api/v1/referrals"));
        for (String path : posted) {
            assertThat(post(guest(), path, "a=b").statusCode()).as(path).isLessThan(500);
        }
        assertThat(portal.sessions()).isEmpty();
    }

    @Test
    void forms_of_strangers_work_with_their_tokens_and_leave_no_session_either() {
        for (String path : List.of("/sign-in", "/first-sign-in", "/r", "/claim", "/sign-out", "/me/password")) {
            Reader reader = guest();
            String token = reader.csrf("/sign-in");
            HttpResponse<String> answer = reader.post(path,
                    Map.of("_csrf", token, "username", "khong.co", "password", "khong dung", "code", "abc"));
            assertThat(answer.statusCode()).as(path).isLessThan(500).isNotEqualTo(403);
            HttpResponse<String> forged = guest().post(path, Map.of("_csrf", token));
            assertThat(forged.statusCode() == 403
                    || forged.headers().firstValue("Location").orElse("").endsWith("?stale")).as(path).isTrue();
        }
        assertThat(portal.sessions()).isEmpty();
    }

    @Test
    void who_signs_in_comes_to_the_page_that_was_asked_for_and_only_then_has_a_session() {
        Reader reader = guest();
        assertThat(reader.page("/people?q=%C3%A1nh").headers().firstValue("Location").orElse("")).endsWith("?needed");
        assertThat(reader.cookies()).contains("oneplusone-wanted=").doesNotContain("people");
        assertThat(portal.sessions()).isEmpty();
        Map<String, String> form = new HashMap<>(Map.of("username", WorkingPortal.SECRETARY, "password",
                RunningPortal.PASSWORD));
        form.put("_csrf", reader.csrf("/sign-in"));
        assertThat(reader.post("/sign-in", form).headers().firstValue("Location").orElse(""))
                .endsWith("/people?q=%C3%A1nh");
        assertThat(reader.cookies()).doesNotContain("wanted", "oneplusone-form");
        assertThat(portal.sessions()).hasSize(1);
        reader.post("/sign-out", Map.of("_csrf", reader.csrf("/me")));
        assertThat(portal.sessions()).isEmpty();
        assertThat(reader.page("/sign-in").statusCode()).isEqualTo(200);
    }

    @Test
    void a_cookie_that_was_changed_or_is_of_another_kind_is_none() {
        Reader reader = guest();
        page(reader, "/people");
        String wanted = reader.cookies().replaceAll("(?s).*oneplusone-wanted=([^;]+).*", "$1");
        for (String cookies : List.of("oneplusone-form=" + wanted, "oneplusone-claim=" + wanted,
                "oneplusone-link=" + wanted, "oneplusone-first=" + wanted, "oneplusone-once=" + wanted,
                "oneplusone-wanted=" + wanted.substring(1), "oneplusone-wanted=" + "A".repeat(6_000),
                "oneplusone-claim=%%%", "oneplusone=" + wanted)) {
            for (String path : List.of("/sign-in", "/claim", "/r", "/first-sign-in")) {
                HttpResponse<String> answer = guest().ask(path, "Cookie", cookies);
                assertThat(answer.statusCode()).as(path + " " + cookies).isIn(200, 404);
                assertThat(answer.body()).doesNotContain(wanted);
            }
        }
        assertThat(portal.sessions()).isEmpty();
    }
}
