package vn.oneplusone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers are pointed to is there, and stands near the line that is named. */
class ReadersLinksTest {
    /** So many lines may come in between before a link has to be mended. */
    private static final int NEAR = 20;

    private static final Pattern LINK = Pattern.compile("\\[`?([^\\]`]+)`?\\]\\(([^)#:]+)(?:#L(\\d+))?\\)");

    @ParameterizedTest
    @ValueSource(strings = {"../README.md", "README.md", "docs/CONTRIBUTING.md"})
    void every_link_leads_to_its_word(String page) throws IOException {
        Path file = Path.of(page);
        Matcher link = LINK.matcher(Files.readString(file));
        int links = 0;
        while (link.find()) {
            Path target = file.toAbsolutePath().resolveSibling(link.group(2)).normalize();
            assertThat(target).as(link.group()).exists();
            if (link.group(3) != null) {
                List<String> lines = Files.readAllLines(target);
                int line = Integer.parseInt(link.group(3));
                assertThat(lines.subList(Math.max(0, line - 1 - NEAR), Math.min(lines.size(), line + NEAR)))
                        .as(link.group()).anyMatch(text -> Pattern.compile("\\b" + Pattern.quote(link.group(1)) + "\\b")
                                .matcher(text).find());
            }
            links++;
        }
        assertThat(links).as(page).isPositive();
    }
}
