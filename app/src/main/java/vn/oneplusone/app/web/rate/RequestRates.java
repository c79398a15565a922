package vn.oneplusone.app.web.rate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.security.SignInThrottle;

/**
 * So many requests a minute: each account has its own, and each address has its own for those who have not signed in, with more for what is
 * published. Pages are counted apart from the API, files that are the same for all and health are not counted. Every kind has its counters, so
 * that strangers make nobody forget those of accounts.
 */
final class RequestRates extends OncePerRequestFilter {
    private static final String API = "/api/";
    private static final String PUBLISHED = "/api/v1/published";
    private static final List<String> UNCOUNTED = List.of("/css/", "/js/", "/webjars/", "/favicon", "/embed.js",
            "/actuator/");
    private static final String CONTEXT = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

    /**
     * Requests in a minute; 0 is no limit.
     *
     * @param account to the API, of an account
     * @param address to the API, of an address without one
     * @param published for what is published, of such an address
     * @param accountPages pages of an account
     * @param addressPages pages of an address without one: a school may share it
     */
    record Rates(long account, long address, long published, long accountPages, long addressPages) {}

    private final Limits account;
    private final Limits address;
    private final Limits published;
    private final Limits accountPages;
    private final Limits addressPages;

    RequestRates(Rates rates) {
        account = new Limits(rates.account());
        address = new Limits(rates.address());
        published = new Limits(rates.published());
        accountPages = new Limits(rates.accountPages());
        addressPages = new Limits(rates.addressPages());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = path(request);
        return UNCOUNTED.stream().anyMatch(path::startsWith);
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Duration> wait = wait(request);
        if (wait.isPresent()) {
            long seconds = wait.get().plusMillis(999).toSeconds();
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, seconds)));
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
            return;
        }
        chain.doFilter(request, response);
    }

    private Optional<Duration> wait(HttpServletRequest request) {
        String who = account(request.getSession(false));
        boolean page = !path(request).startsWith(API);
        if (who != null) {
            return (page ? accountPages : account).wait(who);
        }
        // thousands may share an address, and each visitor of a website that embeds figures asks for them once
        Limits limits = page ? addressPages : path(request).startsWith(PUBLISHED) ? published : address;
        return limits.wait(SignInThrottle.network(request.getRemoteAddr()));
    }

    /** Who has signed in, as the session says before anything else is asked; null for nobody. */
    private static @Nullable String account(@Nullable HttpSession session) {
        if (session == null || !(session.getAttribute(CONTEXT) instanceof SecurityContext context)) {
            return null;
        }
        Authentication who = context.getAuthentication();
        return who != null && who.getPrincipal() instanceof SignedIn me ? me.username() : null;
    }
}
