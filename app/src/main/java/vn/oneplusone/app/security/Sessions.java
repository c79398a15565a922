package vn.oneplusone.app.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import vn.oneplusone.app.vault.Account;
import vn.oneplusone.app.vault.Accounts;
import vn.oneplusone.app.vault.PasswordsBusy;

/**
 * The sessions of people with a browser. One begins with an id of its own and ends when its account is closed, when all earlier sessions of
 * the account are to end, after eight hours without a request (the container's part), and after seven days in any case.
 */
public final class Sessions {
    static final Duration LONGEST = Duration.ofDays(7);

    private static final String BEGUN = Sessions.class.getName() + ".begun";
    private static final String COUNT = Sessions.class.getName() + ".count";

    private final Accounts accounts;
    private final SlowDown slowDown;
    private final Clock clock;

    Sessions(Accounts accounts, SlowDown slowDown, Clock clock) {
        this.accounts = accounts;
        this.slowDown = slowDown;
        this.clock = clock;
    }

    /** Somebody has just proved who they are. */
    void begin(Account account, HttpServletRequest request, HttpServletResponse response) {
        accounts.signedIn(account);
        goOn(account, request, response);
    }

    /**
     * Sets another password for whoever is signed in. All sessions end but this one, which goes on under a new id. Guessing the present password
     * is as slow as at the door.
     *
     * @throws vn.oneplusone.app.vault.AccountRefused if the present one is not right, or the new one will not do
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

    /** Ends all sessions of whoever is signed in but this one, which goes on under a new id. */
    public void endOthers(SignedIn me, HttpServletRequest request, HttpServletResponse response) {
        goOn(accounts.endSessions(me.username()), request, response);
    }

    private void goOn(Account account, HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession();
        request.changeSessionId();
        session.setAttribute(BEGUN, clock.instant());
        session.setAttribute(COUNT, account.sessions());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(PasswordCheck.signedIn(account));
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
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
