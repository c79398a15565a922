package vn.oneplusone.app.portal.pages;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Only addresses of files are looked up for the hash of their content. Spring tries every link of a page, and remembers no failure: it would
 * search all archives of the program for a file of the name {@code /facts}, some thirty times a page.
 */
@Order(Ordered.LOWEST_PRECEDENCE - 10)
final class FileAddresses extends OncePerRequestFilter {
    private static final List<String> FILES = List.of("/css/", "/js/", "/webjars/", "/favicon");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new HttpServletResponseWrapper(response) {
            @Override
            public String encodeURL(String url) {
                return FILES.stream().anyMatch(url::startsWith) ? super.encodeURL(url) : url;
            }
        });
    }
}
