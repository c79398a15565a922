package vn.oneplusone.app.erasure;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.oneplusone.app.ledger.EntryDecoder;
import vn.oneplusone.app.ledger.EventTypes;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.LedgerBroken;
import vn.oneplusone.app.ledger.StoredEntry;
import vn.oneplusone.membership.events.PersonErased;

/** The list of erasures that a ledger holds. Read at every start, so only what looks like one of them is decoded. */
public final class ErasedPeople {
    private static final int PAGE = 4_096;
    private static final byte[] TYPE = "\"membership.PersonErased\"".getBytes(StandardCharsets.UTF_8);

    private ErasedPeople() {}

    /** Everybody of whom the ledger says so. */
    public static Set<UUID> of(Ledger ledger) {
        EntryDecoder decoder = new EntryDecoder(EventTypes.ofAllModules());
        Set<UUID> erased = new LinkedHashSet<>();
        long size = ledger.head().size();
        for (long at = 0; at < size;) {
            List<StoredEntry> page = ledger.read(at, PAGE);
            if (page.isEmpty()) {
                throw new LedgerBroken(at, "the ledger ends here");
            }
            for (StoredEntry entry : page) {
                if (mentions(entry.bytes()) && decoder.fact(entry).payload() instanceof PersonErased fact) {
                    erased.add(fact.person());
                }
            }
            at += page.size();
        }
        return erased;
    }

    private static boolean mentions(byte[] bytes) {
        for (int at = 0; at + TYPE.length <= bytes.length; at++) {
            int same = 0;
            while (same < TYPE.length && bytes[at + same] == TYPE[same]) {
                same++;
            }
            if (same == TYPE.length) {
                return true;
            }
        }
        return false;
    }
}
