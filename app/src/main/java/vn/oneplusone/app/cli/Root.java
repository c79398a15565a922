package vn.oneplusone.app.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import vn.oneplusone.app.cli.audit.Audit;
import vn.oneplusone.app.cli.console.CommandGroup;
import vn.oneplusone.app.cli.console.ExitCode;
import vn.oneplusone.app.cli.console.Language;
import vn.oneplusone.app.cli.console.Words;
import vn.oneplusone.app.cli.figures.ShowCounts;
import vn.oneplusone.app.cli.figures.ShowDeclared;
import vn.oneplusone.app.cli.figures.ShowFacts;
import vn.oneplusone.app.cli.figures.ShowSignOffs;
import vn.oneplusone.app.cli.figures.ShowStatement;
import vn.oneplusone.app.cli.figures.ShowUnits;
import vn.oneplusone.app.cli.ledger.Backup;
import vn.oneplusone.app.cli.ledger.LedgerCommands;
import vn.oneplusone.app.cli.ledger.Restore;
import vn.oneplusone.app.cli.records.CloseTheYear;
import vn.oneplusone.app.cli.records.ImportLists;
import vn.oneplusone.app.cli.records.Person;
import vn.oneplusone.app.cli.records.SignOffThePeriod;

/**
 * The command {@code oneplusone}; see {@link ExitCode}.
 */
@Command(name = "oneplusone", mixinStandardHelpOptions = true, versionProvider = Version.class, subcommands = {
        Serve.class, Demo.class, ImportLists.class, ShowCounts.class, ShowFacts.class, Audit.class,
        LedgerCommands.class, Person.class,
        Backup.class, Restore.class, CloseTheYear.class, ShowStatement.class,
        ShowDeclared.class, ShowSignOffs.class, SignOffThePeriod.class, ShowUnits.class})
public final class Root extends CommandGroup {
    Root() {}

    /** Runs what the arguments ask for and returns the exit code. */
    public static int run(String... arguments) {
        return commandLine(arguments, new PrintWriter(System.out, true, System.out.charset()),
                new PrintWriter(System.err, true, System.err.charset())).execute(arguments);
    }

    static CommandLine commandLine(String[] arguments, PrintWriter out, PrintWriter err) {
        Locale locale = Language.of(Arrays.asList(arguments));
        CommandLine line = new CommandLine(new Root());
        line.setResourceBundle(ResourceBundle.getBundle("vn.oneplusone.app.cli.help", locale, Language.EXACT));
        line.setOut(out);
        line.setErr(err);
        line.setUsageHelpAutoWidth(true);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((failure, commandLine, parsed) -> {
            commandLine.getErr().println(new Words(locale).failure(failure));
            return Words.exitCode(failure);
        });
        line.setParameterExceptionHandler((failure, given) -> wrongUsage(failure, new Words(locale)));
        return line;
    }

    private static int wrongUsage(ParameterException failure, Words words) {
        CommandLine line = failure.getCommandLine();
        line.getErr().println(WrongUsage.words(failure, words));
        line.getErr().println();
        line.usage(line.getErr());
        return ExitCode.WRONG_INPUT;
    }
}
