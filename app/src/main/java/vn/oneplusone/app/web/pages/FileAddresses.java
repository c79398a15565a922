package vn.oneplusone.app.web.pages;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.List;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;

/**
 * Only addresses of files are looked up for the hash of their content. Spring's own filter tries every link of a page, and remembers no
 * failure: it would search all archives of the program for a file of the name {@code /facts}, some thirty times a page.
 */
final class FileAddresses extends ResourceUrlEncodingFilter {
    private static final List<String> FILES = List.of("/css/", "/js/", "/webjars/", "/favicon");

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        super.doFilter(request, response, (asked, answer) -> chain.doFilter(asked, only((HttpServletResponse) answer)));
    }

    private static HttpServletResponse only(HttpServletResponse response) {
        return new HttpServletResponseWrapper(response) {
            @Override
            public String encodeURL(String url) {
                return FILES.stream().anyMatch(url::startsWith) ? super.encodeURL(url) : url;
            }
        };
    }
}
