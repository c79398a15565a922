package vn.oneplusone.app.security;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.savedrequest.RequestCache;

/** A way in beside the password, where one is configured. */
public interface SignInProvider {
    /**
     * What all ways in have in common.
     *
     * @param signIn path of the sign-in page
     * @param wanted the page that was asked for before
     * @param failed leads people back to the sign-in page, with a reason
     * @param entry tells those who are not signed in
     * @param denied tells those who may not
     */
    record Doors(String signIn, RequestCache wanted, AuthenticationFailureHandler failed,
            AuthenticationEntryPoint entry, AccessDeniedHandler denied) {}

    /** Where signing in by it begins. */
    String start();

    /** Adds it to the rules. */
    void configure(HttpSecurity http, Doors doors) throws Exception;
}
