package vn.oneplusone.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command line says and which exit code it gives. */
class CommandLineTest {
    @TempDir
    Path empty;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Root.commandLine(arguments, new PrintWriter(out, true), new PrintWriter(err, true)).execute(arguments);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "serve", "demo", "import", "counts", "audit", "audit verify", "audit replay"})
    void every_command_explains_itself_in_both_languages(String command) {
        for (String language : new String[]{"vi", "en"}) {
            String[] words = (command + " --lang " + language + " --help").strip().split(" ");
            assertThat(run(words)).as(command).isEqualTo(Root.FINE);
        }
        assertThat(out.toString()).contains("Cách dùng", "Usage").doesNotContain("oneplusone.serve.",
                "oneplusone.import.",
                "oneplusone.counts.", "oneplusone.audit.", "data-ledger");
    }

    @Test
    void wrong_usage_gives_2_and_shows_how_it_is_used() {
        assertThat(run("counts")).isEqualTo(Root.WRONG_INPUT);
        assertThat(err.toString()).contains("--year");
    }

    @Test
    void a_missing_ledger_gives_2_in_the_readers_language() {
        assertThat(run("audit", "verify", "--data", empty.toString(), "--lang", "en")).isEqualTo(Root.WRONG_INPUT);
        assertThat(err.toString()).contains("There is no ledger in");
        assertThat(run("counts", "--year", "2021", "--data", empty.toString())).isEqualTo(Root.WRONG_INPUT);
        assertThat(err.toString()).contains("Không có sổ cái");
    }

    @Test
    void a_missing_list_gives_2() {
        assertThat(run("import", empty.resolve("none.csv").toString(), "--data", empty.toString()))
                .isEqualTo(Root.WRONG_INPUT);
        assertThat(err.toString()).contains("none.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "console"})
    void both_languages_have_the_same_words(String bundle) {
        String base = "vn.oneplusone.app.cli." + bundle;
        assertThat(ResourceBundle.getBundle(base, Language.VIETNAMESE, Language.EXACT).keySet())
                .isEqualTo(ResourceBundle.getBundle(base, Locale.ENGLISH, Language.EXACT).keySet());
    }
}
