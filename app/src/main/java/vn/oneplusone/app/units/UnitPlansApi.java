package vn.oneplusone.app.units;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.oneplusone.app.actions.declared.UnitActions;
import vn.oneplusone.app.web.bodies.CommandBody;
import vn.oneplusone.app.web.bodies.CommandResponse;

/** Changes of units that are only planned: noted, and nothing changes. */
@RestController
@RequestMapping(path = "/api/v1/units/plans", consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
class UnitPlansApi {
    @PostMapping
    ResponseEntity<CommandResponse> plan(CommandBody<UnitActions.Plan> given) {
        return given.create();
    }

    @PostMapping("/{plan}/withdrawal")
    ResponseEntity<CommandResponse> withdraw(CommandBody<UnitActions.GiveUp> given) {
        return given.step();
    }
}
