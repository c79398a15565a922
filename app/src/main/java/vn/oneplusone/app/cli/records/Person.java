package vn.oneplusone.app.cli.records;

import picocli.CommandLine.Command;
import vn.oneplusone.app.cli.console.CommandGroup;

/** {@code person}: what is done about one person. */
@Command(name = "person", mixinStandardHelpOptions = true, subcommands = {PersonErase.class, PersonDuplicates.class})
public final class Person extends CommandGroup {
    Person() {}
}
