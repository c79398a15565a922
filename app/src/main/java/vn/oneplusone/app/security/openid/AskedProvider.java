package vn.oneplusone.app.security.openid;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.oneplusone.app.security.Sessions;
import vn.oneplusone.app.security.cookies.SealedCookies;

/**
 * What the provider was asked: state, nonce and the proof for the code travel in a sealed cookie, so that nothing is kept about a user who
 * only begins to sign in. It also says whose account the answer is to be bound to, if that is what its owner began.
 */
record AskedProvider(SealedCookies cookies,
        Sessions sessions) implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {
    private static final SealedCookies.Kind KIND = new SealedCookies.Kind("provider", Duration.ofMinutes(10));
    private static final String OWNER = AskedProvider.class.getName() + ".owner";
    private static final JsonMapper JSON = new JsonMapper();

    /**
     * A question, as it travels.
     *
     * @param owner whose account the answer is to be bound to; null for a user who signs in
     */
    record Asked(String address, String client, String back, List<String> scopes, String state,
            Map<String, String> attributes, @Nullable UUID owner) {}

    /** Whose account the answer that is just handled is to be bound to; null for a user who signs in. */
    static @Nullable UUID owner(HttpServletRequest request) {
        return request.getAttribute(OWNER) instanceof UUID owner ? owner : null;
    }

    @Override
    public void saveAuthorizationRequest(@Nullable OAuth2AuthorizationRequest question, HttpServletRequest request,
            HttpServletResponse response) {
        if (question == null) {
            cookies.remove(KIND, request, response);
            return;
        }
        Map<String, String> attributes = new TreeMap<>();
        question.getAttributes().forEach((name, value) -> attributes.put(name, String.valueOf(value)));
        Asked asked = new Asked(question.getAuthorizationUri(), question.getClientId(),
                String.valueOf(question.getRedirectUri()), List.copyOf(question.getScopes()),
                String.valueOf(question.getState()), attributes, sessions.takeBinding(request).orElse(null));
        cookies.put(KIND, JSON.writeValueAsString(asked), request, response);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        return asked(request).map(AskedProvider::question).orElse(null);
    }

    private Optional<Asked> asked(HttpServletRequest request) {
        String state = request.getParameter(OAuth2ParameterNames.STATE);
        return state == null
                ? Optional.empty()
                : cookies.get(KIND, request).flatMap(AskedProvider::read)
                        .filter(asked -> MessageDigest.isEqual(asked.state().getBytes(StandardCharsets.UTF_8),
                                state.getBytes(StandardCharsets.UTF_8)));
    }

    private static Optional<Asked> read(String json) {
        try {
            return Optional.of(JSON.readValue(json, Asked.class));
        } catch (JacksonException e) {
            // of another version of the portal
            return Optional.empty();
        }
    }

    private static OAuth2AuthorizationRequest question(Asked asked) {
        return OAuth2AuthorizationRequest.authorizationCode().authorizationUri(asked.address())
                .clientId(asked.client()).redirectUri(asked.back()).scopes(new LinkedHashSet<>(asked.scopes()))
                .state(asked.state()).attributes(kept -> kept.putAll(asked.attributes())).build();
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Asked> asked = asked(request);
        if (asked.isPresent()) {
            request.setAttribute(OWNER, asked.get().owner());
            cookies.remove(KIND, request, response);
        }
        return asked.map(AskedProvider::question).orElse(null);
    }
}
