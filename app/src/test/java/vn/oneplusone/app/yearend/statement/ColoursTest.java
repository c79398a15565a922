package vn.oneplusone.app.yearend.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Union and Federation have one colour each, on the screen as on paper. */
class ColoursTest {
    @ParameterizedTest
    @CsvSource({"--union, .fill", "--federation, .fill.f"})
    void an_organization_has_one_colour(String onScreen, String onPaper) throws Exception {
        assertThat(colour("/static/css/portal.css", onScreen + ": (#[0-9a-f]{6})"))
                .isEqualTo(colour("/vn/oneplusone/app/statement/print.xml",
                        "\n" + Pattern.quote(onPaper + " {") + "[^}]*background-color: (#[0-9a-f]{6})"));
    }

    @Test
    void the_union_has_it_in_headings_too() throws Exception {
        assertThat(colour("/vn/oneplusone/app/statement/print.xml", "\nh1 \\{[^}]*color: (#[0-9a-f]{6})"))
                .isEqualTo(colour("/static/css/portal.css", "--union: (#[0-9a-f]{6})"));
    }

    private static String colour(String resource, String pattern) throws Exception {
        try (var in = ColoursTest.class.getResourceAsStream(resource)) {
            Matcher found = Pattern.compile(pattern)
                    .matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            assertThat(found.find()).as(pattern).isTrue();
            return found.group(1);
        }
    }
}
