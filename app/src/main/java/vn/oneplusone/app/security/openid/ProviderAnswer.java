package vn.oneplusone.app.security.openid;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.security.NoAccountHere;
import vn.oneplusone.app.security.Sessions;
import vn.oneplusone.app.security.SignInProvider;
import vn.oneplusone.app.vault.accounts.Account;
import vn.oneplusone.app.vault.accounts.AccountRefused;
import vn.oneplusone.app.vault.accounts.Accounts;
import vn.oneplusone.app.vault.accounts.ProviderIdentity;

/** The provider has said who a user is: they come in by the account that is bound to them, or their own account is bound to them now. */
final class ProviderAnswer extends SavedRequestAwareAuthenticationSuccessHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProviderAnswer.class);
    private static final String OWN_PAGE = "/me?provider=";

    private final String issuer;
    private final Accounts accounts;
    private final Sessions sessions;
    private final SignInProvider.Doors doors;

    ProviderAnswer(String issuer, Accounts accounts, Sessions sessions, SignInProvider.Doors doors) {
        this.issuer = issuer;
        this.accounts = accounts;
        this.sessions = sessions;
        this.doors = doors;
        setRequestCache(doors.wanted());
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
            Authentication authentication) throws ServletException, IOException {
        // who the provider knows is nobody here before an account says so
        SecurityContextHolder.clearContext();
        Optional<ProviderIdentity> identity = authentication.getPrincipal() instanceof OidcUser user
                ? OpenId.identity(issuer, user.getSubject())
                : Optional.empty();
        UUID owner = AskedProvider.owner(request);
        if (owner != null) {
            getRedirectStrategy().sendRedirect(request, response, OWN_PAGE + bind(owner, identity, request));
            return;
        }
        Optional<Account> account = identity.flatMap(accounts.bindings()::account);
        if (account.isEmpty()) {
            LOG.warn("somebody whom the provider knows has bound no open account here");
            doors.failed().onAuthenticationFailure(request, response, new NoAccountHere());
            return;
        }
        sessions.begin(account.get(), request, response);
        // before the answer is sent; the request still says which page it was
        doors.wanted().removeRequest(request, response);
        super.onAuthenticationSuccess(request, response, authentication);
    }

    /** Only for the account that began it, in the browser where it is signed in. */
    private String bind(UUID owner, Optional<ProviderIdentity> identity, HttpServletRequest request) {
        Optional<SignedIn> me = sessions.present(request).filter(present -> present.actor().equals(owner));
        if (me.isEmpty() || identity.isEmpty()) {
            LOG.warn("an identity of the provider was to be bound to {}, who is not signed in", owner);
            return "failed";
        }
        try {
            accounts.bindings().bind(me.get().username(), identity.get());
            LOG.info("{} has bound their account to an identity of the provider", owner);
            return "bound";
        } catch (AccountRefused.IdentityTaken e) {
            LOG.warn("{} wanted an identity of the provider that is another account's", owner);
            return "taken";
        } catch (AccountRefused e) {
            return "failed";
        }
    }
}
