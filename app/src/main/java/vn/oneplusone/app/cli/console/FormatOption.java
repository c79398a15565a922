package vn.oneplusone.app.cli.console;

import picocli.CommandLine.Option;
import tools.jackson.databind.ObjectWriter;
import vn.oneplusone.app.json.Json;

/** Whether an answer is printed for people or for programs. */
public final class FormatOption {
    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", descriptionKey = "format")
    private Format format;

    FormatOption() {}

    public boolean isJson() {
        return format == Format.JSON;
    }

    /** Prints the answer as JSON on one line, or as text. */
    public void print(Object answer, Console console, Runnable text) {
        print(Json.mapper().writer(), answer, console, text);
    }

    /** Prints the answer as JSON of several lines, or as text. */
    public void printIndented(Object answer, Console console, Runnable text) {
        print(Json.mapper().writerWithDefaultPrettyPrinter(), answer, console, text);
    }

    private void print(ObjectWriter json, Object answer, Console console, Runnable text) {
        if (isJson()) {
            console.print(json.writeValueAsString(answer));
        } else {
            text.run();
        }
    }
}
