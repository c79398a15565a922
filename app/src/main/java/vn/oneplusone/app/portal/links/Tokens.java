package vn.oneplusone.app.portal.links;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.util.WebUtils;
import vn.oneplusone.app.security.SlowDown;

/**
 * Takes a token out of the address at once: what it opens is remembered in the session, by an id that opens nothing for anybody else. Slow for
 * those who guess.
 */
final class Tokens {
    private static final Logger LOG = LoggerFactory.getLogger(Tokens.class);

    private final SlowDown slowDown;

    Tokens(SlowDown slowDown) {
        this.slowDown = slowDown;
    }

    /**
     * Exchanges a token.
     *
     * @param attribute of the session
     * @param page where to go on, whether it opens something or not
     */
    String exchange(String token, String attribute, String page, Function<String, Optional<UUID>> opens,
            HttpServletRequest request) {
        String address = request.getRemoteAddr();
        Duration wait = slowDown.enter(address);
        if (wait.isPositive()) {
            LOG.warn("a link from {} has to wait {} s: too many tries", address, wait.toSeconds());
            return "redirect:" + page + "?slow=" + Math.max(1, wait.plusMillis(999).toSeconds());
        }
        Optional<UUID> id = opens.apply(token);
        if (id.isPresent()) {
            slowDown.succeeded(address);
            request.getSession().setAttribute(attribute, id.get());
            request.changeSessionId();
        } else {
            forget(request, attribute);
        }
        return "redirect:" + page;
    }

    static Optional<UUID> held(HttpServletRequest request, String attribute) {
        return WebUtils.getSessionAttribute(request, attribute) instanceof UUID id ? Optional.of(id) : Optional.empty();
    }

    static void forget(HttpServletRequest request, String attribute) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(attribute);
        }
    }
}
