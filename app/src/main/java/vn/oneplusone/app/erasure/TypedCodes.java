package vn.oneplusone.app.erasure;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import vn.oneplusone.app.actions.Ask;
import vn.oneplusone.app.files.importing.ListImport;
import vn.oneplusone.app.vault.keys.Vault;
import vn.oneplusone.app.vault.keys.Vault.DetailsForgotten;

/** The codes of lists that were typed for requests: an agreement says whom a code means, and lists have to know it before its key is destroyed. */
public final class TypedCodes {
    private final Vault vault;
    private final Predicate<UUID> isPerson;

    /** @param isPerson whether an id is that of a person in the ledger */
    public TypedCodes(Vault vault, Predicate<UUID> isPerson) {
        this.vault = vault;
        this.isPerson = isPerson;
    }

    /**
     * From now on lists mean this person by the code that was typed, if there was one, and if it means nobody else. Again is harmless.
     *
     * @param typed sealed under the request
     */
    public void learn(UUID request, String typed, UUID person) {
        String code;
        try {
            code = Ask.of(vault.openText(request, typed)).code();
        } catch (DetailsForgotten e) {
            return;
        }
        if (code != null && vault.known(ListImport.PERSON_CODE, code).filter(isPerson).isEmpty()) {
            vault.mean(ListImport.PERSON_CODE, code, person);
        }
    }

    /** Does what a crash left: learns the codes of requests that were agreed to, then destroys the keys of all that are over. */
    public void settle(KeysToDestroy due) {
        Set<UUID> open = new LinkedHashSet<>(due.requests());
        open.removeAll(vault.forgottenTexts(due.requests()));
        due.agreed().stream().filter(one -> open.contains(one.request()))
                .forEach(one -> learn(one.request(), one.typed(), one.person()));
        vault.forgetTexts(open);
    }
}
