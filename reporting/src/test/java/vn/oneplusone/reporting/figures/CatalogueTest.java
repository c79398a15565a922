package vn.oneplusone.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.oneplusone.campaign.events.CampaignKind;
import vn.oneplusone.reporting.contributions.rows.Measure;
import vn.oneplusone.reporting.queries.Figure;

/** The README lists figures and measures as they are; {@code -Dcatalogue.update=true} writes it anew. */
class CatalogueTest {
    private static final Path README = Path.of("README.md");

    @Test
    void the_readme_lists_figures_and_measures_as_they_are() throws IOException {
        String readme = Files.readString(README);
        String fresh = with(with(readme, "figures", figures()), "measures", measures());
        if (Boolean.getBoolean("catalogue.update")) {
            Files.writeString(README, fresh);
        } else {
            assertThat(readme).as("stale: run this test with -Dcatalogue.update=true").isEqualTo(fresh);
        }
    }

    private static String with(String readme, String name, String catalogue) {
        String begin = "<!-- " + name + " -->";
        int from = readme.indexOf(begin);
        int to = readme.indexOf("<!-- /" + name + " -->");
        assertThat(from).as("a place for %s", name).isNotNegative();
        return readme.substring(0, from + begin.length()) + "\n" + catalogue + "\n" + readme.substring(to);
    }

    private static String figures() throws IOException {
        String source = Files.readString(Path.of("src/main/java/vn/oneplusone/reporting/queries/Figure.java"));
        return Arrays.stream(Figure.values()).map(figure -> {
            String days = switch (figure.window()) {
                case YEAR -> "in the period";
                case BEFORE -> "before the period";
                case UP_TO -> "up to its end";
            };
            return "| `" + figure + "` | " + rule(source, figure) + " | " + sum(figure.plus(), "+")
                    + (figure.minus().isEmpty() ? "" : " ") + sum(figure.minus(), "−") + ", " + days + " | "
                    + figure.ofPeriod().stated() + " |";
        }).collect(Collectors.joining("\n", "| figure | rule | sum of | over periods |\n|---|---|---|---|\n", ""));
    }

    private static String measures() throws IOException {
        String source = Files
                .readString(Path.of("src/main/java/vn/oneplusone/reporting/contributions/rows/Measure.java"));
        return Arrays.stream(Measure.values()).map(measure -> "| `" + measure + "` | " + rule(source, measure) + " | "
                + measure.details().stream()
                        .map(detail -> detail instanceof CampaignKind
                                ? "kind of campaign"
                                : detail.toString().toLowerCase(Locale.ROOT))
                        .distinct().collect(Collectors.joining(", "))
                + " |").collect(Collectors.joining("\n", "| measure | rule | by |\n|---|---|---|\n", ""));
    }

    private static String sum(List<Measure> measures, String sign) {
        return measures.stream().map(measure -> sign + "`" + measure + "`").collect(Collectors.joining(" "));
    }

    /** The Javadoc of a constant, on one line. */
    private static String rule(String source, Enum<?> constant) {
        Matcher doc = Pattern.compile("/\\*\\*((?:(?!\\*/).)*)\\*/\\s+" + constant.name() + "\\b", Pattern.DOTALL)
                .matcher(source);
        assertThat(doc.find()).as("Javadoc of %s", constant).isTrue();
        return doc.group(1).replaceAll("\\s*\n\\s*\\*\\s*", " ").replaceAll("\\{@link #(\\w+)}", "`$1`")
                .replaceAll("</?em>", "*").strip();
    }
}
