package vn.oneplusone.app.uploads;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;

/**
 * Files are looked for at the one address that takes them. What the gate has refused is not looked into again for the page that says so:
 * parts that cannot be told apart would fail there once more, and into the log.
 */
@Component("multipartResolver")
final class OnlyLists extends StandardServletMultipartResolver {
    @Override
    public boolean isMultipart(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.REQUEST
                && request.getRequestURI().equals(request.getContextPath() + ListsPage.PATH)
                && super.isMultipart(request);
    }
}
