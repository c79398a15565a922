package vn.oneplusone.app.cli.ledger;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
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
import vn.oneplusone.app.ledger.tree.Verdict;
import vn.oneplusone.app.vault.SqliteVault;

/** {@code backup}: a consistent copy of the ledger or of the vault, never of both in one file, while the portal goes on. */
@Command(name = "backup", mixinStandardHelpOptions = true)
public final class Backup extends ConsoleCommand {
    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    @Mixin
    private DataOption data;

    @ArgGroup(multiplicity = "1")
    private What what = new What();

    @Option(names = "--force", descriptionKey = "oneplusone.backup.force")
    private boolean force;

    /** One of the two. */
    static final class What {
        @Option(names = "--ledger", paramLabel = "FILE", required = true, descriptionKey = "oneplusone.backup.ledger")
        @Nullable
        Path ledger;

        @Option(names = "--vault", paramLabel = "FILE", required = true, descriptionKey = "oneplusone.backup.vault")
        @Nullable
        Path vault;

        What() {}
    }

    Backup() {}

    @Override
    protected int run(Console console) {
        if (what.ledger != null) {
            data.requireLedger();
            Verdict.Sound sound = LedgerBackup.take(data.directory(), System.getenv(), what.ledger, force,
                    (done, total) -> console.progress("verifying", done, total));
            console.say("backup.ledger", what.ledger, sound.size(), HexFormat.of().formatHex(sound.root()));
        } else if (what.vault != null) {
            LocalDate until = VaultBackup.take(data.directory(), System.getenv(), what.vault, force,
                    Instant.now());
            console.say("backup.vault", what.vault, DAY.format(until), VaultBackup.retentionDays(System.getenv()));
            sayWhereTheKeyIs(data.directory(), console);
        }
        return ExitCode.FINE;
    }

    /** Before it happens: a lost master key takes every name with it. */
    static void sayWhereTheKeyIs(Path directory, Console console) {
        SqliteVault.keyBeside(directory, System.getenv()).ifPresentOrElse(key -> console.say("key.beside", key),
                () -> console.say("key.elsewhere"));
    }
}
