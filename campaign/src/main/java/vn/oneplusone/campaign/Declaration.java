package vn.oneplusone.campaign;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.campaign.commands.CampaignRefusal.DeclarationUnchanged;
import vn.oneplusone.campaign.commands.CampaignRefusal.DeclaredBeforeEnd;
import vn.oneplusone.campaign.commands.CampaignRefusal.DeclaredNegative;
import vn.oneplusone.campaign.commands.CampaignRefusal.DeclaredTooEarly;
import vn.oneplusone.campaign.commands.CampaignRefusal.FigureOfYearOnly;
import vn.oneplusone.campaign.commands.CampaignRefusal.MonthImplausible;
import vn.oneplusone.campaign.commands.CampaignRefusal.NothingDeclared;
import vn.oneplusone.campaign.commands.CampaignRefusal.OlderThanDeclared;
import vn.oneplusone.campaign.commands.CampaignRefusal.PeriodNamedTwice;
import vn.oneplusone.campaign.commands.DeclareFigures;
import vn.oneplusone.campaign.events.CampaignEvent;
import vn.oneplusone.campaign.events.DeclaredFigure;
import vn.oneplusone.campaign.events.DeclaredNumber;
import vn.oneplusone.campaign.events.FiguresDeclared;
import vn.oneplusone.campaign.events.YearPart;

/** What a unit says of itself for a period. Nothing is compared here: a number that is not the counted one is worth recording. */
class Declaration {
    @AggregateIdentifier
    @Nullable
    String stream;

    private @Nullable FiguresDeclared declared;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(DeclareFigures command, KnownUnits units, Today today) {
        BusinessYear year = new BusinessYear(command.year());
        YearPart part = command.part();
        LocalDate begin = begin(year, command.month(), part);
        units.mustExistIn(command.unit(), year, command.on());
        today.mustHaveSeen(command.on());
        if (command.on().isBefore(begin)) {
            throw new DeclaredTooEarly(begin);
        }
        if (part != null && !command.on().isAfter(end(year, part))) {
            throw new DeclaredBeforeEnd(end(year, part));
        }
        if (command.numbers().isEmpty()) {
            throw new NothingDeclared();
        }
        if ((command.month() != null || part != null)
                && command.numbers().containsKey(DeclaredFigure.MEMBERS_REACHED)) {
            throw new FigureOfYearOnly();
        }
        List<DeclaredNumber> numbers = command.numbers().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(said -> new DeclaredNumber(said.getKey(), mustBeACount(said.getValue()))).toList();
        if (declared != null && command.on().isBefore(declared.on())) {
            throw new OlderThanDeclared(declared.on());
        }
        if (declared != null && declared.numbers().equals(numbers)) {
            throw new DeclarationUnchanged(declared.on());
        }
        apply(new FiguresDeclared(command.unit(), command.year(), command.month(), numbers, command.on(), part));
    }

    private static LocalDate begin(BusinessYear year, @Nullable Integer month, @Nullable YearPart part) {
        if (month != null && part != null) {
            throw new PeriodNamedTwice();
        }
        if (month != null && (month < 1 || month > 12)) {
            throw new MonthImplausible(month);
        }
        int first = part == null ? 1 : part.firstMonth();
        return year.firstDay().withMonth(month == null ? first : month);
    }

    /** A quarter is reported when it is over; months and years have always been reported while they lasted. */
    private static LocalDate end(BusinessYear year, YearPart part) {
        return YearMonth.of(year.year(), part.lastMonth()).atEndOfMonth();
    }

    private static int mustBeACount(int number) {
        if (number < 0) {
            throw new DeclaredNegative(number);
        }
        return number;
    }

    @EventSourcingHandler
    void evolve(CampaignEvent event) {
        switch (event) {
            case FiguresDeclared said -> {
                stream = DeclareFigures.stream(said.unit(), said.year(), said.month(), said.part());
                declared = said;
            }
            case CampaignEvent.OfInitiative misplaced -> throw new MisplacedFact(misplaced);
            case CampaignEvent.OfTarget misplaced -> throw new MisplacedFact(misplaced);
            case CampaignEvent.OfCampaign misplaced -> throw new MisplacedFact(misplaced);
            case CampaignEvent.OfDissemination misplaced -> throw new MisplacedFact(misplaced);
            case CampaignEvent.OfSupport misplaced -> throw new MisplacedFact(misplaced);
        }
    }
}
