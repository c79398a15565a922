package vn.oneplusone.app.background;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Ends the process when memory is out: threads have died by then, and what lives on answers half of the questions. The line that tells so is
 * made beforehand, for there is no memory left to make it. A service starts it again.
 */
public final class LastResort {
    /** As of {@code -XX:+ExitOnOutOfMemoryError}. */
    public static final int EXIT_CODE = 3;

    private static final int DEEPEST_CAUSE = 20;
    private static final FileOutputStream ERR = new FileOutputStream(FileDescriptor.err);
    private static final byte[] LINE = """

            HẾT BỘ NHỚ: chương trình dừng ngay. Hãy khởi động lại, với bộ nhớ lớn hơn (-Xmx) nếu việc này lặp lại.
            OUT OF MEMORY: the process ends at once. Start it again, with more memory (-Xmx) if this happens again.
            """
            .getBytes(StandardCharsets.UTF_8);
    private static final int RESERVE = 1 << 18;

    /** Given back at the end, for what the virtual machine itself takes to end. */
    @SuppressWarnings("UnusedVariable") // held, and never read
    private static volatile byte @Nullable [] reserve;

    private LastResort() {}

    /** From now on every thread that dies because memory is out ends the process, virtual threads included; what others die of is told as before. */
    public static void install() {
        reserve = new byte[RESERVE];
        makeReady();
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            haltIfOutOfMemory(failure);
            if (before != null) {
                before.uncaughtException(thread, failure);
            } else {
                tell(thread, failure);
            }
        });
    }

    /** Loads the classes of the way to the end: later there is no memory to load them. */
    private static void makeReady() {
        haltIfOutOfMemory(new StackOverflowError());
        try {
            ERR.write(LINE, 0, 0);
        } catch (IOException e) {
            // nobody listens
        }
    }

    private static void tell(Thread thread, Throwable failure) {
        System.err.println("Exception in thread \"" + thread.getName() + "\"");
        failure.printStackTrace();
    }

    /** Ends the process if memory is out, or the virtual machine itself is broken; too deep a recursion is only its caller's fault. */
    public static void haltIfOutOfMemory(Throwable failure) {
        Throwable why = failure;
        for (int i = 0; why != null && i < DEEPEST_CAUSE; i++) {
            if (why instanceof VirtualMachineError && !(why instanceof StackOverflowError)) {
                halt();
            }
            why = why.getCause();
        }
    }

    private static void halt() {
        reserve = null;
        try {
            ERR.write(LINE);
        } catch (IOException e) {
            // nobody listens
        } finally {
            Runtime.getRuntime().halt(EXIT_CODE);
        }
    }
}
