package vn.oneplusone.app.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.vault.accounts.Account;
import vn.oneplusone.app.vault.journal.Journal;

/**
 * Role, unit and state are those of the account now, not those of the moment of signing in; and whatever a user who has signed in is refused
 * is written down.
 */
final class CurrentAccountFilter extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(CurrentAccountFilter.class);
    private static final String ENDED = CurrentAccountFilter.class.getName() + ".ended";

    private final Sessions sessions;
    private final Journal journal;

    CurrentAccountFilter(Sessions sessions, Journal journal) {
        this.sessions = sessions;
        this.journal = journal;
    }

    /** Whether this very request found its session ended. */
    static boolean ended(HttpServletRequest request) {
        return request.getAttribute(ENDED) != null;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        SignedIn me = signedIn();
        if (session != null && me != null) {
            me = now(request, session, me);
        }
        chain.doFilter(request, response);
        SignedIn then = me == null ? signedIn() : me;
        if (then != null && request.getDispatcherType() == DispatcherType.REQUEST
                && (response.getStatus() == HttpServletResponse.SC_FORBIDDEN
                        || response.getStatus() == HttpServletResponse.SC_UNAUTHORIZED)) {
            note(then, person(request), place(request));
        }
    }

    private @Nullable SignedIn now(HttpServletRequest request, HttpSession session, SignedIn me) {
        Optional<Account> account = sessions.carrying(session, me);
        if (account.isEmpty()) {
            session.invalidate();
            SecurityContextHolder.clearContext();
            request.setAttribute(ENDED, true);
            note(me, null, "session ended");
            return null;
        }
        SignedIn present = SignedIn.as(account.get());
        if (!present.equals(me)) {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(PasswordCheck.signedIn(account.get()));
            SecurityContextHolder.setContext(context);
        }
        return present;
    }

    private void note(SignedIn me, @Nullable UUID person, String place) {
        try {
            journal.refusal(me.actor(), person, place);
        } catch (RuntimeException e) {
            // they are refused all the same
            LOG.error("a refusal of {} could not be written down", me.actor(), e);
        }
    }

    private static @Nullable SignedIn signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn me ? me : null;
    }

    /** The pattern, never what was filled in: that may be anything. */
    private static String place(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return request.getMethod() + " " + (pattern == null ? "–" : pattern);
    }

    private static @Nullable UUID person(HttpServletRequest request) {
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                && variables.get("person") instanceof String person) {
            try {
                return UUID.fromString(person);
            } catch (IllegalArgumentException e) {
                return null;
            }
        }
        return null;
    }
}
