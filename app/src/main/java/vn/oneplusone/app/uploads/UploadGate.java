package vn.oneplusone.app.uploads;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Files are taken from those who have signed in, where they are wanted, and not larger than allowed: before a byte of them is read. It
 * comes before every filter that asks for a parameter, since that would read them.
 */
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
@Component
final class UploadGate extends OncePerRequestFilter {
    private static final String MULTIPART = "multipart/";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = request.getContentType();
        if (type == null || !type.regionMatches(true, 0, MULTIPART, 0, MULTIPART.length())) {
            chain.doFilter(request, response);
        } else if (!HttpMethod.POST.matches(request.getMethod())
                || !request.getRequestURI().equals(request.getContextPath() + ListsPage.PATH)) {
            response.sendError(HttpStatus.UNSUPPORTED_MEDIA_TYPE.value());
        } else if (!isSignedIn(request)) {
            response.sendRedirect(request.getContextPath() + "/sign-in?needed");
        } else if (request.getContentLengthLong() > Uploads.LARGEST + (1 << 16)) {
            response.sendRedirect(request.getContextPath() + ListsPage.PATH + "?too-large");
        } else if (isWhole(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendRedirect(request.getContextPath() + ListsPage.PATH + "?broken-off");
        }
    }

    /** Whether the parts can be told apart; the server would call anything else a failure of its own. */
    private static boolean isWhole(HttpServletRequest request) {
        try {
            request.getParts();
            return true;
        } catch (IOException | ServletException | IllegalStateException e) {
            return false;
        }
    }

    private static boolean isSignedIn(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session
                .getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) != null;
    }
}
