package vn.oneplusone.app.cli.console;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that only groups others: shows which there are. */
public abstract class CommandGroup implements Runnable {
    @Spec
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("unused") // shows --lang in the help; it is looked for before anything is parsed
    private Language language;

    protected CommandGroup() {}

    @Override
    public final void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
