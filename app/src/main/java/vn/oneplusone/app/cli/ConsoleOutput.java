package vn.oneplusone.app.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What the program prints. Without a locale, as under {@code LC_ALL=C}, Java would print a question mark for each accent. */
public final class ConsoleOutput {
    private ConsoleOutput() {}

    /** Prints in UTF-8 where the console claims to know ASCII only; every other console keeps its own letters. */
    public static void keepAccents() {
        if (System.out.charset().equals(StandardCharsets.US_ASCII)) {
            System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        }
        if (System.err.charset().equals(StandardCharsets.US_ASCII)) {
            System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        }
    }
}
