package vn.oneplusone.app.portal.running;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses an address that is longer than any of ours before anything looks at it: the library that finds files by the hash in their name looks
 * for its end again behind each hyphen.
 */
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class AddressLength extends OncePerRequestFilter {
    /** In characters, without the query. The longest of ours has two ids. */
    static final int LONGEST = 512;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getRequestURI().length() > LONGEST) {
            response.sendError(HttpStatus.URI_TOO_LONG.value());
            return;
        }
        chain.doFilter(request, response);
    }
}
