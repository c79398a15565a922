package vn.oneplusone.app.cli.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was asked for cannot be done with this input; said in words from the bundle, exit code 2. */
public final class WrongInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> arguments;

    public WrongInput(String key, @Nullable Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = java.util.Arrays.stream(arguments).map(String::valueOf).<Object>map(s -> s).toList();
    }

    String key() {
        return key;
    }

    List<Object> arguments() {
        return arguments;
    }
}
