package vn.oneplusone.app.cli.console;

/** The exit codes of all commands. */
public final class ExitCode {
    public static final int FINE = 0;
    /** A difference or a failed check was found. */
    public static final int DIFFERENCE = 1;
    /** Wrong usage or input. */
    public static final int WRONG_INPUT = 2;

    private ExitCode() {}
}
