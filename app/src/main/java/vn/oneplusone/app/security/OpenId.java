package vn.oneplusone.app.security;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.env.Environment;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;
import vn.oneplusone.app.vault.Account;
import vn.oneplusone.app.vault.Accounts;

/**
 * Sign-in by an OpenID Connect provider, and bearer tokens of the same provider for programs: only where one is configured. It says who
 * somebody is; whether they have an account here, and what it may do, is said here. The provider is asked when it is first needed, so the portal starts
 * without it.
 */
@Component
@ConditionalOnProperty(OpenId.ISSUER)
final class OpenId {
    static final String ISSUER = "oneplusone.oidc.issuer";
    static final String START = "/oauth2/authorization/" + OpenId.NAME;
    static final String UNKNOWN = "account_unknown";

    private static final Logger LOG = LoggerFactory.getLogger(OpenId.class);
    private static final String NAME = "oidc";

    private final Accounts accounts;
    private final String issuer;
    private final String client;
    private final @Nullable String secret;
    private final String audience;
    private final String claim;

    OpenId(Accounts accounts, Environment environment) {
        this.accounts = accounts;
        this.issuer = environment.getRequiredProperty(ISSUER);
        this.client = environment.getRequiredProperty("oneplusone.oidc.client-id");
        this.secret = environment.getProperty("oneplusone.oidc.client-secret");
        this.audience = environment.getProperty("oneplusone.oidc.audience", client);
        this.claim = environment.getProperty("oneplusone.oidc.username-claim", "preferred_username");
    }

    void configure(HttpSecurity http, RequestCache wanted, Sessions sessions, NotSignedIn notSignedIn)
            throws Exception {
        http.oauth2Login(login -> login.loginPage(SecurityRules.SIGN_IN).clientRegistrationRepository(registrations())
                .authorizedClientRepository(new NoTokensKept())
                .userInfoEndpoint(user -> user.oidcUserService(this::user))
                .successHandler(new ToWantedPage(wanted, accounts, sessions)).failureHandler(SignInPages::refused));
        http.oauth2ResourceServer(server -> server.authenticationEntryPoint(notSignedIn)
                .accessDeniedHandler(notSignedIn::refuse)
                .jwt(jwt -> jwt.decoder(decoder()).jwtAuthenticationConverter(this::signedIn)));
    }

    private ClientRegistrationRepository registrations() {
        return new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(registration()));
    }

    private ClientRegistration registration() {
        ClientRegistration.Builder registration = ClientRegistrations.fromIssuerLocation(issuer).registrationId(NAME)
                .clientId(client).scope("openid", "profile");
        if (secret != null) {
            registration.clientSecret(secret);
        }
        return registration.build();
    }

    /** Signature, issuer and times are the library's part; a token for another program is refused here. */
    private JwtDecoder decoder() {
        return new SupplierJwtDecoder(() -> {
            NimbusJwtDecoder decoder = NimbusJwtDecoder.withIssuerLocation(issuer).build();
            decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(JwtValidators.createDefaultWithIssuer(issuer),
                    new JwtClaimValidator<List<String>>(JwtClaimNames.AUD,
                            aud -> aud != null && aud.contains(audience))));
            return decoder;
        });
    }

    /** Whoever has no account here is nobody here. The name that the rest of the sign-in goes by is that of the account. */
    private OidcUser user(OidcUserRequest request) {
        String username = request.getIdToken().getClaimAsString(claim);
        if (account(username).isEmpty()) {
            LOG.warn("somebody whom the provider knows has no open account here");
            throw new OAuth2AuthenticationException(new OAuth2Error(UNKNOWN));
        }
        return new DefaultOidcUser(List.of(), request.getIdToken(), claim);
    }

    private AbstractAuthenticationToken signedIn(Jwt token) {
        return PasswordCheck.signedIn(account(token.getClaimAsString(claim)).orElseThrow(() -> {
            LOG.warn("a good token is of nobody who has an open account here");
            return new NoAccountHere();
        }));
    }

    private Optional<Account> account(@Nullable String username) {
        return username == null
                ? Optional.empty()
                : accounts.find(username).flatMap(found -> accounts.now(found.username()))
                        .filter(account -> !account.closed());
    }
}
