package vn.oneplusone.app.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import vn.oneplusone.app.rights.AccessJournal;
import vn.oneplusone.app.security.cookies.FormTokens;
import vn.oneplusone.app.security.cookies.SealedCookies;
import vn.oneplusone.app.security.cookies.WantedPage;
import vn.oneplusone.app.vault.accounts.Accounts;

/** Every request is authenticated, except those named here. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableWebSecurity
public class SecurityRules {
    /** Nothing inline, nothing from elsewhere, in nobody's frame. */
    static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** What anonymous readers may ask for: published figures, the way in, files that are the same for all, health. */
    static final String[] OPEN = {"/", "/api/v1/published", "/api/v1/published/**", "/embed.js", "/css/**", "/js/**",
            "/webjars/**", "/favicon*.svg", "/actuator/health", "/actuator/health/liveness",
            "/actuator/health/readiness"};
    /** Where young people without an account leave and look after their claims. */
    static final String[] YOUNG_PEOPLE = {"/r", "/r/{token}", "/claim", "/claim/{code}"};
    static final String SIGN_IN = "/sign-in";
    static final String FIRST_SIGN_IN = "/first-sign-in";

    @Bean
    SecurityFilterChain rules(HttpSecurity http, Sessions sessions, Accounts accounts, SealedCookies cookies,
            Environment environment, ObjectProvider<SignInProvider> provider) throws Exception {
        WantedPage wantedPage = new WantedPage(cookies, NotSignedIn::isPage);
        http.requestCache(cache -> cache.requestCache(wantedPage));
        http.csrf(csrf -> csrf.csrfTokenRepository(new FormTokens(cookies)));
        http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll()
                .requestMatchers(HttpMethod.GET, OPEN).permitAll().requestMatchers(HttpMethod.HEAD, OPEN).permitAll()
                .requestMatchers(SIGN_IN, FIRST_SIGN_IN).permitAll().requestMatchers(YOUNG_PEOPLE).permitAll()
                .requestMatchers("/actuator/**").access(new MetricsAccess(environment)).anyRequest().authenticated());
        http.formLogin(
                form -> form.loginPage(SIGN_IN).loginProcessingUrl(SIGN_IN).failureHandler(SignInPages::refused)
                        .withObjectPostProcessor(Sessions.NONE_BY_FILTERS)
                        .successHandler(new RedirectAfterSignIn(wantedPage, accounts, sessions)));
        http.addFilterBefore(new BearerRequests(), SecurityContextHolderFilter.class);
        http.addFilterAfter(new CurrentAccountFilter(sessions, accounts.journal()), SecurityContextHolderFilter.class);
        http.logout(form -> form.logoutUrl("/sign-out").logoutSuccessUrl(SIGN_IN + "?goodbye"));
        NotSignedIn notSignedIn = new NotSignedIn();
        http.exceptionHandling(exceptions -> exceptions.authenticationEntryPoint(notSignedIn)
                .accessDeniedHandler(notSignedIn::refuse));
        SignInProvider configured = provider.getIfAvailable();
        if (configured != null) {
            configured.configure(http, new SignInProvider.Doors(SIGN_IN, wantedPage, SignInPages::refused, notSignedIn,
                    notSignedIn::refuse));
        }
        http.headers(SecurityRules::headers);
        // which websites may read what is published is said by the room that offers it
        http.cors(Customizer.withDefaults());
        return http.build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY));
        headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER));
        headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
        headers.permissionsPolicyHeader(policy -> policy.policy("camera=(), geolocation=(), microphone=()"));
        headers.crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN));
    }

    @Bean
    SealedCookies sealedCookies(Accounts accounts) {
        return new SealedCookies(accounts.browserSeal());
    }

    @Bean
    AccessJournal accessJournal(Accounts accounts) {
        return (me, persons, where) -> accounts.journal().reading(me.actor(), persons, where);
    }

    static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    }
}
