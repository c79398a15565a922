package vn.oneplusone.app.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;

/** People with a browser are led to the sign-in page and told why; everybody else gets a plain 401 with a document that says so. */
final class NotSignedIn implements AuthenticationEntryPoint {
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (reason instanceof NoAccountHere) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"1+1\", error=\"insufficient_scope\"");
            response.sendError(HttpStatus.FORBIDDEN.value());
            return;
        }
        if (BearerRequests.isOne(request)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"1+1\", error=\"invalid_token\"");
            response.sendError(HttpStatus.UNAUTHORIZED.value());
            return;
        }
        String signIn = request.getContextPath() + SecurityRules.SIGN_IN
                + (CurrentAccountFilter.ended(request) ? "?ended" : "?needed");
        if (isPage(request)) {
            response.sendRedirect(signIn);
            return;
        }
        if (isPartOfPage(request)) {
            response.setHeader("HX-Redirect", signIn);
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Session realm=\"1+1\"");
        response.sendError(HttpStatus.UNAUTHORIZED.value());
    }

    /** A program without a session learns that it has none, before it is told of what else a command has to carry. */
    void refuse(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        if (reason instanceof CsrfException && SecurityRules.isApi(request)
                && SecurityContextHolder.getContext().getAuthentication() == null) {
            commence(request, response, new InsufficientAuthenticationException("no session", reason));
            return;
        }
        forbidden(request, response, reason);
    }

    /** A form that was opened too long ago leads back to a fresh one. */
    private static void forbidden(HttpServletRequest request, HttpServletResponse response,
            AccessDeniedException reason)
            throws IOException {
        boolean signingIn = request.getServletPath().equals(SecurityRules.SIGN_IN);
        if (reason instanceof CsrfException && signingIn) {
            response.sendRedirect(request.getContextPath() + SecurityRules.SIGN_IN + "?stale");
            return;
        }
        if (CurrentAccountFilter.ended(request) && acceptsHtml(request)) {
            response.sendRedirect(request.getContextPath() + SecurityRules.SIGN_IN + "?ended");
            return;
        }
        response.sendError(HttpStatus.FORBIDDEN.value());
    }

    /** Whether a user opens a page, as opposed to a program that asks, or a page that fetches a part of itself. */
    static boolean isPage(HttpServletRequest request) {
        return !SecurityRules.isApi(request) && !isPartOfPage(request)
                && HttpMethod.GET.matches(request.getMethod()) && acceptsHtml(request);
    }

    private static boolean isPartOfPage(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }

    private static boolean acceptsHtml(HttpServletRequest request) {
        try {
            List<MediaType> accepted = MediaType.parseMediaTypes(request.getHeader(HttpHeaders.ACCEPT));
            return accepted.stream()
                    .anyMatch(type -> !type.isWildcardType() && type.includes(MediaType.TEXT_HTML));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }
}
