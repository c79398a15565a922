package vn.oneplusone.app.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.oneplusone.app.rules.WrittenRules.RuleSet;
import vn.oneplusone.app.web.pages.Words;

/** The tables of rules in the modules' own pages are made from the rule files. */
class RulesDocumentTest {
    private static final String BEGIN = "<!-- rules -->";
    private static final String END = "<!-- /rules -->";

    @ParameterizedTest
    @ValueSource(strings = {"membership", "referral"})
    void the_table_of_a_module_is_made_from_its_files(String module) throws IOException {
        Path readme = Path.of("..", module, "README.md");
        String text = Files.readString(readme);
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        int end = text.indexOf(END);
        assertThat(begin).isGreaterThan(BEGIN.length());
        String fresh = text.substring(0, begin) + "\n" + table(module) + text.substring(end);
        if (Boolean.getBoolean("catalogue.update")) {
            Files.writeString(readme, fresh);
        } else {
            assertThat(text).as("stale: run this test with -Dcatalogue.update=true").isEqualTo(fresh);
        }
    }

    private static String table(String module) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/rules", "messages/pages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        Words words = new Words(Locale.ENGLISH, messages);
        List<RuleSet> sets = WrittenRules.read();
        StringBuilder table = new StringBuilder("| rule | for |");
        sets.forEach(set -> table.append(' ').append(set.version())
                .append(set.corrects() == null ? "" : " (corrects " + set.corrects() + ")").append(" |"));
        table.append(" source |\n|---|---|").append("---|".repeat(sets.size())).append("---|\n");
        for (WrittenRules.Key key : sets.getLast().rules().keySet()) {
            if (key.module().equals(module)) {
                table.append("| ").append(words.say("rule." + key.name())).append(" | ")
                        .append(key.organization() == null ? "both" : words.of("organization", key.organization()))
                        .append(" | ")
                        .append(sets.stream()
                                .map(set -> set.rules().get(key))
                                .map(rule -> rule == null ? "–" : RulesPage.text(key.name(), rule.value(), words))
                                .collect(Collectors.joining(" | ")))
                        .append(" | ")
                        .append(Objects.requireNonNull(sets.get(1).rules().get(key)).source()).append(" |\n");
            }
        }
        return table.toString();
    }
}
