package vn.oneplusone.app.security;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.vault.accounts.Role;

/** Metrics are for administrators, and for those who reach the management port, where there is one of its own. */
record MetricsAccess(Environment environment) implements AuthorizationManager<RequestAuthorizationContext> {
    @Override
    public AuthorizationResult authorize(Supplier<? extends @Nullable Authentication> asking,
            RequestAuthorizationContext context) {
        Integer management = environment.getProperty("local.management.port", Integer.class);
        Integer portal = environment.getProperty("local.server.port", Integer.class);
        if (management != null && !management.equals(portal)
                && context.getRequest().getLocalPort() == management) {
            return new AuthorizationDecision(true);
        }
        Authentication who = asking.get();
        return new AuthorizationDecision(who != null && who.getPrincipal() instanceof SignedIn me
                && me.role() == Role.ADMINISTRATOR);
    }
}
