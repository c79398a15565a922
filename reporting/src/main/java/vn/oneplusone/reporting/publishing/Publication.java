package vn.oneplusone.reporting.publishing;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.reporting.commands.PublishFigures;
import vn.oneplusone.reporting.commands.ReportingRefusal.NothingToPublish;
import vn.oneplusone.reporting.commands.ReportingRefusal.OlderThanPublished;
import vn.oneplusone.reporting.commands.ReportingRefusal.PublicationInFuture;
import vn.oneplusone.reporting.events.FiguresPublished;
import vn.oneplusone.reporting.events.FiguresSignedOff;
import vn.oneplusone.reporting.events.ReportingEvent;
import vn.oneplusone.reporting.events.SupplementIssued;
import vn.oneplusone.reporting.events.YearClosed;

/** What was made public of a year: each publication knows at least as much of the ledger as the one before. */
class Publication {
    /** The day turns where the district is, whatever zone a server is set to. */
    static final ZoneId DISTRICT = ZoneId.of("Asia/Ho_Chi_Minh");

    @AggregateIdentifier
    @Nullable
    String stream;

    private long publishedSize;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(PublishFigures command, Clock clock) {
        if (command.cells().isEmpty() || command.size() <= 0) {
            throw new NothingToPublish(command.year());
        }
        if (command.on().isAfter(LocalDate.ofInstant(clock.instant(), DISTRICT))) {
            throw new PublicationInFuture(command.on());
        }
        if (command.size() < publishedSize) {
            throw new OlderThanPublished(command.size(), publishedSize);
        }
        apply(new FiguresPublished(command.year(), command.size(), command.root(), command.ruleVersion(),
                List.copyOf(command.cells()), command.on(), command.unit()));
    }

    @EventSourcingHandler
    void evolve(ReportingEvent event) {
        switch (event) {
            case FiguresPublished published -> {
                stream = PublishFigures.stream(published.year(), published.unit());
                publishedSize = published.size();
            }
            case FiguresSignedOff e -> throw new IllegalStateException("a sign-off in a publication's stream");
            case YearClosed closed -> throw new IllegalStateException("a closing in a publication's stream");
            case SupplementIssued issued -> throw new IllegalStateException("a supplement in a publication's stream");
        }
    }
}
