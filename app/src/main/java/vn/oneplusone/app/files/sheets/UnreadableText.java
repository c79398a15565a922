package vn.oneplusone.app.files.sheets;

import java.io.IOException;
import java.util.List;

/** The text of a list cannot be read on from here. */
public final class UnreadableText extends IOException {
    private final Problem problem;
    private final int line;
    private final transient List<Object> arguments;

    /** Says what and where. */
    public UnreadableText(Problem problem, int line, Object... arguments) {
        super(problem + " on line " + line);
        this.problem = problem;
        this.line = line;
        this.arguments = List.of(arguments);
    }

    /** What is wrong. */
    public Problem problem() {
        return problem;
    }

    /** Where it was found. */
    public int line() {
        return line;
    }

    /** What the words are filled in with. */
    public Object[] arguments() {
        return arguments.toArray();
    }
}
