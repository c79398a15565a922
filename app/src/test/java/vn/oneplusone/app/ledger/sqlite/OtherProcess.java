package vn.oneplusone.app.ledger.sqlite;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import vn.oneplusone.app.ledger.Acknowledged;
import vn.oneplusone.app.ledger.Commit;
import vn.oneplusone.app.ledger.Promise;
import vn.oneplusone.app.ledger.Samples;
import vn.oneplusone.app.ledger.StreamConflict;

/** Appends to a ledger that somebody else has open. */
final class OtherProcess {
    private OtherProcess() {}

    public static void main(String[] arguments) {
        int commits = Integer.parseInt(arguments[1]);
        List<Acknowledged> own = new ArrayList<>();
        try (SqliteLedger ledger = SqliteLedger.open(Path.of(arguments[0]), Clock.systemUTC())) {
            for (int i = 0; i < commits; i++) {
                Commit commit = Samples.caused("there/" + i, Samples.entry("there/" + i, 0), Samples.entry(null, 0));
                own.add(new Acknowledged(commit, ledger.append(commit)));
                try {
                    ledger.append(Samples.commit(Samples.entry("contended", i)));
                } catch (StreamConflict lost) {
                    // the other process was first
                }
            }
            Promise.checkAll(ledger, own);
        }
    }
}
