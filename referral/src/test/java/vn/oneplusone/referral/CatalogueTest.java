package vn.oneplusone.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.oneplusone.referral.events.ReferralEvent;

/** The catalogue of events in the README is written from the records; {@code -Dcatalogue.update=true} writes it anew. */
class CatalogueTest {
    private static final String BEGIN = "<!-- catalogue -->";
    private static final String END = "<!-- /catalogue -->";
    private static final Path README = Path.of("README.md");
    private static final Path EVENTS = Path.of("src/main/java/vn/oneplusone/referral/events");
    /** The description of a Javadoc comment, up to its tags. */
    private static final Pattern DESCRIPTION = Pattern.compile("/\\*\\*(.*?)(?:\\n \\*\\s*@|\\*/)\\s*", Pattern.DOTALL);

    @Test
    void the_readme_lists_the_events_as_they_are() throws IOException {
        String readme = Files.readString(README);
        String fresh = withCatalogue(readme, catalogue());
        if (Boolean.getBoolean("catalogue.update")) {
            Files.writeString(README, fresh);
        } else {
            assertThat(readme).as("stale: run this test with -Dcatalogue.update=true").isEqualTo(fresh);
        }
    }

    @Test
    void a_stale_catalogue_is_noticed() throws IOException {
        String stale = withCatalogue(Files.readString(README), "| `referral.YouthForgotten` | | |");
        assertThat(withCatalogue(stale, catalogue())).isNotEqualTo(stale);
        assertThat(catalogue()).contains("| `referral.YouthReferred` |", "referrer: UUID?", "on: LocalDate",
                "Opens a referral.").doesNotContain("@param");
    }

    private static String withCatalogue(String readme, String catalogue) {
        int begin = readme.indexOf(BEGIN) + BEGIN.length();
        int end = readme.indexOf(END);
        assertThat(begin).isGreaterThan(BEGIN.length());
        assertThat(end).isGreaterThan(begin);
        return readme.substring(0, begin) + "\n" + catalogue + "\n" + readme.substring(end);
    }

    private static String catalogue() {
        return Arrays.stream(ReferralEvent.class.getPermittedSubclasses()).map(CatalogueTest::row).collect(
                Collectors.joining("\n", "| event | recorded when | fields (`?`: may be absent) |\n|---|---|---|\n",
                        ""));
    }

    private static String row(Class<?> event) {
        String fields = Arrays.stream(event.getRecordComponents()).map(CatalogueTest::field)
                .collect(Collectors.joining(", "));
        return "| `referral." + event.getSimpleName() + "` | " + description(event) + " | " + fields + " |";
    }

    private static String field(RecordComponent component) {
        boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return component.getName() + ": " + component.getType().getSimpleName() + (nullable ? "?" : "");
    }

    private static String description(Class<?> event) {
        try {
            var matcher = DESCRIPTION.matcher(Files.readString(EVENTS.resolve(event.getSimpleName() + ".java")));
            assertThat(matcher.find()).as("%s says when it is recorded", event).isTrue();
            return matcher.group(1).replaceAll("\\n \\*", " ").replaceAll("\\s+", " ").strip();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
