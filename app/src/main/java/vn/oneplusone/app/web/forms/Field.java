package vn.oneplusone.app.web.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field as it is printed.
 *
 * @param type of the input, {@code select} or {@code textarea}
 * @param choices of a select
 * @param error what is wrong with what was typed
 */
public record Field(String name, String label, String type, String value, boolean required, @Nullable String hint,
        List<Choice> choices, @Nullable String error) {
    /** One of the choices; the empty value stands for none. */
    public record Choice(String value, String label) {}

    Field filled(String typed, @Nullable String wrong) {
        return new Field(name, label, type, typed, required, hint, choices, wrong);
    }

    /** Whether it is shown. */
    public boolean isShown() {
        return !type.equals("hidden");
    }
}
