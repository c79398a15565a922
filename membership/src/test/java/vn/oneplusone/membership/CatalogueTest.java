package vn.oneplusone.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.oneplusone.membership.events.MembershipEvent;

/** The catalogue of events in the README says what the records say; {@code -Dcatalogue.update=true} rewrites it. */
class CatalogueTest {
    private static final Class<?> EVENTS = MembershipEvent.class;
    private static final Path README = Path.of("README.md");
    private static final Pattern CATALOGUE = Pattern.compile("(?s)(<!-- catalogue -->\n).*?(<!-- /catalogue -->)");

    @Test
    void the_readme_lists_the_events_as_they_are() throws IOException {
        String readme = Files.readString(README);
        String current = CATALOGUE.matcher(readme)
                .replaceFirst(found -> Matcher.quoteReplacement(found.group(1) + catalogue() + found.group(2)));
        assertThat(current).as("%s has a place for the catalogue", README).contains(catalogue());
        if (Boolean.getBoolean("catalogue.update")) {
            Files.writeString(README, current);
        } else {
            assertThat(readme).as("stale: run this test with -Dcatalogue.update=true").isEqualTo(current);
        }
    }

    private static String catalogue() {
        return records(EVENTS).map(CatalogueTest::row)
                .collect(Collectors.joining("\n", "| event | members | what happened |\n|---|---|---|\n", "\n"));
    }

    private static Stream<Class<?>> records(Class<?> kind) {
        return kind.isRecord()
                ? Stream.of(kind)
                : Stream.of(kind.getPermittedSubclasses()).flatMap(CatalogueTest::records);
    }

    private static String row(Class<?> event) {
        String members = Arrays.stream(event.getRecordComponents())
                .map(member -> "`" + member.getName() + "` " + member.getType().getSimpleName())
                .collect(Collectors.joining(", "));
        return "| `" + event.getSimpleName() + "` | " + members + " | " + javadoc(event) + " |";
    }

    /** The record's Javadoc up to its first tag, on one line. */
    private static String javadoc(Class<?> event) {
        Path source = Path.of("src/main/java", event.getName().replace('.', '/') + ".java");
        try {
            Matcher doc = Pattern.compile("(?s)/\\*\\*(.*?)(?:\\*/|\\* @)").matcher(Files.readString(source));
            assertThat(doc.find()).as("Javadoc of %s", event).isTrue();
            return doc.group(1).replaceAll("\\s*\n\\s*\\*\\s*", " ").strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
