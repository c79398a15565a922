package vn.oneplusone.reporting.publishing;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.reporting.commands.ClosingCommand.CloseYear;
import vn.oneplusone.reporting.commands.ClosingCommand.IssueSupplement;
import vn.oneplusone.reporting.commands.ReportingRefusal.ClosingInFuture;
import vn.oneplusone.reporting.commands.ReportingRefusal.NothingLate;
import vn.oneplusone.reporting.commands.ReportingRefusal.NothingToClose;
import vn.oneplusone.reporting.commands.ReportingRefusal.OlderThanClosed;
import vn.oneplusone.reporting.commands.ReportingRefusal.YearAlreadyClosed;
import vn.oneplusone.reporting.commands.ReportingRefusal.YearNotBegun;
import vn.oneplusone.reporting.commands.ReportingRefusal.YearNotClosed;
import vn.oneplusone.reporting.events.FiguresPublished;
import vn.oneplusone.reporting.events.FiguresSignedOff;
import vn.oneplusone.reporting.events.ReportingEvent;
import vn.oneplusone.reporting.events.SupplementIssued;
import vn.oneplusone.reporting.events.YearClosed;

/** The closing of a unit's year: there is one, for ever, and supplements that each know more than what came before. */
class Closing {
    @AggregateIdentifier
    @Nullable
    String stream;

    private @Nullable YearClosed closed;
    private int supplements;
    private long knownSize;
    private String knownFigures = "";

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(CloseYear command, Clock clock) {
        if (closed != null) {
            throw new YearAlreadyClosed(closed.year(), closed.on());
        }
        if (command.size() <= 0) {
            throw new NothingToClose(command.year());
        }
        refuseFuture(command.on(), clock);
        if (command.year() > command.on().getYear()) {
            throw new YearNotBegun(command.year(), command.on());
        }
        apply(new YearClosed(command.unit(), command.year(), command.size(), command.root(), command.ruleVersion(),
                command.figures(), command.on()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(IssueSupplement command, Clock clock) {
        if (closed == null) {
            throw new YearNotClosed(command.year());
        }
        refuseFuture(command.on(), clock);
        if (command.size() < knownSize) {
            throw new OlderThanClosed(command.size(), knownSize);
        }
        if (command.figures().equals(knownFigures)) {
            throw new NothingLate(command.year());
        }
        apply(new SupplementIssued(command.unit(), command.year(), supplements + 1, knownSize, command.size(),
                command.root(), command.ruleVersion(), command.figures(), command.on()));
    }

    private static void refuseFuture(LocalDate on, Clock clock) {
        if (on.isAfter(LocalDate.ofInstant(clock.instant(), Publication.DISTRICT))) {
            throw new ClosingInFuture(on);
        }
    }

    @EventSourcingHandler
    void evolve(ReportingEvent event) {
        switch (event) {
            case YearClosed e -> {
                stream = "closing/" + e.unit() + "/" + e.year();
                closed = e;
                knownSize = e.size();
                knownFigures = e.figures();
            }
            case SupplementIssued e -> {
                supplements = e.number();
                knownSize = e.size();
                knownFigures = e.figures();
            }
            case FiguresSignedOff e -> throw new IllegalStateException("a sign-off in a closing's stream");
            case FiguresPublished e -> throw new IllegalStateException("a publication in a closing's stream");
        }
    }
}
