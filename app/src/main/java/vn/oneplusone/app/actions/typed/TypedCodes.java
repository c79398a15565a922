package vn.oneplusone.app.actions.typed;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import vn.oneplusone.app.domain.KeysToDestroy;
import vn.oneplusone.app.domain.SealedTexts;

/** The codes of lists that were typed for requests: an agreement says whom a code means, and lists have to know it before its key is destroyed. */
public final class TypedCodes {
    private final SealedTexts texts;
    private final Predicate<UUID> isPerson;

    /** @param isPerson whether an id is that of a person in the ledger */
    public TypedCodes(SealedTexts texts, Predicate<UUID> isPerson) {
        this.texts = texts;
        this.isPerson = isPerson;
    }

    /**
     * From now on lists mean this person by the code that was typed, if there was one, and if it means nobody else. Again is harmless.
     *
     * @param typed sealed under the request
     */
    public void learn(UUID request, String typed, UUID person) {
        texts.typed(request, typed).map(words -> Ask.of(words).code())
                .filter(code -> texts.personOf(code).filter(isPerson).isEmpty())
                .ifPresent(code -> texts.mean(code, person));
    }

    /** Does what a crash left: learns the codes of requests that were agreed to, then destroys the keys of all that are over. */
    public void settle(KeysToDestroy due) {
        Set<UUID> open = new LinkedHashSet<>(due.requests());
        open.removeAll(texts.forgottenTyped(due.requests()));
        due.agreed().stream().filter(one -> open.contains(one.request()))
                .forEach(one -> learn(one.request(), one.typed(), one.person()));
        texts.forgetTyped(open);
    }
}
