package vn.oneplusone.app.cli;

import java.net.BindException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.oneplusone.app.audit.AuditedLedger;
import vn.oneplusone.app.automation.Automation;
import vn.oneplusone.app.cli.console.Console;
import vn.oneplusone.app.cli.console.DataOption;
import vn.oneplusone.app.cli.console.ExitCode;
import vn.oneplusone.app.cli.console.Language;
import vn.oneplusone.app.cli.console.WrongInput;
import vn.oneplusone.app.domain.RequestLog;
import vn.oneplusone.app.installation.DataDirectory;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.LedgerBroken;
import vn.oneplusone.app.ledger.proofs.Checkpoints;
import vn.oneplusone.app.ledger.proofs.DailyCheckpoint;
import vn.oneplusone.app.portal.PortalApplication;
import vn.oneplusone.app.portal.PortalParts;
import vn.oneplusone.app.vault.SqliteVault;
import vn.oneplusone.app.vault.accounts.SignInLink;
import vn.oneplusone.app.web.LedgerPoint;
import vn.oneplusone.reporting.figures.Figures;

/** {@code serve}: the portal and the API, until stopped. */
@Command(name = "serve", mixinStandardHelpOptions = true)
final class Serve implements Callable<Integer> {
    private static final Duration LINK_LIFE = Duration.ofHours(24);

    private static final int CLOSING_SECONDS = 30;

    private final CountDownLatch closed = new CountDownLatch(1);

    @Mixin
    private Language language;

    @Mixin
    private DataOption data;

    @Option(names = "--demo", descriptionKey = "oneplusone.serve.demo")
    private boolean demo;

    @Option(names = "--port", paramLabel = "N", defaultValue = "8080", descriptionKey = "oneplusone.serve.port")
    private int port;

    Serve() {}

    @Override
    public Integer call() throws InterruptedException {
        try (Console console = language.console();
                DataDirectory directory = data.open(console)) {
            if (demo && directory.ledger().head().size() == 0) {
                DemoYear.load(directory, data.directory(), console);
            }
            serve(directory, console);
        } finally {
            closed.countDown();
        }
        return ExitCode.FINE;
    }

    private void serve(DataDirectory directory, Console console) throws InterruptedException {
        Ledger ledger = directory.ledger();
        try (Figures figures = directory.facts().figures();
                Automation automation = new Automation(directory.facts(), directory.domain());
                DailyCheckpoint daily = daily(directory, console)) {
            contradictions(directory.audited(), console);
            figures.start();
            automation.start();
            daily.start();
            CountDownLatch stopped = new CountDownLatch(1);
            ConfigurableApplicationContext context = start(new PortalParts(figures, directory.accounts(),
                    directory.clock(), LedgerPoint.of(ledger), new RequestLog(directory.domain()),
                    directory.audited(), automation, List.of(daily)));
            stopWithProcess(context, stopped);
            int listening = context.getEnvironment().getProperty("local.server.port", Integer.class, port);
            if (demo) {
                console.sentence(ledger, DemoYear.YEAR);
                DemoAccounts.tell(directory, console);
            } else {
                console.say("ledger", ledger.head().size(), ledger.head().rootHex());
                directory.accounts().linkForFirstAdministrator(LINK_LIFE)
                        .ifPresent(link -> console.say("serve.first-link", url(listening, link)));
                DemoAccounts.warn(directory.accounts(), console);
            }
            SqliteVault.keyBeside(data.directory(), System.getenv())
                    .ifPresent(key -> console.say("key.beside", key));
            console.say("serve.open", "http://localhost:" + listening + "/");
            stopped.await();
        }
    }

    /** The portal starts all the same: its page says what to do, and nothing is fixed meanwhile. */
    private static void contradictions(AuditedLedger audited, Console console) {
        try {
            audited.contradictions().forEach(one -> console.print(one.words(console.locale())));
        } catch (LedgerBroken e) {
            console.print(console.words().failure(e));
        }
    }

    private DailyCheckpoint daily(DataDirectory directory, Console console) {
        AuditedLedger audited = directory.audited();
        return new DailyCheckpoint(directory.ledger(), new Checkpoints(data.directory(), directory.clock()),
                audited::sign, () -> audited.due().isPresent(), directory.clock(),
                refused -> console.print(console.words().failure(refused)));
    }

    /** When the process is told to end: first no more requests, then those under way, then what they need, and only then the process. */
    private void stopWithProcess(ConfigurableApplicationContext context, CountDownLatch stopped) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            context.close();
            stopped.countDown();
            try {
                closed.await(CLOSING_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }, "stop"));
    }

    private ConfigurableApplicationContext start(PortalParts parts) {
        try {
            return PortalApplication.start(parts, port);
        } catch (PortInUseException e) {
            throw new WrongInput("serve.port-in-use", port);
        } catch (RuntimeException e) {
            for (Throwable why = e; why != null; why = why.getCause()) {
                if (why instanceof BindException) {
                    throw new WrongInput("serve.port-in-use", port);
                }
            }
            throw e;
        }
    }

    private static String url(int port, SignInLink link) {
        return "http://localhost:" + port + "/first-sign-in?token=" + link.token();
    }
}
