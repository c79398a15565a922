package vn.oneplusone.app.domain;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.ToIntFunction;
import vn.oneplusone.app.ledger.Commit;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.LedgerUnavailable;
import vn.oneplusone.app.vault.keys.Vault;
import vn.oneplusone.app.vault.keys.VaultFork;

/** The modules over copies in memory of a ledger and a vault: what is recorded there stays there, until it is taken over whole. */
public final class Fork implements AutoCloseable {
    /** So many commits share a trip to the store. */
    private static final int TOGETHER = 512;

    private final Ledger base;
    private final ForkedLedger ledger;
    private final VaultFork vault;
    private final Domain domain;

    Fork(Ledger base, Vault vault, Clock clock) {
        this.base = base;
        this.ledger = new ForkedLedger(base, clock);
        this.vault = vault.fork();
        this.domain = new Domain(ledger, this.vault, clock);
    }

    /** How many facts the ledger below held when this began. */
    public long base() {
        return ledger.base();
    }

    /** Where to try. */
    public Domain domain() {
        return domain;
    }

    /**
     * Puts what was recorded here into another order, for whatever is recorded side by side comes in by chance.
     *
     * @param place where the commit of a cause belongs; commits of one place stay as they are
     * @throws IllegalStateException if one of them would come before what it builds on
     */
    public void arrange(ToIntFunction<String> place) {
        ledger.arrange(place);
    }

    /**
     * Records below what was recorded here: the same commits in the same order, as long as nobody else writes there, for on
     * that they were decided. Whatever is not taken over has to be decided anew.
     *
     * @param in told the cause of each commit that is in below now
     * @param progress told which share of them is in, from 0 to 1
     * @return whether all are
     */
    public boolean takeOver(Consumer<String> in, DoubleConsumer progress) {
        List<Commit> commits = ledger.commits();
        if (base.head().size() != ledger.base() || !vault.keep()) {
            return false;
        }
        long size = ledger.base();
        int done = 0;
        while (done < commits.size()) {
            List<Commit> next = commits.subList(done, Math.min(commits.size(), done + TOGETHER));
            int taken = append(size, next);
            for (Commit commit : next.subList(0, taken)) {
                in.accept(commit.cause());
                size += commit.entries().size();
            }
            done += taken;
            progress.accept((double) done / commits.size());
            if (taken < next.size()) {
                return false;
            }
        }
        return true;
    }

    private int append(long size, List<Commit> commits) {
        try {
            return base.append(size, commits);
        } catch (LedgerUnavailable e) {
            // Their causes tell which of them are in, when they are tried one by one.
            return 0;
        }
    }

    @Override
    public void close() {
        domain.close();
        vault.close();
    }
}
