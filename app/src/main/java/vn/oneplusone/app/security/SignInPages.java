package vn.oneplusone.app.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.security.cookies.SealedCookies;
import vn.oneplusone.app.text.Letters;
import vn.oneplusone.app.vault.accounts.Account;
import vn.oneplusone.app.vault.accounts.AccountRefused;
import vn.oneplusone.app.vault.accounts.Accounts;

/** The way in: by username and password, or once by a link. */
@Controller
class SignInPages {
    private static final Logger LOG = LoggerFactory.getLogger(SignInPages.class);
    private static final SealedCookies.Kind TOKEN = new SealedCookies.Kind("first", Duration.ofHours(1));
    private static final int LONGEST_TOKEN = 200;

    private final Accounts accounts;
    private final Sessions sessions;
    private final SealedCookies cookies;
    private final @Nullable String provider;

    SignInPages(Accounts accounts, Sessions sessions, SealedCookies cookies, ObjectProvider<SignInProvider> provider) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.cookies = cookies;
        SignInProvider configured = provider.getIfAvailable();
        this.provider = configured == null ? null : configured.start();
    }

    @GetMapping(SecurityRules.SIGN_IN)
    String signIn(@Nullable SignedIn me, @RequestParam @Nullable String slow, Model model) {
        if (me != null) {
            return "redirect:/";
        }
        model.addAttribute("wait", seconds(slow));
        model.addAttribute("provider", provider);
        return "sign-in";
    }

    /** Leads back to the form; what was typed is not repeated. */
    static void refused(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (reason instanceof TooBusy) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "2");
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        String why = switch (reason) {
            case TooManyTries tries -> "slow=" + tries.seconds();
            case NoAccountHere unbound -> "unbound";
            case OAuth2AuthenticationException provider -> "provider";
            default -> "refused";
        };
        response.sendRedirect(request.getContextPath() + SecurityRules.SIGN_IN + "?" + why);
    }

    /** Takes the token out of the address at once; looking does not use it up, so a link preview is no harm. */
    @GetMapping(path = SecurityRules.FIRST_SIGN_IN, params = "token")
    String openLink(@RequestParam String token, HttpServletRequest request, HttpServletResponse response) {
        if (token.length() <= LONGEST_TOKEN) {
            cookies.put(TOKEN, token, request, response);
        }
        return "redirect:" + SecurityRules.FIRST_SIGN_IN;
    }

    @GetMapping(SecurityRules.FIRST_SIGN_IN)
    String choosePassword(HttpServletRequest request, Model model) {
        model.addAttribute("account", token(request).flatMap(accounts::linkedAccount).orElse(null));
        return "first-sign-in";
    }

    @PostMapping(SecurityRules.FIRST_SIGN_IN)
    String setPassword(@RequestParam(defaultValue = "") String password, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        try {
            Optional<Account> account = token(request).flatMap(token -> accounts.redeem(token, password));
            if (account.isEmpty()) {
                return "redirect:" + SecurityRules.FIRST_SIGN_IN;
            }
            start(account.get(), request, response);
            return "redirect:/";
        } catch (AccountRefused.PasswordRefused e) {
            model.addAttribute("passwordRefused", true);
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return choosePassword(request, model);
        }
    }

    private void start(Account account, HttpServletRequest request, HttpServletResponse response) {
        cookies.remove(TOKEN, request, response);
        sessions.begin(account, request, response);
        LOG.info("first sign-in of {}", account.actor());
    }

    private Optional<String> token(HttpServletRequest request) {
        return cookies.get(TOKEN, request);
    }

    /** Only a number of seconds is ever printed, whatever stands in the address. */
    private static @Nullable Long seconds(@Nullable String slow) {
        return slow != null && Letters.isNumber(slow, 3) ? (Long) Long.parseLong(slow) : null;
    }
}
