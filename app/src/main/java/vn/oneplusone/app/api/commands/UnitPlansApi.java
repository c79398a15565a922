package vn.oneplusone.app.api.commands;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.oneplusone.app.api.write.Asked;
import vn.oneplusone.app.api.write.Done;
import vn.oneplusone.app.api.write.Given;
import vn.oneplusone.app.api.write.PathParts;
import vn.oneplusone.app.api.write.Places;
import vn.oneplusone.app.api.write.Within;
import vn.oneplusone.app.security.Act;
import vn.oneplusone.membership.commands.PlanUnitChange;
import vn.oneplusone.membership.commands.WithdrawUnitPlan;
import vn.oneplusone.membership.events.PlannedChange;

/** Changes of units that are only planned: noted, and nothing changes. */
@RestController
@RequestMapping(path = "/api/v1/units/plans", consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
class UnitPlansApi {
    private static final String STREAM = "units";

    private final Places places;

    UnitPlansApi(Places places) {
        this.places = places;
    }

    /**
     * @param name the name that the unit would bear
     * @param document number of the paper that proposes it
     * @param on the date of that paper
     */
    record Plan(PlannedChange change, List<UUID> units, @Within(to = 200) @Nullable String name, LocalDate plannedFor,
            @Within(to = 100) String document, LocalDate on) {}

    @PostMapping
    ResponseEntity<Done> plan(Given<Plan> given) {
        return given.create(Act.PLAN_UNIT_CHANGE, it -> new Asked(Act.PLAN_UNIT_CHANGE, STREAM,
                () -> it.units.isEmpty() ? null : it.units.getFirst(),
                () -> new PlanUnitChange(UUID.randomUUID(), it.change, it.units, it.name, it.plannedFor, it.document,
                        it.on))
                .andFor(it.units));
    }

    record GiveUp(LocalDate on) {}

    @PostMapping("/{plan}/withdrawal")
    ResponseEntity<Done> withdraw(Given<GiveUp> given, @PathVariable String plan) {
        UUID of = PathParts.id(plan);
        return given.step(Act.WITHDRAW_UNIT_PLAN, it -> {
            List<UUID> units = places.ofPlan(of);
            return new Asked(Act.WITHDRAW_UNIT_PLAN, STREAM, () -> units.isEmpty() ? null : units.getFirst(),
                    () -> new WithdrawUnitPlan(of, it.on)).andFor(units);
        });
    }
}
