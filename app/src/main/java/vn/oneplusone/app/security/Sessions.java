package vn.oneplusone.app.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.stereotype.Component;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.vault.accounts.Account;
import vn.oneplusone.app.vault.accounts.Accounts;
import vn.oneplusone.app.vault.accounts.PasswordsBusy;

/**
 * The sessions of people with a browser. One begins with an id of its own and ends when its account is closed, when all earlier sessions of
 * the account are to end, after eight hours without a request (the container's part), and after seven days in any case.
 */
@Component
public final class Sessions {
    /** So that no filter begins a session by itself, nor puts into one whom a provider vouches for: a session begins and changes here. */
    public static final ObjectPostProcessor<AbstractAuthenticationProcessingFilter> NONE_BY_FILTERS = new ObjectPostProcessor<>() {
        @Override
        public <O extends AbstractAuthenticationProcessingFilter> O postProcess(O filter) {
            filter.setSecurityContextRepository(new RequestAttributeSecurityContextRepository());
            return filter;
        }
    };

    static final Duration LONGEST = Duration.ofDays(7);

    private static final String BEGUN = Sessions.class.getName() + ".begun";
    private static final String COUNT = Sessions.class.getName() + ".count";
    private static final String BINDING = Sessions.class.getName() + ".binding";
    /** From the password to the provider's page. */
    private static final Duration TO_PROVIDER = Duration.ofMinutes(5);

    private final Accounts accounts;
    private final SignInThrottle slowDown;
    private final Clock clock;
    private final OpenSessions open = new OpenSessions();

    Sessions(Accounts accounts, SignInThrottle slowDown, Clock clock) {
        this.accounts = accounts;
        this.slowDown = slowDown;
        this.clock = clock;
    }

    /** A user has just proved who they are: the only place where a session begins. */
    public void begin(Account account, HttpServletRequest request, HttpServletResponse response) {
        accounts.signedIn(account);
        goOn(account, request, response);
    }

    /**
     * Sets another password for the account that is signed in. All sessions end but this one, which goes on under a new id. Guessing the present password
     * is as slow as at the door.
     *
     * @throws vn.oneplusone.app.vault.accounts.AccountRefused if the present one is not right, or the new one will not do
     * @throws TooManyTries if the try was not even looked at
     */
    public void changePassword(SignedIn me, String present, String password, HttpServletRequest request,
            HttpServletResponse response) {
        Duration wait = slowDown.enter(me.username(), request.getRemoteAddr());
        if (wait.isPositive()) {
            throw new TooManyTries(wait);
        }
        Account account;
        try {
            account = accounts.changePassword(me.username(), present, password);
        } catch (PasswordsBusy e) {
            slowDown.notLookedAt(me.username(), request.getRemoteAddr());
            throw e;
        }
        slowDown.succeeded(me.username(), request.getRemoteAddr());
        goOn(account, request, response);
    }

    /** Ends all sessions of the account but this one, which goes on under a new id. */
    public void endOthers(SignedIn me, HttpServletRequest request, HttpServletResponse response) {
        goOn(accounts.endSessions(me.username()), request, response);
    }

    private void goOn(Account account, HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession();
        request.changeSessionId();
        session.setAttribute(BEGUN, clock.instant());
        session.setAttribute(COUNT, account.sessions());
        open.begun(account.actor(), session);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(PasswordCheck.signedIn(account));
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
    }

    /** An account's rights for one request, without a session. */
    public static AbstractAuthenticationToken authenticated(Account account) {
        return PasswordCheck.signedIn(account);
    }

    /** Who is signed in by the session of a request. */
    public Optional<SignedIn> present(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                && session.getAttribute(
                        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) instanceof SecurityContext context
                && context.getAuthentication() != null
                && context.getAuthentication().getPrincipal() instanceof SignedIn me
                        ? Optional.of(me)
                        : Optional.empty();
    }

    /**
     * An account is about to be bound to an identity of the provider; its owner proves by the password that the session is their own.
     *
     * @throws vn.oneplusone.app.vault.accounts.AccountRefused if the password is not right
     * @throws TooManyTries if the try was not even looked at
     */
    public void beginBinding(SignedIn me, String present, HttpServletRequest request) {
        Duration wait = slowDown.enter(me.username(), request.getRemoteAddr());
        if (wait.isPositive()) {
            throw new TooManyTries(wait);
        }
        accounts.requirePassword(me.username(), present);
        slowDown.succeeded(me.username(), request.getRemoteAddr());
        request.getSession().setAttribute(BINDING, clock.instant().plus(TO_PROVIDER));
    }

    /** Who has just begun to bind their account; once. */
    public Optional<UUID> takeBinding(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(BINDING) instanceof Instant until)) {
            return Optional.empty();
        }
        session.removeAttribute(BINDING);
        return clock.instant().isBefore(until) ? present(request).map(SignedIn::actor) : Optional.empty();
    }

    /** The account as it is now, if it still carries the session. */
    Optional<Account> carrying(HttpSession session, SignedIn me) {
        boolean young = session.getAttribute(BEGUN) instanceof Instant begun
                && clock.instant().isBefore(begun.plus(LONGEST));
        return young
                ? accounts.now(me.username()).filter(account -> !account.closed()
                        && session.getAttribute(COUNT) instanceof Long count && count == account.sessions())
                : Optional.empty();
    }
}
