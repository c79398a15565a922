package vn.oneplusone.app.web.running;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what is longer than anything that is asked for here before anything looks at it. The library that finds files by the hash in their
 * name looks for its end again behind each hyphen of an address; the server fails over forms that are too large and over too many languages,
 * and writes down each time how.
 */
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
@Component
final class RequestSize extends OncePerRequestFilter {
    /** In characters, without the query. The longest of ours has two ids. */
    static final int LONGEST_PATH = 512;
    /** In characters; the longest is what a provider of sign-ins sends along. */
    static final int LONGEST_QUERY = 4_096;
    /** In bytes, as the server is set. */
    static final long LARGEST_FORM = 64L << 10;

    /** The server asks for languages again for the page that says what is wrong. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String query = request.getQueryString();
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            chain.doFilter(withOneLanguage(request), response);
        } else if (request.getRequestURI().length() > LONGEST_PATH
                || (query != null && query.length() > LONGEST_QUERY)) {
            response.sendError(HttpStatus.URI_TOO_LONG.value());
        } else if (isForm(request.getContentType()) && request.getContentLengthLong() > LARGEST_FORM) {
            // no page: to find its language the form would be read after all
            response.setStatus(HttpStatus.CONTENT_TOO_LARGE.value());
        } else if (isForm(request.getContentType()) && request.getContentLengthLong() < 0
                && request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
            response.setStatus(HttpStatus.LENGTH_REQUIRED.value());
        } else {
            chain.doFilter(withOneLanguage(request), response);
        }
    }

    private static boolean isForm(@Nullable String type) {
        String form = MediaType.APPLICATION_FORM_URLENCODED_VALUE;
        return type != null && type.regionMatches(true, 0, form, 0, form.length());
    }

    /** Which language a reader sees is chosen from the header itself; of the server it is asked by the framework alone. */
    private static HttpServletRequest withOneLanguage(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null ? request : new OneLanguage(request);
    }

    private static final class OneLanguage extends HttpServletRequestWrapper {
        private static final Locale VIETNAMESE = Locale.of("vi", "VN");

        OneLanguage(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Locale getLocale() {
            return VIETNAMESE;
        }

        @Override
        public Enumeration<Locale> getLocales() {
            return Collections.enumeration(List.of(VIETNAMESE));
        }
    }
}
