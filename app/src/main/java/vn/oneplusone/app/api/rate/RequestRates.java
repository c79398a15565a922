package vn.oneplusone.app.api.rate;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.oneplusone.app.security.SignedIn;
import vn.oneplusone.app.security.SlowDown;

/** So many requests a minute: each account has its own, and each address has its own for those who have not signed in, with more for what is published. */
final class RequestRates extends OncePerRequestFilter {
    /** The least recently seen are forgotten first, and begin anew. */
    private static final int MOST_REMEMBERED = 20_000;
    private static final String PUBLISHED = "/api/v1/published";
    private static final String CONTEXT = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

    private final long account;
    private final long address;
    private final long published;
    private final LinkedHashMap<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    RequestRates(long account, long address, long published) {
        this.account = account;
        this.address = address;
        this.published = published;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String who = account(request.getSession(false));
        // thousands may share an address, and each visitor of a website that embeds figures asks for them once
        boolean open = who == null && request.getRequestURI().startsWith(PUBLISHED);
        long most = who != null ? account : open ? published : address;
        if (most > 0) {
            String whose = who != null
                    ? "account " + who
                    : (open ? "published " : "address ") + SlowDown.network(request.getRemoteAddr());
            ConsumptionProbe probe = bucket(whose, most).tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) {
                long seconds = Duration.ofNanos(probe.getNanosToWaitForRefill()).plusMillis(999).toSeconds();
                response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, seconds)));
                response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
                return;
            }
        }
        chain.doFilter(request, response);
    }

    /** Who has signed in, as the session says before anything else is asked; null for nobody. */
    private static @Nullable String account(@Nullable HttpSession session) {
        if (session == null || !(session.getAttribute(CONTEXT) instanceof SecurityContext context)) {
            return null;
        }
        Authentication who = context.getAuthentication();
        return who != null && who.getPrincipal() instanceof SignedIn me ? me.username() : null;
    }

    private synchronized Bucket bucket(String whose, long most) {
        return buckets.computeIfAbsent(whose, key -> Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, Duration.ofMinutes(1))).build());
    }
}
