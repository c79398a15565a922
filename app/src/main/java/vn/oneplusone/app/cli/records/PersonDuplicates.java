package vn.oneplusone.app.cli.records;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.oneplusone.app.cli.console.Console;
import vn.oneplusone.app.cli.console.DirectoryCommand;
import vn.oneplusone.app.cli.console.ExitCode;
import vn.oneplusone.app.cli.console.FormatOption;
import vn.oneplusone.app.cli.console.WrongInput;
import vn.oneplusone.app.duplicates.Duplicates;
import vn.oneplusone.app.duplicates.PossibleDuplicate;
import vn.oneplusone.app.installation.DataDirectory;

/** {@code person duplicates}: who may be recorded twice. Shows ids, no details. */
@Command(name = "doubles", mixinStandardHelpOptions = true)
final class PersonDuplicates extends DirectoryCommand {
    @Option(names = "--unit", paramLabel = "CODE", descriptionKey = "oneplusone.person.doubles.unit")
    private @Nullable String unit;

    @Mixin
    private FormatOption format;

    PersonDuplicates() {}

    @Override
    protected int run(DataDirectory directory, Console console) {
        Duplicates duplicates = new Duplicates(directory.domain());
        List<PossibleDuplicate> pairs = unit == null
                ? duplicates.all()
                : duplicates.within(
                        duplicates.unit(unit).orElseThrow(() -> new WrongInput("duplicates.no-unit", unit)));
        format.printIndented(pairs, console, () -> {
            pairs.forEach(pair -> console.say("duplicates." + pair.match(), pair.first(), pair.second()));
            console.say("duplicates.count", pairs.size());
        });
        return pairs.isEmpty() ? ExitCode.FINE : ExitCode.DIFFERENCE;
    }
}
