package vn.oneplusone.app;

import vn.oneplusone.app.background.LastResort;
import vn.oneplusone.app.cli.ConsoleOutput;
import vn.oneplusone.app.cli.Root;

/** The entry point of the one jar. */
public final class OnePlusOne {
    private OnePlusOne() {}

    /** Runs the command that the arguments name; {@code serve} returns when the portal was stopped. */
    public static void main(String[] arguments) {
        ConsoleOutput.keepAccents();
        LastResort.install();
        // Since JDK 22 there is a console even in a pipe, unless the plain one is asked for.
        System.setProperty("jdk.console", "java.base");
        // Axon advertises a service of its makers at every start otherwise.
        System.setProperty("disable-axoniq-console-message", "true");
        System.exit(Root.run(arguments));
    }
}
