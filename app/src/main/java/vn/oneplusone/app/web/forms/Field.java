package vn.oneplusone.app.web.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field as it is printed.
 *
 * @param type of the input, {@code select}, {@code textarea} or {@link #TICKS}
 * @param choices of a select or of ticks
 * @param error what is wrong with what was typed
 */
public record Field(String name, String label, String type, String value, boolean required, @Nullable String hint,
        List<Choice> choices, @Nullable String error) {
    /** The type of a field that is several ticks: its value is those that are set, with blanks between them. */
    static final String TICKS = "ticks";

    /** One of the choices; the empty value stands for none. */
    public record Choice(String value, String label) {}

    /** The same with what was typed, and what is wrong with it. */
    public Field filled(String typed, @Nullable String wrong) {
        return new Field(name, label, type, typed, required, hint, choices, wrong);
    }

    /** Whether it is several ticks. */
    public boolean isTicks() {
        return type.equals(TICKS);
    }

    /** Whether a tick is set. */
    public boolean isTicked(Choice choice) {
        return List.of(value.split(" ")).contains(choice.value());
    }

    /** Whether it is shown. */
    public boolean isShown() {
        return !type.equals("hidden");
    }
}
