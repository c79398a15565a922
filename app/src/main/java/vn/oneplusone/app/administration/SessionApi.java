package vn.oneplusone.app.administration;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.oneplusone.app.rights.SignedIn;
import vn.oneplusone.app.security.BearerRequests;
import vn.oneplusone.app.vault.accounts.Role;

/** Who is signed in, and what a command has to carry so that no other site can give it in their name. */
@RestController
class SessionApi {
    /**
     * @param unitId the unit they act for; null for those who act for all
     * @param csrf header and value to send with every command; null for a bearer of a token, who needs none
     */
    record Session(Role role, @Nullable UUID unitId, @Nullable Csrf csrf) {}

    record Csrf(String header, String token) {}

    @GetMapping(path = "/api/v1/session", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Session> session(SignedIn me, HttpServletRequest request, CsrfToken token) {
        Csrf csrf = BearerRequests.isOne(request) ? null : new Csrf(token.getHeaderName(), token.getToken());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore())
                .body(new Session(me.role(), me.unit(), csrf));
    }
}
