package vn.oneplusone.app.files;

import java.io.IOException;
import java.util.List;

/** The text of a list cannot be read on from here. */
final class UnreadableText extends IOException {
    private final Problem problem;
    private final int line;
    private final transient List<Object> arguments;

    UnreadableText(Problem problem, int line, Object... arguments) {
        super(problem + " on line " + line);
        this.problem = problem;
        this.line = line;
        this.arguments = List.of(arguments);
    }

    Problem problem() {
        return problem;
    }

    int line() {
        return line;
    }

    Object[] arguments() {
        return arguments.toArray();
    }
}
