package vn.oneplusone.app.cli.ledger;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.oneplusone.app.backup.LedgerBackup;
import vn.oneplusone.app.backup.VaultBackup;
import vn.oneplusone.app.cli.console.Console;
import vn.oneplusone.app.cli.console.ConsoleCommand;
import vn.oneplusone.app.cli.console.DataOption;
import vn.oneplusone.app.cli.console.ExitCode;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.proofs.KeptCheckpoints;
import vn.oneplusone.app.ledger.tree.Verdict;
import vn.oneplusone.app.time.DistrictDay;

/** {@code restore}: puts a copy of the ledger or of the vault back, after it was checked and while nothing has the data open. */
@Command(name = "restore", mixinStandardHelpOptions = true)
public final class Restore extends ConsoleCommand {

    @Mixin
    private DataOption data;

    @ArgGroup(multiplicity = "1")
    private Backup.What what = new Backup.What();

    @Option(names = "--force", descriptionKey = "oneplusone.restore.force")
    private boolean force;

    @Option(names = "--expired", descriptionKey = "oneplusone.restore.expired")
    private boolean expired;

    Restore() {}

    @Override
    protected int run(Console console) {
        if (what.ledger != null) {
            Verdict.Sound sound = LedgerBackup.restore(what.ledger, data.directory(), System.getenv(), force,
                    (done, total) -> console.progress("verifying", done, total));
            console.say("restore.ledger", what.ledger, sound.size(), HexFormat.of().formatHex(sound.root()));
            if (!VaultBackup.isIn(data.directory())) {
                console.say("restore.vault-next");
            }
            return compared(console);
        } else if (what.vault != null) {
            VaultBackup.Restored restored = VaultBackup.restore(what.vault, data.directory(), System.getenv(),
                    force, expired, Instant.now());
            console.say("restore.vault", what.vault,
                    Backup.DAY.format(DistrictDay.of(restored.takenAt())), restored.erasedAgain());
        }
        return ExitCode.FINE;
    }

    /** A copy that is older than what was signed has lost its end: the operator who restores it must know. */
    private int compared(Console console) {
        KeptCheckpoints kept = data.kept();
        try (Ledger ledger = data.openLedger()) {
            List<Verdict.Finding> found = kept.againstRoots(ledger);
            found.forEach(one -> console.print(one.words(console.locale())));
            if (found.isEmpty()) {
                return ExitCode.FINE;
            }
        }
        console.say("restore.contradicted");
        return ExitCode.DIFFERENCE;
    }
}
