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
import vn.oneplusone.reporting.Period;
import vn.oneplusone.reporting.commands.ReportingRefusal.NothingToSignOff;
import vn.oneplusone.reporting.commands.ReportingRefusal.OlderThanSignedOff;
import vn.oneplusone.reporting.commands.ReportingRefusal.PeriodNotOver;
import vn.oneplusone.reporting.commands.ReportingRefusal.SignedOffAlready;
import vn.oneplusone.reporting.commands.ReportingRefusal.SigningOffInFuture;
import vn.oneplusone.reporting.commands.ReportingRefusal.UnitNotThere;
import vn.oneplusone.reporting.commands.SignOffFigures;
import vn.oneplusone.reporting.events.FiguresPublished;
import vn.oneplusone.reporting.events.FiguresSignedOff;
import vn.oneplusone.reporting.events.ReportingEvent;
import vn.oneplusone.reporting.events.SupplementIssued;
import vn.oneplusone.reporting.events.YearClosed;

/** What a unit signed off of a period: each sign-off knows at least as much of the ledger as the one before, and other figures. */
class SignOff {
    @AggregateIdentifier
    @Nullable
    String stream;

    private @Nullable FiguresSignedOff signed;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(SignOffFigures command, Clock clock) {
        if (command.size() <= 0) {
            throw new NothingToSignOff();
        }
        if (command.on().isAfter(LocalDate.ofInstant(clock.instant(), Publication.DISTRICT))) {
            throw new SigningOffInFuture(command.on());
        }
        if (!command.on().isAfter(command.period().to())) {
            throw new PeriodNotOver(command.period().to());
        }
        if (!command.there()) {
            throw new UnitNotThere(command.period().from(), command.period().to());
        }
        if (signed != null && command.size() < signed.size()) {
            throw new OlderThanSignedOff(command.size(), signed.size());
        }
        if (signed != null && command.figures().equals(signed.figures())) {
            throw new SignedOffAlready(signed.on());
        }
        apply(new FiguresSignedOff(command.unit(), command.period().toString(), command.size(), command.root(),
                command.ruleVersion(), command.figures(), command.on()));
    }

    @EventSourcingHandler
    void evolve(ReportingEvent event) {
        switch (event) {
            case FiguresSignedOff e -> {
                stream = SignOffFigures.stream(e.unit(), Period.parse(e.period()));
                signed = e;
            }
            case FiguresPublished e -> throw new IllegalStateException("a publication in a sign-off's stream");
            case YearClosed e -> throw new IllegalStateException("a closing in a sign-off's stream");
            case SupplementIssued e -> throw new IllegalStateException("a supplement in a sign-off's stream");
        }
    }
}
