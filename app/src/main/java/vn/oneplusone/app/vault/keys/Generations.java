package vn.oneplusone.app.vault.keys;

import com.mongodb.client.model.Updates;
import java.util.Optional;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
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

    private final BsonDocument document;
    private final MasterKey master;
    private final int newest;

    /** @throws VaultRefused.VaultTooNew if a newer program wrote it */
    Generations(BsonDocument document, MasterKey master) {
        int format = document.getInt32(FORMAT).getValue();
        if (format > KNOWN_FORMAT) {
            throw new VaultRefused.VaultTooNew(format);
        }
        this.document = document;
        this.master = master;
        this.newest = document.getInt32(NEWEST).getValue();
    }

    /** What a new vault begins with. */
    static BsonDocument first(MasterKey master) {
        KeyWrap wrap = KeyWrap.fresh(1);
        SealingKey tokens = new SealingKey(TOKENS, Optional.empty(), AesGcm.newKey());
        return new BsonDocument(ID, new BsonString(VAULT)).append(FORMAT, new BsonInt32(KNOWN_FORMAT))
                .append(NEWEST, new BsonInt32(wrap.generation()))
                .append(WRAPPING, new BsonDocument(name(wrap.generation()), new BsonBinary(wrap.wrapped(master))))
                .append(TOKENS, new BsonBinary(wrap.wrap(tokens)));
    }

    private static String name(int generation) {
        return String.valueOf(generation);
    }

    int newest() {
        return newest;
    }

    boolean has(int generation) {
        return document.getDocument(WRAPPING).containsKey(name(generation));
    }

    boolean hasOlder() {
        return document.getDocument(WRAPPING).size() > 1;
    }

    KeyWrap wrap(int generation) {
        if (!has(generation)) {
            throw new SealBroken("the vault has no wrapping key " + generation);
        }
        byte[] wrapped = document.getDocument(WRAPPING).getBinary(name(generation)).getData();
        return KeyWrap.open(generation, wrapped, master);
    }

    /** The vault's own secret. */
    SealingKey tokens() {
        return wrap(newest).unwrap(TOKENS, Optional.empty(), document.getBinary(TOKENS).getData());
    }

    /** Makes `next` the newest one, beside those that are there. */
    Bson followedBy(KeyWrap next) {
        return Updates.combine(Updates.set(NEWEST, next.generation()),
                Updates.set(WRAPPING + "." + name(next.generation()), new BsonBinary(next.wrapped(master))),
                Updates.set(TOKENS, new BsonBinary(next.wrap(tokens()))));
    }

    /** Forgets all but the newest one. */
    Bson onlyNewest() {
        return Updates.set(WRAPPING, new BsonDocument(name(newest),
                document.getDocument(WRAPPING).getBinary(name(newest))));
    }
}
