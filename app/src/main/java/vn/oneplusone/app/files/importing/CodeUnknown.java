package vn.oneplusone.app.files.importing;

/** A list names a unit by a code that no unit of that day has. */
final class CodeUnknown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    CodeUnknown(String code) {
        super("no unit with code " + code);
        this.code = code;
    }

    String code() {
        return code;
    }
}
