package vn.oneplusone.app;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Starts the jar. Compiled for Java 17, on which it says what is needed where the rest of the program could not even be read. */
public final class Launch {
    private static final int NEEDED = 21;

    private Launch() {}

    /** Runs {@link OnePlusOne}, or says which Java it needs and ends with 2. */
    public static void main(String[] arguments) {
        int found = Runtime.version().feature();
        if (found < NEEDED) {
            new PrintStream(System.err, true, StandardCharsets.UTF_8).printf(
                    "1+1 cần Java %1$d trở lên, máy này đang dùng Java %2$d.%n"
                            + "1+1 needs Java %1$d or newer, this is Java %2$d.%n",
                    NEEDED, found);
            System.exit(2);
        }
        OnePlusOne.main(arguments);
    }
}
