package vn.oneplusone.app.cli.console;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The reader's language: Vietnamese unless {@code --lang en}. Help is printed before options are parsed, so it is looked for first. */
public final class Language {
    public static final Locale VIETNAMESE = Locale.of("vi");

    /** The Vietnamese words are the bundle without a suffix; the machine's own language plays no part. */
    public static final ResourceBundle.Control EXACT = ResourceBundle.Control
            .getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    enum Code {
        VI, EN
    }

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--lang", paramLabel = "vi|en", descriptionKey = "lang")
    private Code code = Code.VI;

    Language() {}

    /** What the command prints to, in this language. */
    public Console console() {
        return new Console(command.commandLine().getOut(), locale());
    }

    public Locale locale() {
        return code == Code.EN ? Locale.ENGLISH : VIETNAMESE;
    }

    public static Locale of(List<String> arguments) {
        int at = arguments.indexOf("--lang");
        boolean english = arguments.contains("--lang=en")
                || (at >= 0 && at + 1 < arguments.size() && arguments.get(at + 1).equalsIgnoreCase("en"));
        return english ? Locale.ENGLISH : VIETNAMESE;
    }
}
