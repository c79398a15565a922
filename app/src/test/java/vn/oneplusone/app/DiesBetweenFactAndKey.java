package vn.oneplusone.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import vn.oneplusone.app.domain.Domain;
import vn.oneplusone.app.installation.DataDirectory;
import vn.oneplusone.membership.commands.PersonCommand.ErasePerson;

/** Records an erasure as the program does, and ends as by a power cut before the key is destroyed. */
final class DiesBetweenFactAndKey {
    private DiesBetweenFactAndKey() {}

    public static void main(String... arguments) {
        UUID person = UUID.fromString(arguments[1]);
        DataDirectory directory = Installation.open(Path.of(arguments[0]));
        directory.domain().record("erase/" + person, Domain.AUTOMATION,
                new ErasePerson(person, LocalDate.of(2022, 1, 5)));
        Runtime.getRuntime().halt(137);
    }
}
