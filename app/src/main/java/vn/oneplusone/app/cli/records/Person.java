package vn.oneplusone.app.cli.records;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import vn.oneplusone.app.cli.console.Language;

/** {@code person}: what is done about one person. */
@Command(name = "person", mixinStandardHelpOptions = true, subcommands = {PersonErase.class, PersonDuplicates.class})
public final class Person implements Runnable {
    @Spec
    private CommandSpec spec;

    @CommandLine.Mixin
    @SuppressWarnings("unused") // shows --lang in the help; it is looked for before anything is parsed
    private Language language;

    Person() {}

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
