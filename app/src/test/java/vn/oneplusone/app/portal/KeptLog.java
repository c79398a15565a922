package vn.oneplusone.app.portal;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;
import vn.oneplusone.app.TestRun;

/** What the class that opened it logs meanwhile, and the portals that it started; not what classes beside it log. */
final class KeptLog implements AutoCloseable {
    private static final Logger ROOT = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private static int informed;

    private final List<ILoggingEvent> lines = new CopyOnWriteArrayList<>();
    private final AppenderBase<ILoggingEvent> appender;
    private final boolean information;

    private KeptLog(boolean information) {
        this.information = information;
        String owner = TestRun.ofThisThread();
        appender = new AppenderBase<>() {
            @Override
            protected void append(ILoggingEvent line) {
                if (TestRun.ofThisThread().equals(owner)) {
                    line.prepareForDeferredProcessing();
                    lines.add(line);
                }
            }
        };
        appender.start();
        ROOT.addAppender(appender);
        inform(information ? 1 : 0);
    }

    /** From warnings on, as tests log. */
    static KeptLog ofWarnings() {
        return new KeptLog(false);
    }

    /** Also what is only information. */
    static KeptLog ofAll() {
        return new KeptLog(true);
    }

    private static void inform(int more) {
        synchronized (KeptLog.class) {
            informed += more;
            ROOT.setLevel(informed > 0 ? Level.INFO : Level.WARN);
        }
    }

    List<ILoggingEvent> lines() {
        return lines;
    }

    @Override
    public void close() {
        inform(information ? -1 : 0);
        ROOT.detachAppender(appender);
    }
}
