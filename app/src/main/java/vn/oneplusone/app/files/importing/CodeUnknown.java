package vn.oneplusone.app.files.importing;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A list names a unit by a code that no unit of that day has. */
final class CodeUnknown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Map.@Nullable Entry<String, String> nearest;

    /** @param nearest code and name of the unit whose code or name is most like it */
    CodeUnknown(String code, Map.@Nullable Entry<String, String> nearest) {
        super("no unit with code " + code);
        this.code = code;
        this.nearest = nearest;
    }

    String code() {
        return code;
    }

    Map.@Nullable Entry<String, String> nearest() {
        return nearest;
    }
}
