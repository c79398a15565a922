package vn.oneplusone.app.api.commands;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.oneplusone.app.api.Refused;
import vn.oneplusone.app.api.write.Asked;
import vn.oneplusone.app.api.write.Done;
import vn.oneplusone.app.api.write.Given;
import vn.oneplusone.app.api.write.PathParts;
import vn.oneplusone.app.api.write.Within;
import vn.oneplusone.app.security.Act;
import vn.oneplusone.membership.commands.DesignatePilot;
import vn.oneplusone.membership.commands.DissolveUnit;
import vn.oneplusone.membership.commands.EstablishUnit;
import vn.oneplusone.membership.commands.MergeUnits;
import vn.oneplusone.membership.commands.MoveUnit;
import vn.oneplusone.membership.commands.RenameUnit;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.UnitLevel;

/** The tree of units: what was decided about it. */
@RestController
@RequestMapping(path = "/api/v1/units", consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
class UnitsApi {
    private static final String STREAM = "units";

    /** @param parent the unit directly above; only the top has none */
    record Establish(UnitLevel level, @Nullable UUID parent, @Within(to = 50) String code,
            @Within(to = 200) String name, LocalDate on) {}

    @PostMapping
    ResponseEntity<Done> establish(Given<Establish> given) {
        return given.create(Act.ESTABLISH_UNIT, it -> new Asked(Act.ESTABLISH_UNIT, STREAM, () -> it.parent,
                () -> new EstablishUnit(UUID.randomUUID(), it.level, it.parent, it.code, it.name, it.on)));
    }

    record Rename(@Within(to = 200) String name, LocalDate on, Decision decision) {}

    @PostMapping("/{unit}/name")
    ResponseEntity<Done> rename(Given<Rename> given, @PathVariable String unit) {
        UUID of = PathParts.id(unit);
        return given.step(Act.RENAME_UNIT, it -> new Asked(Act.RENAME_UNIT, STREAM, () -> of,
                () -> new RenameUnit(of, it.name, it.on, it.decision)));
    }

    record Move(UUID parent, LocalDate on, Decision decision) {}

    @PostMapping("/{unit}/place")
    ResponseEntity<Done> move(Given<Move> given, @PathVariable String unit) {
        UUID of = PathParts.id(unit);
        return given.step(Act.MOVE_UNIT, it -> new Asked(Act.MOVE_UNIT, STREAM, () -> of,
                () -> new MoveUnit(of, it.parent, it.on, it.decision)).andFor(List.of(it.parent)));
    }

    record Dissolve(LocalDate on, Decision decision) {}

    @PostMapping("/{unit}/dissolution")
    ResponseEntity<Done> dissolve(Given<Dissolve> given, @PathVariable String unit) {
        UUID of = PathParts.id(unit);
        return given.step(Act.DISSOLVE_UNIT, it -> new Asked(Act.DISSOLVE_UNIT, STREAM, () -> of,
                () -> new DissolveUnit(of, it.on, it.decision)));
    }

    record Designate(@Within(from = 1900, to = 9999) int year, LocalDate on) {}

    @PostMapping("/{unit}/pilot")
    ResponseEntity<Done> designate(Given<Designate> given, @PathVariable String unit) {
        UUID of = PathParts.id(unit);
        return given.step(Act.DESIGNATE_PILOT, it -> new Asked(Act.DESIGNATE_PILOT, STREAM, () -> of,
                () -> new DesignatePilot(of, it.year, it.on)));
    }

    /** A unit that the merger makes. */
    record Made(UUID parent, @Within(to = 50) String code, @Within(to = 200) String name) {}

    /**
     * @param target the unit that goes on, where it exists
     * @param made what it is, where the merger makes it: one of the two
     */
    record Merge(List<UUID> sources, @Nullable UUID target, @Nullable Made made, LocalDate on, Decision decision) {}

    @PostMapping("/mergers")
    ResponseEntity<Done> merge(Given<Merge> given) {
        return given.create(Act.MERGE_UNITS, it -> {
            UUID target = it.target;
            Made made = it.made;
            if ((target == null) == (made == null)) {
                throw Refused.members(List.of(Refused.Field.of("target", "TargetOrMade")));
            }
            UUID goesOn = target == null ? UUID.randomUUID() : target;
            List<UUID> others = new ArrayList<>(it.sources);
            others.add(made == null ? goesOn : made.parent);
            return new Asked(Act.MERGE_UNITS, STREAM, () -> first(it.sources), () -> new MergeUnits(it.sources, goesOn,
                    made == null ? null : new MergeUnits.NewUnit(made.parent, made.code, made.name), it.on,
                    it.decision)).andFor(others);
        });
    }

    private static @Nullable UUID first(List<UUID> units) {
        return units.isEmpty() ? null : units.getFirst();
    }
}
