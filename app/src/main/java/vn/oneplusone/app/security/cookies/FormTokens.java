package vn.oneplusone.app.security.cookies;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;

/**
 * The tokens by which forms are known as the portal's own. A signed-in reader's lies in the session; a stranger's in a sealed cookie, which no
 * other website can read, write or guess. Both are masked anew on every page, and signing in leads to another one.
 */
public final class FormTokens implements CsrfTokenRepository {
    private static final SealedCookies.Kind KIND = new SealedCookies.Kind("form", Duration.ofHours(8));
    private static final String HEADER = "X-CSRF-TOKEN";
    private static final String FIELD = "_csrf";

    private final SealedCookies cookies;
    private final HttpSessionCsrfTokenRepository inSession = new HttpSessionCsrfTokenRepository();

    public FormTokens(SealedCookies cookies) {
        this.cookies = cookies;
        inSession.setHeaderName(HEADER);
        inSession.setParameterName(FIELD);
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return token(UUID.randomUUID().toString());
    }

    private static CsrfToken token(String value) {
        return new DefaultCsrfToken(HEADER, FIELD, value);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (request.getSession(false) != null) {
            inSession.saveToken(token, request, response);
        } else if (token == null) {
            cookies.remove(KIND, request, response);
        } else {
            cookies.put(KIND, token.getToken(), request, response);
        }
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return request.getSession(false) != null
                ? inSession.loadToken(request)
                : cookies.get(KIND, request).map(FormTokens::token).orElse(null);
    }
}
