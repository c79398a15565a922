package vn.oneplusone.app.web.running;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.oneplusone.app.background.LastResort;

/** Requests that memory runs out for end the process: the server would answer 500 and go on. Around every other filter. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@Component
public final class OutOfMemoryFilter implements Filter {
    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException | Error e) {
            LastResort.haltIfOutOfMemory(e);
            throw e;
        }
    }
}
