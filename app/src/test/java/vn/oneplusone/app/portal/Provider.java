package vn.oneplusone.app.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import vn.oneplusone.app.json.Json;
import vn.oneplusone.app.vault.accounts.ProviderIdentity;

/** An OpenID Connect provider on a port of its own: everybody who comes is the one whom the test names, and it signs whatever it is asked to. */
final class Provider implements AutoCloseable {
    static final String CLIENT = "oneplusone";
    static final String SECRET = "provider-secret";
    /** Of the portal's API, as it is named to the provider. */
    static final String API = "https://1cong1.example/api";

    private final HttpServer server;
    private final RSAKey key;
    private final Map<String, String> nonces = new ConcurrentHashMap<>();
    private volatile String somebody = "xa";
    private volatile String name = "xa";
    private volatile boolean forged;

    Provider() {
        try {
            key = new RSAKeyGenerator(2048).keyID("one").generate();
            server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/.well-known/openid-configuration", exchange -> json(exchange, Map.of("issuer", issuer(),
                "authorization_endpoint", issuer() + "/authorize", "token_endpoint", issuer() + "/token", "jwks_uri",
                issuer() + "/keys", "subject_types_supported", new String[]{"public"}, "response_types_supported",
                new String[]{"code"}, "id_token_signing_alg_values_supported", new String[]{"RS256"})));
        server.createContext("/keys", exchange -> json(exchange, new JWKSet(key.toPublicJWK()).toJSONObject()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.start();
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Who comes next. */
    void comes(String username) {
        comes(username, username);
    }

    /** Who comes next: one thing is whom the provider knows, another how it calls them. */
    void comes(String who, String username) {
        somebody = who;
        name = username;
    }

    /** As the provider knows somebody for good. */
    ProviderIdentity identity(String who) {
        return new ProviderIdentity(issuer(), "subject of " + who);
    }

    /** Whether what it hands out is signed by somebody else. */
    void forges(boolean forges) {
        forged = forges;
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = fields(exchange.getRequestURI().getRawQuery());
        String code = UUID.randomUUID().toString();
        nonces.put(code, asked.get("nonce"));
        exchange.getResponseHeaders().set("Location",
                asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state"));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> asked = fields(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        String nonce = nonces.remove(asked.get("code"));
        JWTClaimsSet claims = claims(somebody).audience(CLIENT).claim("preferred_username", name).claim("nonce", nonce)
                .build();
        json(exchange, Map.of("access_token", "opaque", "token_type", "Bearer", "expires_in", 60, "id_token",
                forged ? forged(claims) : signed(claims, "JWT")));
    }

    /** An access token as it should be, for this portal's API and an hour. */
    JWTClaimsSet.Builder claims(String username) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder().issuer(issuer()).audience(API).subject("subject of " + username)
                .claim("preferred_username", username).issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(3600)));
    }

    String signed(JWTClaimsSet claims) {
        return signed(claims, "at+jwt");
    }

    /** @param type of the header; empty for none */
    String signed(JWTClaimsSet claims, String type) {
        return signed(claims, type, key);
    }

    String unsigned(JWTClaimsSet claims) {
        return new PlainJWT(claims).serialize();
    }

    /** By another key that calls itself the same. */
    String forged(JWTClaimsSet claims) {
        try {
            return signed(claims, "at+jwt", new RSAKeyGenerator(2048).keyID("one").generate());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signed(JWTClaimsSet claims, String type, RSAKey by) {
        try {
            JWSHeader.Builder header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(by.getKeyID());
            if (!type.isEmpty()) {
                header.type(new JOSEObjectType(type));
            }
            SignedJWT token = new SignedJWT(header.build(), claims);
            token.sign(new RSASSASigner(by));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> fields(String encoded) {
        return Arrays.stream(encoded.split("&")).map(field -> field.split("=", 2)).collect(
                Collectors.toMap(field -> field[0], field -> URLDecoder.decode(field[1], UTF_8)));
    }

    private static void json(HttpExchange exchange, Object answer) throws IOException {
        byte[] bytes = Json.mapper().writeValueAsString(answer).getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
