package vn.oneplusone.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.oneplusone.campaign.events.CampaignEvent;
import vn.oneplusone.campaign.kinds.CampaignKinds;

/** The catalogue in README.md is made from the records; {@code -Dcatalogue.update=true} writes it anew. */
class EventCatalogueTest {
    private static final Path README = Path.of("README.md");
    private static final Path SOURCES = Path.of("src/main/java",
            CampaignEvent.class.getPackageName().replace('.', '/'));
    private static final Pattern GENERATED = Pattern.compile("(?s)(?<=<!-- catalogue -->\n).*(?=<!-- /catalogue -->)");
    private static final Pattern KINDS = Pattern.compile("(?s)(?<=<!-- kinds -->\n).*(?=<!-- /kinds -->)");
    private static final Pattern FIRST_SENTENCE = Pattern.compile("(?s)/\\*\\*(.*?)[.;](?=\\s).*?public record");

    @Test
    void readme_lists_every_event_as_it_is() throws IOException {
        String readme = Files.readString(README);
        String expected = KINDS
                .matcher(GENERATED.matcher(readme).replaceFirst(Matcher.quoteReplacement(catalogue())))
                .replaceFirst(Matcher.quoteReplacement(kinds()));
        if (Boolean.getBoolean("catalogue.update")) {
            Files.writeString(README, expected);
        }
        assertThat(Files.readString(README)).as("run the tests with -Dcatalogue.update=true").isEqualTo(expected)
                .contains(catalogue()).contains(kinds());
    }

    private static String kinds() {
        return CampaignKinds.shipped().listed().stream()
                .map(kind -> "| `" + kind.code() + "` | " + kind.vietnamese() + " | " + kind.english() + " | "
                        + String.join("; ", kind.inLists()) + " |\n")
                .collect(Collectors.joining("", "| code | Vietnamese | English | in lists |\n|---|---|---|---|\n", ""));
    }

    private static String catalogue() throws IOException {
        StringBuilder table = new StringBuilder("| event | what happened | holds |\n|---|---|---|\n");
        for (Class<?> stream : CampaignEvent.class.getPermittedSubclasses()) {
            for (Class<?> event : stream.getPermittedSubclasses()) {
                table.append("| `campaign.").append(event.getSimpleName()).append("` | ").append(meaning(event))
                        .append(" | ").append(fields(event)).append(" |\n");
            }
        }
        return table.toString();
    }

    private static String meaning(Class<?> event) throws IOException {
        String source = Files.readString(SOURCES.resolve(event.getSimpleName() + ".java"));
        Matcher javadoc = FIRST_SENTENCE.matcher(source);
        assertThat(javadoc.find()).as("Javadoc of %s", event).isTrue();
        return javadoc.group(1).replaceAll("\\s*\\n\\s*\\*\\s*", " ").strip();
    }

    private static String fields(Class<?> event) {
        return Arrays.stream(event.getRecordComponents()).map(EventCatalogueTest::field)
                .collect(Collectors.joining(", "));
    }

    private static String field(RecordComponent component) {
        AnnotatedType type = component.getAnnotatedType();
        return component.getName() + " " + component.getType().getSimpleName()
                + (type.isAnnotationPresent(Nullable.class) ? "?" : "");
    }
}
