package vn.oneplusone.reporting.contributions;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.oneplusone.membership.events.PilotDesignated;
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
import vn.oneplusone.reporting.contributions.rows.Anomaly;
import vn.oneplusone.reporting.contributions.rows.Measure;
import vn.oneplusone.reporting.contributions.rows.QuotedFacts;
import vn.oneplusone.reporting.contributions.rows.Years;

/** What is kept of the tree of units, for the reports that place rows in it. */
final class Tree {
    private final Units units;
    private final Change change;
    private final QuotedFacts register;

    Tree(Units units, Change change, QuotedFacts register) {
        this.units = units;
        this.change = change;
        this.register = register;
    }

    void count(UnitEvent event, long position) {
        switch (event) {
            case UnitEstablished e -> established(e, position);
            case UnitRenamed e ->
                register.append(new QuotedFacts.Renamed(position, unit(e.unit()), Years.day(e.on()), e.name()));
            case UnitKindStated e ->
                register.append(new QuotedFacts.Kind(position, unit(e.unit()), Years.day(e.on()), e.kind()));
            case UnitMoved e ->
                register.append(new QuotedFacts.Moved(position, unit(e.unit()), Years.day(e.on()), unit(e.parent())));
            case UnitsMerged e -> e.sources().forEach(source -> register
                    .append(new QuotedFacts.Ended(position, unit(source), Years.day(e.on()), unit(e.target()))));
            case UnitSplit e -> split(e, position);
            case UnitDissolved e ->
                register.append(new QuotedFacts.Ended(position, unit(e.unit()), Years.day(e.on()), Units.NONE));
            // what was only planned moves no number, under either geography
            case UnitChangePlanned e -> {
            }
            case UnitPlanWithdrawn e -> {
            }
            case PilotDesignated e -> register.append(new QuotedFacts.Pilot(position, e.unit(), e.year()));
        }
    }

    private void split(UnitSplit event, long position) {
        List<Integer> parts = new ArrayList<>();
        for (UUID part : event.parts()) {
            parts.add(unit(part));
        }
        register.append(new QuotedFacts.Ended(position, unit(event.source()), Years.day(event.on()),
                unit(event.rest()), List.copyOf(parts)));
    }

    private void established(UnitEstablished e, long position) {
        Units.Unit unit = units.get(e.unit());
        if (unit.established) {
            change.after().row(Years.day(e.on()), unit.number, Measure.cell(Anomaly.ESTABLISHED_TWICE, null), 1,
                    e.unit());
            return;
        }
        unit.established = true;
        UUID parent = e.parent();
        register.append(new QuotedFacts.Unit(position, unit.number, e.unit(), parent == null ? -1 : unit(parent),
                parent, e.level(), e.code(), e.name(), Years.day(e.on())));
        if (e.kind() != null) {
            register.append(new QuotedFacts.Kind(position, unit.number, Years.day(e.on()), e.kind()));
        }
    }

    private int unit(UUID id) {
        return units.get(id).number;
    }
}
