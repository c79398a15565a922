package vn.oneplusone.app.security;

import io.micrometer.core.instrument.Metrics;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.vault.accounts.Account;
import vn.oneplusone.app.vault.accounts.Accounts;
import vn.oneplusone.app.vault.accounts.PasswordsBusy;

/** Compares a username and password with the accounts, slowly for those who guess. */
@Component
record PasswordCheck(Accounts accounts, SignInThrottle slowDown) implements AuthenticationProvider {
    private static final Logger LOG = LoggerFactory.getLogger(PasswordCheck.class);

    @Override
    public Authentication authenticate(Authentication asked) {
        String username = asked.getName();
        String address = asked.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : "";
        // a name that no account has is not looked at, but an address that sends many of them waits like all that guess
        boolean tooLong = username.length() > Accounts.LONGEST_USERNAME;
        Duration wait = tooLong ? slowDown.enter(address) : slowDown.enter(username, address);
        if (wait.isPositive()) {
            count("slowed");
            LOG.warn("sign-in from {} has to wait {} s: too many tries", address, wait.toSeconds());
            throw new TooManyTries(wait);
        }
        Optional<Account> account = tooLong
                ? Optional.empty()
                : verify(username, String.valueOf(asked.getCredentials()), address);
        if (account.isEmpty()) {
            count("refused");
            // the name is not logged: people type their password there
            LOG.info("sign-in from {} refused: no such username and password", address);
            throw new BadCredentialsException("no such username and password");
        }
        count("accepted");
        slowDown.succeeded(username, address);
        return signedIn(account.get());
    }

    private static void count(String outcome) {
        Metrics.counter("sign.in", "outcome", outcome).increment();
    }

    static UsernamePasswordAuthenticationToken signedIn(Account account) {
        return UsernamePasswordAuthenticationToken.authenticated(SignedIn.as(account), null,
                List.of(new SimpleGrantedAuthority("ROLE_" + account.role().name())));
    }

    private Optional<Account> verify(String username, String password, String address) {
        try {
            return accounts.verify(username, password);
        } catch (PasswordsBusy e) {
            count("busy");
            LOG.warn("sign-in from {} was not looked at: too many passwords wait", address);
            slowDown.notLookedAt(username, address);
            throw new TooBusy(e);
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
