package vn.oneplusone.app.security.openid;

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
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.stereotype.Component;
import vn.oneplusone.app.security.BearerRequests;
import vn.oneplusone.app.security.NoAccountHere;
import vn.oneplusone.app.security.Sessions;
import vn.oneplusone.app.security.SignInProvider;
import vn.oneplusone.app.security.cookies.SealedCookies;
import vn.oneplusone.app.vault.accounts.Accounts;
import vn.oneplusone.app.vault.accounts.ProviderIdentity;

/**
 * Sign-in by an OpenID Connect provider, and bearer tokens of the same provider for programs: only where one is configured, and bearer tokens
 * only where an audience of their own is. It says who a user is, by issuer and subject; whether an account's owner has bound that pair, and
 * what the account may do, is said here. The provider is asked when it is first needed, so the portal starts without it.
 */
@Component
@ConditionalOnProperty(OpenId.ISSUER)
public final class OpenId implements SignInProvider {
    static final String ISSUER = "oneplusone.oidc.issuer";

    private static final Logger LOG = LoggerFactory.getLogger(OpenId.class);
    private static final String NAME = "oidc";
    private static final String CLIENT = "oneplusone.oidc.client-id";
    private static final String AUDIENCE = "oneplusone.oidc.audience";
    /** What once named the claim with a username. */
    private static final String USERNAME_CLAIM = "oneplusone.oidc.username-claim";
    /** RFC 9068, 2.1. */
    private static final String[] ACCESS_TOKEN = {"at+jwt", "application/at+jwt"};

    private final Accounts accounts;
    private final Sessions sessions;
    private final SealedCookies cookies;
    private final String issuer;
    private final String client;
    private final @Nullable String secret;
    private final @Nullable String audience;

    OpenId(Accounts accounts, Sessions sessions, SealedCookies cookies, Environment environment) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.cookies = cookies;
        this.issuer = environment.getRequiredProperty(ISSUER);
        this.client = environment.getRequiredProperty(CLIENT);
        this.secret = environment.getProperty("oneplusone.oidc.client-secret");
        this.audience = environment.getProperty(AUDIENCE);
        if (client.equals(audience)) {
            throw new IllegalStateException(
                    AUDIENCE + " is the client id: then an ID token would be made for the API, too. Give the API a name of its own.");
        }
        if (environment.containsProperty(USERNAME_CLAIM)) {
            LOG.warn("{} means nothing any more: owners bind their account to the provider on the page /me",
                    USERNAME_CLAIM);
        }
    }

    @Override
    public String start() {
        return "/oauth2/authorization/" + NAME;
    }

    @Override
    public void configure(HttpSecurity http, Doors doors) throws Exception {
        http.oauth2Login(login -> login.loginPage(doors.signIn()).clientRegistrationRepository(registrations())
                .authorizedClientRepository(new NoTokensKept())
                .authorizationEndpoint(
                        begin -> begin.authorizationRequestRepository(new AskedProvider(cookies, sessions)))
                .userInfoEndpoint(user -> user.oidcUserService(this::user))
                .withObjectPostProcessor(Sessions.NONE_BY_FILTERS)
                .successHandler(new ProviderAnswer(issuer, accounts, sessions, doors)).failureHandler(doors.failed()));
        if (audience == null) {
            LOG.info("bearer tokens are not accepted: {} is not set", AUDIENCE);
            return;
        }
        String own = audience;
        http.oauth2ResourceServer(server -> server.authenticationEntryPoint(doors.entry())
                .accessDeniedHandler(doors.denied()).bearerTokenResolver(resolver())
                .jwt(jwt -> jwt.decoder(decoder(own)).jwtAuthenticationConverter(this::signedIn)));
    }

    private static BearerTokenResolver resolver() {
        DefaultBearerTokenResolver header = new DefaultBearerTokenResolver();
        return request -> BearerRequests.areFor(request) ? header.resolve(request) : null;
    }

    private ClientRegistrationRepository registrations() {
        return new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(registration()));
    }

    private ClientRegistration registration() {
        ClientRegistration.Builder registration = ClientRegistrations.fromIssuerLocation(issuer).registrationId(NAME)
                .clientId(client).scope("openid");
        if (secret != null) {
            registration.clientSecret(secret);
        }
        return registration.build();
    }

    /** Signature and times are the library's part; another kind of token, and one for another program, is refused here. */
    private JwtDecoder decoder(String own) {
        return new SupplierJwtDecoder(() -> {
            NimbusJwtDecoder decoder = NimbusJwtDecoder.withIssuerLocation(issuer).validateType(false).build();
            decoder.setJwtValidator(
                    JwtValidators.createDefaultWithValidators(List.of(new JwtTypeValidator(ACCESS_TOKEN),
                            new JwtIssuerValidator(issuer),
                            new JwtClaimValidator<@Nullable Object>(JwtClaimNames.EXP, exp -> exp != null),
                            new JwtClaimValidator<@Nullable List<String>>(JwtClaimNames.AUD,
                                    aud -> aud != null && aud.contains(own)))));
            return decoder;
        });
    }

    /** Of all that the provider tells only the subject is of use; who has no account is told so later. */
    private OidcUser user(OidcUserRequest request) {
        return new DefaultOidcUser(List.of(), request.getIdToken());
    }

    private AbstractAuthenticationToken signedIn(Jwt token) {
        return identity(issuer, token.getSubject()).flatMap(accounts.bindings()::account).map(Sessions::authenticated)
                .orElseThrow(() -> {
                    LOG.warn("a good token is of nobody who has bound an open account here");
                    return new NoAccountHere();
                });
    }

    /** Empty where it cannot be one. The issuer of the token was compared with this one before. */
    static Optional<ProviderIdentity> identity(String issuer, @Nullable String subject) {
        try {
            return subject == null ? Optional.empty() : Optional.of(new ProviderIdentity(issuer, subject));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
