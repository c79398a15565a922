package vn.oneplusone.app.cli.records;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.oneplusone.app.backup.VaultBackup;
import vn.oneplusone.app.cli.console.Console;
import vn.oneplusone.app.cli.console.DirectoryCommand;
import vn.oneplusone.app.cli.console.ExitCode;
import vn.oneplusone.app.cli.console.Identifier;
import vn.oneplusone.app.cli.console.WrongInput;
import vn.oneplusone.app.domain.Recorded;
import vn.oneplusone.app.installation.DataDirectory;
import vn.oneplusone.app.time.DistrictDay;

/** {@code person erase}: erases one person's details for good. */
@Command(name = "erase", mixinStandardHelpOptions = true)
final class PersonErase extends DirectoryCommand {

    @ArgGroup(multiplicity = "1")
    private Who who = new Who();

    @Option(names = "--yes", descriptionKey = "oneplusone.person.erase.yes")
    private boolean yes;

    /** One of the two. */
    static final class Who {
        @Option(names = "--code", paramLabel = "CODE", required = true, descriptionKey = "oneplusone.person.erase.code")
        @Nullable
        String code;

        @Option(names = "--id", paramLabel = "UUID", required = true, descriptionKey = "oneplusone.person.erase.id")
        @Nullable
        String id;

        Who() {}
    }

    PersonErase() {}

    @Override
    protected int run(DataDirectory directory, Console console) {
        UUID person = person(directory);
        if (!yes && !console.confirmed("erase", "erase.confirm", person)) {
            console.say("erase.not-confirmed");
            return ExitCode.WRONG_INPUT;
        }
        Recorded recorded = directory.erasures().erase(person,
                DistrictDay.today(directory.clock()), ImportLists.KEEPER);
        console.say(recorded.before() ? "erase.before" : "erase.done", person);
        console.say("erase.copies", VaultBackup.retentionDays(System.getenv()));
        return ExitCode.FINE;
    }

    private UUID person(DataDirectory directory) {
        if (who.id != null) {
            return Identifier.of(who.id);
        }
        return directory.domain().texts().personOf(String.valueOf(who.code))
                .orElseThrow(() -> new WrongInput("erase.code-unknown", who.code));
    }
}
