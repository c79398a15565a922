package vn.oneplusone.app.security.cookies;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The page that a reader asked for before signing in: its path travels in a sealed cookie. One that is too long is forgotten. */
public final class WantedPage implements RequestCache {
    private static final SealedCookies.Kind KIND = new SealedCookies.Kind("wanted", Duration.ofMinutes(30));
    private static final int LONGEST = 1_000;

    private final SealedCookies cookies;
    private final RequestMatcher pages;

    /** @param pages what is worth coming back to */
    public WantedPage(SealedCookies cookies, RequestMatcher pages) {
        this.cookies = cookies;
        this.pages = pages;
    }

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        String query = request.getQueryString();
        String path = request.getRequestURI() + (query == null ? "" : "?" + query);
        // two slashes would lead to another host
        if (pages.matches(request) && path.length() <= LONGEST && path.startsWith("/") && !path.startsWith("//")) {
            cookies.put(KIND, path, request, response);
        }
    }

    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        return cookies.get(KIND, request).map(SimpleSavedRequest::new).orElse(null);
    }

    /** Only the path is kept, so the request is made again by the browser. */
    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        cookies.remove(KIND, request, response);
    }
}
