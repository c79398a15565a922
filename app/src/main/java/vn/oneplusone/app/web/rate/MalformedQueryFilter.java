package vn.oneplusone.app.web.rate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a query that is none before anybody asks for a parameter of it: the server would fail over it, and its log quote what was
 * typed.
 */
final class MalformedQueryFilter extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isSound(request.getQueryString())) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader("Content-Language", "vi");
        response.getOutputStream()
                .write(RawProblems.problem(HttpServletResponse.SC_BAD_REQUEST, request.getRequestURI()));
    }

    static boolean isSound(@Nullable String query) {
        if (query == null) {
            return true;
        }
        for (String pair : query.split("&", -1)) {
            if (pair.startsWith("=") || !isText(pair)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isText(String encoded) {
        try {
            byte[] bytes = URLDecoder.decode(encoded, StandardCharsets.ISO_8859_1)
                    .getBytes(StandardCharsets.ISO_8859_1);
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return false;
        }
    }
}
