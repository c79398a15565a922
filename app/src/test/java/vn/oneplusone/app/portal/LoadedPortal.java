package vn.oneplusone.app.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import vn.oneplusone.app.TestRun;
import vn.oneplusone.app.audit.AuditedLedger;
import vn.oneplusone.app.automation.Automation;
import vn.oneplusone.app.domain.Domain;
import vn.oneplusone.app.domain.RequestLog;
import vn.oneplusone.app.files.importing.ListImport;
import vn.oneplusone.app.installation.DataDirectory;
import vn.oneplusone.app.ledger.entries.LedgerFacts;
import vn.oneplusone.app.sample.SampleYear;
import vn.oneplusone.app.sample.district.SampleSize;
import vn.oneplusone.app.vault.accounts.Role;
import vn.oneplusone.app.web.LedgerPoint;
import vn.oneplusone.app.yearend.statement.YearEnd;
import vn.oneplusone.membership.events.UnitEstablished;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.reporting.figures.Figures;
import vn.oneplusone.reporting.queries.CountsQuestion;

/** The portal as {@code serve} runs it, over a data directory with the sample year: figures, automation, and as many branch secretaries as write. */
final class LoadedPortal implements AutoCloseable {
    private final DataDirectory directory;
    private final Figures figures;
    private final Automation automation;
    private final ConfigurableApplicationContext context;
    private final List<PortalLoad.Writer> writers = new ArrayList<>();

    /** Opens a directory that {@link #make} has filled. */
    LoadedPortal(Path data, int writing) {
        directory = open(data);
        figures = directory.facts().figures();
        automation = new Automation(directory.facts(), directory.domain());
        figures.start();
        automation.start();
        context = PortalApplication.start(new PortalParts(figures, directory.accounts(), directory.clock(),
                LedgerPoint.of(directory.ledger()), new RequestLog(directory.domain()),
                new AuditedLedger(directory.ledger(), data, directory.clock(), Map.of()), automation), 0,
                // hundreds of readers come from one address here
                "--oneplusone.requests.address-pages=0", "--oneplusone.requests.account-pages=0");
        accounts(writing);
        if (!figures.awaitAtLeast(directory.ledger().head().size(), TestRun.PATIENCE)) {
            throw new IllegalStateException("the figures did not come");
        }
    }

    private static DataDirectory open(Path data) {
        return DataDirectory.open(data, Clock.systemUTC(), Map.of(), warning -> {
        });
    }

    /** Takes the lists of the sample year in, and publishes its figures. */
    static void make(Path data, Path lists, SampleSize size) {
        List<Path> files;
        try {
            files = new SampleYear(SampleYear.SEED, size).write(lists).stream()
                    .filter(file -> file.toString().endsWith(".csv")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (DataDirectory directory = open(data)) {
            long problems = new ListImport(directory.domain(), Domain.AUTOMATION, false, true)
                    .run(files, false, (phase, done, total) -> {
                    }).problemCount();
            if (problems > 0) {
                throw new IllegalStateException(problems + " rows of the sample are refused");
            }
            long all = directory.ledger().head().size();
            try (Figures figures = LedgerFacts.of(directory.ledger()).count(all)) {
                directory.domain().record("test/publish", Domain.AUTOMATION, YearEnd.publish(
                        figures.counts(CountsQuestion.of(SampleYear.YEAR).asOf(all)), LocalDate.of(2022, 1, 5)));
            }
        }
    }

    private void accounts(int writing) {
        account(RunningPortal.OFFICER, Role.DISTRICT_OFFICER, units(UnitLevel.DISTRICT).getFirst().unit());
        account(RunningPortal.COMMUNE, Role.COMMUNE_OFFICER, units(UnitLevel.COMMUNE).getFirst().unit());
        List<UnitEstablished> branches = units(UnitLevel.BRANCH);
        if (branches.size() < writing) {
            throw new IllegalStateException("there are only " + branches.size() + " branches");
        }
        for (int i = 0; i < writing; i++) {
            // neighbours share a commune: its numbers, too, are written by several
            UUID branch = branches.get(i).unit();
            account("bi.thu." + i, Role.BRANCH_SECRETARY, branch);
            writers.add(new PortalLoad.Writer("bi.thu." + i, branch));
        }
    }

    private void account(String name, Role role, @Nullable UUID unit) {
        directory.accounts().create(name, name, role, unit, RunningPortal.PASSWORD);
    }

    private List<UnitEstablished> units(UnitLevel level) {
        List<UnitEstablished> found = new ArrayList<>();
        DomainEventStream facts = directory.domain().events().readEvents("units");
        while (facts.hasNext()) {
            if (facts.next().getPayload() instanceof UnitEstablished unit && unit.level() == level) {
                found.add(unit);
            }
        }
        return found;
    }

    /** Those who may write, each with a branch of their own. */
    List<PortalLoad.Writer> writers() {
        return List.copyOf(writers);
    }

    long size() {
        return directory.ledger().head().size();
    }

    String address() {
        return "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @Override
    public void close() {
        context.close();
        automation.close();
        figures.close();
        directory.close();
    }
}
