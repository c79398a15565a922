package vn.oneplusone.app.security.cookies;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import vn.oneplusone.app.vault.accounts.BrowserSeal;

/**
 * Short-lived cookies that only the portal can read and write: sealed for one purpose, for this host alone where the connection is secure
 * ({@code __Host-}), out of reach of scripts, and not sent along by other websites' forms.
 */
public final class SealedCookies {
    private static final String SECURE_PREFIX = "__Host-";
    private static final String PREFIX = "oneplusone-";

    private final BrowserSeal seal;

    public SealedCookies(BrowserSeal seal) {
        this.seal = seal;
    }

    /**
     * What a cookie is for.
     *
     * @param name of letters; also what its seal is bound to
     * @param life for how long it is good
     */
    public record Kind(String name, Duration life) {}

    /**
     * Puts content into the browser, in the place of what it has of that kind.
     *
     * @throws IllegalArgumentException if that is too long, see {@link BrowserSeal#LONGEST}
     */
    public void put(Kind kind, String content, HttpServletRequest request, HttpServletResponse response) {
        write(kind, seal(kind, content), kind.life(), request, response);
    }

    /** The same seal, for what a form carries in a field of its own. */
    public String seal(Kind kind, String content) {
        return seal.seal(kind.name(), content, kind.life());
    }

    /** What was sealed for that kind, wherever the browser carried it; empty if it is none of ours, or over. */
    public Optional<String> open(Kind kind, String sealed) {
        return seal.open(kind.name(), sealed);
    }

    /** What the browser brings of that kind. */
    public Optional<String> get(Kind kind, HttpServletRequest request) {
        return raw(kind, request).flatMap(value -> open(kind, value));
    }

    /** Takes it out of the browser. */
    public void remove(Kind kind, HttpServletRequest request, HttpServletResponse response) {
        if (raw(kind, request).isPresent()) {
            write(kind, "", Duration.ZERO, request, response);
        }
    }

    private static Optional<String> raw(Kind kind, HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        String name = name(kind, request);
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(name)) {
                return Optional.of(cookie.getValue());
            }
        }
        return Optional.empty();
    }

    private static String name(Kind kind, HttpServletRequest request) {
        return (request.isSecure() ? SECURE_PREFIX : "") + PREFIX + kind.name();
    }

    private static void write(Kind kind, String value, Duration life, HttpServletRequest request,
            HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name(kind, request), value).path("/").httpOnly(true)
                        .sameSite("Lax").secure(request.isSecure()).maxAge(life).build().toString());
    }
}
