package vn.oneplusone.app.web.pages;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps the language that was chosen by {@code ?lang=}; comes before security, whose pages speak it too. */
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
@Component
final class LanguageCookie extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!ErrorAnswers.isApi(request)) {
            Language.chosen(request).ifPresent(locale -> response.addHeader(HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(Language.NAME, locale.getLanguage()).path("/").httpOnly(true).sameSite("Lax")
                            .secure(request.isSecure()).maxAge(Duration.ofDays(365)).build().toString()));
        }
        chain.doFilter(request, response);
    }
}
