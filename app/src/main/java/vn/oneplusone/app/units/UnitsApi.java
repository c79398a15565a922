package vn.oneplusone.app.units;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.oneplusone.app.actions.declared.UnitActions;
import vn.oneplusone.app.web.bodies.CommandBody;
import vn.oneplusone.app.web.bodies.CommandResponse;

/** The tree of units: what was decided about it, and what is only planned. */
@RestController
@RequestMapping(path = "/api/v1/units", consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
class UnitsApi {
    @PostMapping
    ResponseEntity<CommandResponse> establish(CommandBody<UnitActions.Establish> given) {
        return given.create();
    }

    @PostMapping("/{unit}/name")
    ResponseEntity<CommandResponse> rename(CommandBody<UnitActions.Rename> given) {
        return given.step();
    }

    @PostMapping("/{unit}/place")
    ResponseEntity<CommandResponse> move(CommandBody<UnitActions.Move> given) {
        return given.step();
    }

    @PostMapping("/{unit}/dissolution")
    ResponseEntity<CommandResponse> dissolve(CommandBody<UnitActions.Dissolve> given) {
        return given.step();
    }

    @PostMapping("/{unit}/pilot")
    ResponseEntity<CommandResponse> designate(CommandBody<UnitActions.Designate> given) {
        return given.step();
    }

    @PostMapping("/mergers")
    ResponseEntity<CommandResponse> merge(CommandBody<UnitActions.Merge> given) {
        return given.create();
    }
}
