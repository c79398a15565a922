package vn.oneplusone.app.portal;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import vn.oneplusone.app.TestRun;
import vn.oneplusone.app.json.Json;
import vn.oneplusone.app.web.Answers;

/** Somebody with a browser without a screen: keeps cookies, follows nothing by itself. */
public final class Reader {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String HTML = "text/html,application/xhtml+xml,*/*;q=0.8";

    private static final String SESSION = "oneplusone";
    /** Of those who have signed in, by who and where. */
    private static final Map<String, String> SESSIONS = new ConcurrentHashMap<>();

    private final String address;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    /** The largest position that this reader was told. */
    private final AtomicLong seen = new AtomicLong();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

    public Reader(RunningPortal portal) {
        this(portal.address());
    }

    public Reader(String address) {
        this.address = address;
    }

    /** A reader who has signed in as the district's officer. */
    public static Reader officer(RunningPortal portal) {
        return signedIn(portal, RunningPortal.OFFICER);
    }

    public static Reader signedIn(RunningPortal portal, String username) {
        return of(portal.address(), username);
    }

    /** A browser of somebody who has signed in at this address before, if they have: a password takes its time to be hashed. */
    public static Reader of(String address, String username) {
        String who = username + " at " + address;
        Reader reader = new Reader(address);
        String kept = SESSIONS.get(who);
        if (kept != null) {
            reader.keep(kept);
            // a portal of before may have had the same address
            if (reader.ask("/api/v1/session").statusCode() == 200) {
                return reader;
            }
            reader.cookies.getCookieStore().removeAll();
        }
        HttpResponse<String> answer = reader.signIn(username, RunningPortal.PASSWORD);
        if (answer.statusCode() != 302 || answer.headers().firstValue("Location").orElse("").contains("sign-in")) {
            throw new IllegalStateException("not signed in: " + answer);
        }
        SESSIONS.put(who, reader.session());
        return reader;
    }

    private void keep(String session) {
        HttpCookie cookie = new HttpCookie(SESSION, session);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(address), cookie);
    }

    public HttpResponse<String> signIn(String username, String password) {
        return post("/sign-in", Map.of("username", username, "password", password, "_csrf", csrf("/sign-in")));
    }

    /** As a browser opens a page. */
    public HttpResponse<String> page(String path) {
        return send(request(path).header("Accept", HTML));
    }

    /** As a program asks that wants to see what it recorded. */
    public HttpResponse<String> ask(String path, String... headers) {
        HttpRequest.Builder request = request(path).header("Accept", "application/json");
        if (seen.get() > 0 && !List.of(headers).contains(Answers.POSITION)) {
            request.header(Answers.POSITION, Long.toString(seen.get()));
        }
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    public JsonNode json(String path, String... headers) {
        return json(ask(path, headers));
    }

    public static JsonNode json(HttpResponse<String> answer) {
        return Json.mapper().readTree(answer.body());
    }

    public String csrf(String path) {
        Matcher matcher = CSRF.matcher(page(path).body());
        if (!matcher.find()) {
            throw new IllegalStateException("no form at " + path);
        }
        return matcher.group(1);
    }

    public HttpResponse<String> post(String path, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path).header("Accept", HTML).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** As a program gives a command, with what its session tells it to carry. */
    public HttpResponse<String> give(String path, String json, String... headers) {
        JsonNode csrf = json("/api/v1/session").get("csrf");
        HttpRequest.Builder request = request(path).header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .header(csrf.get("header").stringValue(), csrf.get("token").stringValue())
                .POST(HttpRequest.BodyPublishers.ofString(json));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    public String session() {
        return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals(SESSION))
                .map(cookie -> cookie.getValue()).findFirst().orElse("");
    }

    /** All that the browser has, as it sends it. */
    String cookies() {
        return cookies.getCookieStore().getCookies().stream().map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(TestRun.PATIENCE);
    }

    public String address() {
        return address;
    }

    public HttpClient client() {
        return client;
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().firstValueAsLong(Answers.POSITION).ifPresent(at -> seen.accumulateAndGet(at, Math::max));
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
