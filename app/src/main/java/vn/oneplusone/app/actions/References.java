package vn.oneplusone.app.actions;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.oneplusone.app.domain.SealedTexts;
import vn.oneplusone.app.rights.SignedIn;

/**
 * How a person is referred to before a caller: by their id where the caller may see them, else by an opaque one that only this caller can use,
 * to say that it is not them. No address and no action knows it.
 */
@Component
public final class References {
    private final SealedTexts texts;
    private final Reach reach;

    public References(SealedTexts texts, Reach reach) {
        this.texts = texts;
        this.reach = reach;
    }

    /** The reference to a person. */
    public UUID of(SignedIn me, UUID person) {
        return reach.has(me, person)
                ? person
                : UUID.nameUUIDFromBytes(texts.token("reference", me.actor() + "/" + person)
                        .getBytes(StandardCharsets.UTF_8));
    }
}
