package vn.oneplusone.app.links;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.oneplusone.app.security.SignInThrottle;
import vn.oneplusone.app.security.cookies.SealedCookies;

/**
 * Takes a token out of the address at once: what it opens is remembered in a sealed cookie, by an id that opens nothing for anybody else. Slow for
 * those who guess.
 */
@Component
final class Tokens {
    private static final Logger LOG = LoggerFactory.getLogger(Tokens.class);

    private final SignInThrottle slowDown;
    private final SealedCookies cookies;

    Tokens(Clock clock, SealedCookies cookies) {
        this.slowDown = new SignInThrottle(clock);
        this.cookies = cookies;
    }

    /**
     * Exchanges a token.
     *
     * @param kind of the cookie that remembers it
     * @param page where to go on, whether it opens something or not
     */
    String exchange(String token, SealedCookies.Kind kind, String page, Function<String, Optional<UUID>> opens,
            HttpServletRequest request, HttpServletResponse response) {
        String address = request.getRemoteAddr();
        Duration wait = slowDown.enter(address);
        if (wait.isPositive()) {
            LOG.warn("a link from {} has to wait {} s: too many tries", address, wait.toSeconds());
            return "redirect:" + page + "?slow=" + Math.max(1, wait.plusMillis(999).toSeconds());
        }
        Optional<UUID> id = opens.apply(token);
        if (id.isPresent()) {
            slowDown.succeeded(address);
            hold(kind, id.get(), request, response);
        } else {
            cookies.remove(kind, request, response);
        }
        return "redirect:" + page;
    }

    void hold(SealedCookies.Kind kind, UUID id, HttpServletRequest request, HttpServletResponse response) {
        cookies.put(kind, id.toString(), request, response);
    }

    Optional<UUID> held(SealedCookies.Kind kind, HttpServletRequest request) {
        return cookies.get(kind, request).map(UUID::fromString);
    }

    void forget(SealedCookies.Kind kind, HttpServletRequest request, HttpServletResponse response) {
        cookies.remove(kind, request, response);
    }

    /** Seals what a form carries until it is sent. */
    String seal(SealedCookies.Kind kind, String content) {
        return cookies.seal(kind, content);
    }

    /** What was sealed; empty if it was not sealed here or is over. */
    Optional<String> open(SealedCookies.Kind kind, String sealed) {
        return cookies.open(kind, sealed);
    }
}
