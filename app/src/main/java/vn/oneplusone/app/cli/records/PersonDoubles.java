package vn.oneplusone.app.cli.records;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.oneplusone.app.cli.console.Console;
import vn.oneplusone.app.cli.console.DataOption;
import vn.oneplusone.app.cli.console.ExitCode;
import vn.oneplusone.app.cli.console.Format;
import vn.oneplusone.app.cli.console.Language;
import vn.oneplusone.app.cli.console.WrongInput;
import vn.oneplusone.app.duplicates.Doubles;
import vn.oneplusone.app.duplicates.PossibleDouble;
import vn.oneplusone.app.installation.DataDirectory;
import vn.oneplusone.app.text.Json;

/** {@code person doubles}: who may be recorded twice. Shows ids, no details. */
@Command(name = "doubles", mixinStandardHelpOptions = true)
final class PersonDoubles implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private Language language;

    @Mixin
    private DataOption data;

    @Option(names = "--unit", paramLabel = "CODE", descriptionKey = "oneplusone.person.doubles.unit")
    private @Nullable String unit;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", descriptionKey = "oneplusone.import.format")
    private Format format;

    PersonDoubles() {}

    @Override
    public Integer call() {
        data.requireLedger();
        try (Console console = new Console(spec.commandLine().getOut(), language.locale());
                DataDirectory directory = data.open(console)) {
            Doubles doubles = new Doubles(directory.domain());
            List<PossibleDouble> pairs = unit == null
                    ? doubles.all()
                    : doubles.within(doubles.unit(unit).orElseThrow(() -> new WrongInput("doubles.no-unit", unit)));
            if (format == Format.JSON) {
                console.print(Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(pairs));
            } else {
                pairs.forEach(pair -> console.say("doubles." + pair.match(), pair.first(), pair.second()));
                console.say("doubles.count", pairs.size());
            }
            return pairs.isEmpty() ? ExitCode.FINE : ExitCode.DIFFERENCE;
        }
    }
}
