package vn.oneplusone.app.vault.keys;

import static vn.oneplusone.app.vault.store.Documents.bytes;

import com.mongodb.client.model.Updates;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import vn.oneplusone.app.vault.keys.Vault.SealBroken;
import vn.oneplusone.app.vault.store.VaultRefused;

/**
 * The one document that says which wrapping keys a vault in MongoDB has. New keys are wrapped by the newest one; there are older ones
 * only while what they wrap is being rewrapped.
 */
final class Generations {
    static final String ID = "_id";
    static final String VAULT = "vault";
    static final String NEWEST = "generation";

    private static final String FORMAT = "format";
    private static final int KNOWN_FORMAT = 1;
    private static final String WRAPPING = "wrapping";
    private static final String TOKENS = "tokens";

    private final Document document;
    private final MasterKey master;
    private final int newest;

    /** @throws VaultRefused.VaultTooNew if a newer program wrote it */
    Generations(Document document, MasterKey master) {
        int format = document.getInteger(FORMAT);
        if (format > KNOWN_FORMAT) {
            throw new VaultRefused.VaultTooNew(format);
        }
        this.document = document;
        this.master = master;
        this.newest = document.getInteger(NEWEST);
    }

    /** What a new vault begins with. */
    static Document first(MasterKey master) {
        KeyWrap wrap = KeyWrap.fresh(1);
        SealingKey tokens = new SealingKey(TOKENS, Optional.empty(), AesGcm.newKey());
        return new Document(ID, VAULT).append(FORMAT, KNOWN_FORMAT)
                .append(NEWEST, wrap.generation())
                .append(WRAPPING, new Document(name(wrap.generation()), wrap.wrapped(master)))
                .append(TOKENS, wrap.wrap(tokens));
    }

    private static String name(int generation) {
        return String.valueOf(generation);
    }

    private Document wrapping() {
        return document.get(WRAPPING, Document.class);
    }

    int newest() {
        return newest;
    }

    boolean has(int generation) {
        return wrapping().containsKey(name(generation));
    }

    boolean hasOlder() {
        return wrapping().size() > 1;
    }

    KeyWrap wrap(int generation) {
        if (!has(generation)) {
            throw new SealBroken("the vault has no wrapping key " + generation);
        }
        byte[] wrapped = bytes(wrapping(), name(generation));
        return KeyWrap.open(generation, wrapped, master);
    }

    /** The vault's own secret. */
    SealingKey tokens() {
        return wrap(newest).unwrap(TOKENS, Optional.empty(), bytes(document, TOKENS));
    }

    /** Makes `next` the newest one, beside those that are there. */
    Bson followedBy(KeyWrap next) {
        return Updates.combine(Updates.set(NEWEST, next.generation()),
                Updates.set(WRAPPING + "." + name(next.generation()), next.wrapped(master)),
                Updates.set(TOKENS, next.wrap(tokens())));
    }

    /** Forgets all but the newest one. */
    Bson onlyNewest() {
        return Updates.set(WRAPPING, new Document(name(newest),
                wrapping().get(name(newest))));
    }
}
