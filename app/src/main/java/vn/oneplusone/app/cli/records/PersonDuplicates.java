package vn.oneplusone.app.cli.records;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.oneplusone.app.cli.console.Console;
import vn.oneplusone.app.cli.console.DataOption;
import vn.oneplusone.app.cli.console.ExitCode;
import vn.oneplusone.app.cli.console.Format;
import vn.oneplusone.app.cli.console.Language;
import vn.oneplusone.app.cli.console.WrongInput;
import vn.oneplusone.app.duplicates.Duplicates;
import vn.oneplusone.app.duplicates.PossibleDuplicate;
import vn.oneplusone.app.installation.DataDirectory;
import vn.oneplusone.app.json.Json;

/** {@code person duplicates}: who may be recorded twice. Shows ids, no details. */
@Command(name = "doubles", mixinStandardHelpOptions = true)
final class PersonDuplicates implements Callable<Integer> {
    @Mixin
    private Language language;

    @Mixin
    private DataOption data;

    @Option(names = "--unit", paramLabel = "CODE", descriptionKey = "oneplusone.person.doubles.unit")
    private @Nullable String unit;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", descriptionKey = "oneplusone.import.format")
    private Format format;

    PersonDuplicates() {}

    @Override
    public Integer call() {
        data.requireLedger();
        try (Console console = language.console();
                DataDirectory directory = data.open(console)) {
            Duplicates duplicates = new Duplicates(directory.domain());
            List<PossibleDuplicate> pairs = unit == null
                    ? duplicates.all()
                    : duplicates.within(
                            duplicates.unit(unit).orElseThrow(() -> new WrongInput("duplicates.no-unit", unit)));
            if (format == Format.JSON) {
                console.print(Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(pairs));
            } else {
                pairs.forEach(pair -> console.say("duplicates." + pair.match(), pair.first(), pair.second()));
                console.say("duplicates.count", pairs.size());
            }
            return pairs.isEmpty() ? ExitCode.FINE : ExitCode.DIFFERENCE;
        }
    }
}
