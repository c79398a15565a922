package vn.oneplusone.app.backup;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A backup or a restore cannot be done so; nothing that was there has been changed. The reader's words are found by {@link #reason()}. */
public final class BackupRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What stands in the way. */
    public enum Reason {
        /** The file that would be written is there. */
        EXISTS,
        /** The file to restore from is not there. */
        MISSING,
        /** It is no backup of that kind. */
        FOREIGN,
        /** The ledger in it does not verify. */
        DAMAGED,
        /** Another program has the data open. */
        IN_USE,
        /** A vault is restored beside its ledger, which knows who was erased. */
        LEDGER_FIRST,
        /** People of the ledger whose details this vault does not open, and who were not erased. */
        KEYS_MISSING,
        /** A backup of the vault beyond its retention. */
        EXPIRED,
        /** The data is in MongoDB, which has tools of its own. */
        IN_MONGODB
    }

    private final Reason reason;
    private final transient List<Object> arguments;

    BackupRefused(Reason reason, @Nullable Object... arguments) {
        super(reason.name());
        this.reason = reason;
        this.arguments = Arrays.stream(arguments).map(String::valueOf).<Object>map(text -> text).toList();
    }

    /** What stands in the way. */
    public Reason reason() {
        return reason;
    }

    /** What the words are filled with. */
    public List<Object> arguments() {
        return arguments;
    }
}
