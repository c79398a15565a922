package vn.oneplusone.app;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** What all classes of one run share: they run side by side in one process. */
public final class TestRun implements BeforeAllCallback, AfterAllCallback {
    /** What is awaited comes soon on a quiet machine; how long a busy one takes is no fault. */
    public static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Threads that a class starts, and those that they start, are of that class. */
    private static final InheritableThreadLocal<String> CLASS = new InheritableThreadLocal<>();
    private static final Deque<Runnable> AT_THE_END = new ConcurrentLinkedDeque<>();

    static {
        // each portal that starts would set up the logs of the whole process anew, and what another class listens to with them
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        // what the server logs by the JDK's own loggers comes to the same place, as it does in the program
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        Awaitility.setDefaultTimeout(PATIENCE);
        Awaitility.setDefaultPollDelay(Duration.ZERO);
    }

    /** The name of the class that this thread works for; empty if it works for none. */
    public static String ofThisThread() {
        return Objects.requireNonNullElse(CLASS.get(), "");
    }

    /** Runs what is given after the last class. */
    public static void atTheEnd(Runnable closing) {
        AT_THE_END.push(closing);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        CLASS.set(context.getRequiredTestClass().getName());
        context.getRoot().getStore(Namespace.create(TestRun.class)).computeIfAbsent(AutoCloseable.class,
                key -> (AutoCloseable) TestRun::end);
    }

    /** What a class has closed is not kept for the rest of the run, neither by the class nor by the meters of the process. */
    @Override
    public void afterAll(ExtensionContext context) {
        for (Field field : context.getRequiredTestClass().getDeclaredFields()) {
            int modifiers = field.getModifiers();
            if (Modifier.isStatic(modifiers) && !Modifier.isFinal(modifiers) && !field.getType().isPrimitive()) {
                forget(field);
            }
        }
        List.copyOf(Metrics.globalRegistry.getRegistries()).stream().filter(MeterRegistry::isClosed)
                .forEach(Metrics::removeRegistry);
    }

    private static void forget(Field field) {
        try {
            field.setAccessible(true);
            field.set(null, null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void end() {
        for (Runnable closing = AT_THE_END.poll(); closing != null; closing = AT_THE_END.poll()) {
            closing.run();
        }
    }
}
