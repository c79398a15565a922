package vn.oneplusone.app.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import vn.oneplusone.app.vault.accounts.Account;
import vn.oneplusone.app.vault.accounts.Accounts;

/** Begins the session of a user who has signed in, and leads them to the page that they had asked for. */
final class RedirectAfterSignIn extends SavedRequestAwareAuthenticationSuccessHandler {
    private final Accounts accounts;
    private final Sessions sessions;
    private final RequestCache wanted;

    RedirectAfterSignIn(RequestCache wanted, Accounts accounts, Sessions sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.wanted = wanted;
        setRequestCache(wanted);
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
            Authentication authentication) throws ServletException, IOException {
        Account account = accounts.find(authentication.getName()).orElseThrow();
        sessions.begin(account, request, response);
        // before the answer is sent; the request still says which page it was
        wanted.removeRequest(request, response);
        super.onAuthenticationSuccess(request, response, authentication);
    }
}
