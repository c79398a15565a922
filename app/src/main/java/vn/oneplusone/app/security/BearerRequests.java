package vn.oneplusone.app.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Programs with a bearer token reach the API, health and metrics: pages, forms, first links and whatever else makes a session are refused to
 * them before anything is looked at, whether the token is good or not.
 */
public final class BearerRequests extends OncePerRequestFilter {
    private static final String SCHEME = "Bearer";

    BearerRequests() {}

    /** Whether a request carries a bearer token, good or not. */
    public static boolean isOne(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    /** Whether such a request may reach what it asks for. */
    public static boolean areFor(HttpServletRequest request) {
        return SecurityRules.isApi(request)
                || request.getRequestURI().startsWith(request.getContextPath() + "/actuator/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isOne(request) && !areFor(request)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"1+1\", error=\"insufficient_scope\"");
            response.sendError(HttpStatus.FORBIDDEN.value());
            return;
        }
        chain.doFilter(request, response);
    }
}
