package vn.oneplusone.app.cli.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.oneplusone.app.cli.console.Console;
import vn.oneplusone.app.cli.console.DirectoryCommand;
import vn.oneplusone.app.cli.console.ExitCode;
import vn.oneplusone.app.cli.console.FormatOption;
import vn.oneplusone.app.installation.DataDirectory;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.PilotDesignated;
import vn.oneplusone.membership.events.PlannedChange;
import vn.oneplusone.membership.events.UnitChangePlanned;
import vn.oneplusone.membership.events.UnitDissolved;
import vn.oneplusone.membership.events.UnitEstablished;
import vn.oneplusone.membership.events.UnitEvent;
import vn.oneplusone.membership.events.UnitKindStated;
import vn.oneplusone.membership.events.UnitMoved;
import vn.oneplusone.membership.events.UnitPlanWithdrawn;
import vn.oneplusone.membership.events.UnitRenamed;
import vn.oneplusone.membership.events.UnitSplit;
import vn.oneplusone.membership.events.UnitsMerged;

/** {@code units}: what was decided about the units and, kept apart from it, what was only planned. */
@Command(name = "units", mixinStandardHelpOptions = true)
public final class ShowUnits extends DirectoryCommand {

    /** Whether a change is a plan, a plan that was given up, or a decision. */
    enum Status {
        PLANNED, GIVEN_UP, DECIDED
    }

    /**
     * A change of units.
     *
     * @param to the name, the unit that goes on, or the unit above
     * @param on when it is to take effect, or takes effect
     * @param document the paper: a proposal or a decision
     */
    record Change(Status status, PlannedChange change, List<String> units, @Nullable String to, LocalDate on,
            String document, LocalDate documentOn) {}

    @Mixin
    private FormatOption format;

    private final Map<UUID, String> names = new HashMap<>();
    private final List<Change> decided = new ArrayList<>();
    private final List<UnitChangePlanned> plans = new ArrayList<>();
    private final Set<UUID> givenUp = new HashSet<>();

    ShowUnits() {}

    @Override
    protected int run(DataDirectory directory, Console console) {
        directory.domain().events().readEvents("units", 0)
                .forEachRemaining(fact -> on((UnitEvent) fact.getPayload()));
        List<Change> changes = changes();
        format.printIndented(changes, console, () -> {
            if (changes.isEmpty()) {
                console.say("units.none");
            }
            changes.forEach(change -> console.print(line(change, console)));
        });
        return ExitCode.FINE;
    }

    private void on(UnitEvent event) {
        switch (event) {
            // established twice, the first counts, as in the register
            case UnitEstablished e -> names.putIfAbsent(e.unit(), e.name() + " (" + e.code() + ")");
            case UnitRenamed e -> decided(PlannedChange.RENAME, List.of(e.unit()), e.name(), e.on(), e.decision());
            case UnitMoved e ->
                decided(PlannedChange.MOVE, List.of(e.unit()), name(e.parent()), e.on(), e.decision());
            case UnitsMerged e -> decided(PlannedChange.MERGE, e.sources(), name(e.target()), e.on(), e.decision());
            case UnitSplit e -> decided(PlannedChange.SPLIT, List.of(e.source()),
                    e.parts().stream().map(this::name).collect(Collectors.joining(", ")), e.on(), e.decision());
            case UnitDissolved e -> decided(PlannedChange.DISSOLVE, List.of(e.unit()), null, e.on(), e.decision());
            case UnitChangePlanned e -> plans.add(e);
            case UnitPlanWithdrawn e -> givenUp.add(e.plan());
            case PilotDesignated e -> {
            }
            // what a unit is moves nothing
            case UnitKindStated e -> {
            }
        }
    }

    private void decided(PlannedChange change, List<UUID> units, @Nullable String to, LocalDate on, Decision decision) {
        decided.add(new Change(Status.DECIDED, change, units.stream().map(this::name).toList(), to, on,
                decision.number(), decision.on()));
    }

    private String name(UUID unit) {
        return names.getOrDefault(unit, unit.toString());
    }

    private List<Change> changes() {
        List<Change> all = new ArrayList<>(decided);
        plans.forEach(plan -> all.add(new Change(
                givenUp.contains(plan.plan()) ? Status.GIVEN_UP : Status.PLANNED, plan.change(),
                plan.units().stream().map(this::name).toList(), plan.name(), plan.plannedFor(), plan.document(),
                plan.on())));
        all.sort(Comparator.comparing(Change::on));
        return all;
    }

    private static String line(Change change, Console console) {
        String units = change.units().stream().collect(Collectors.joining(", "));
        return console.words().say("units." + change.status(), console.words().date(change.on()),
                console.words().say("units." + change.change()),
                change.to() == null ? units : units + " → " + change.to(),
                change.document(), console.words().date(change.documentOn()));
    }
}
