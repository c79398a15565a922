package vn.oneplusone.app.web.running;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every request an id, which stands in the answer, in the problem document and in every line that is logged meanwhile: so a user who was
 * refused can say which request it was. A proxy may bring its own.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
@Component
public final class RequestId extends OncePerRequestFilter {
    static final String HEADER = "X-Request-Id";
    private static final String KEY = "request";
    private static final String ATTRIBUTE = RequestId.class.getName();
    /** Nothing that could be a name of a person: no letters but those of a hexadecimal number. */
    private static final Pattern FORM = Pattern.compile("[0-9a-fA-F-]{8,64}");

    RequestId() {}

    /** The id of a request; null before it has one. */
    public static @Nullable String of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String id ? id : null;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String known = of(request);
        String id = known == null ? brought(request) : known;
        request.setAttribute(ATTRIBUTE, id);
        response.setHeader(HEADER, id);
        MDC.put(KEY, id);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(KEY);
        }
    }

    private static String brought(HttpServletRequest request) {
        String header = request.getHeader(HEADER);
        return header != null && FORM.matcher(header).matches() ? header : UUID.randomUUID().toString();
    }
}
