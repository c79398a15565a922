package vn.oneplusone.app.api.commands;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.oneplusone.app.actions.declared.UnitActions;
import vn.oneplusone.app.api.write.Done;
import vn.oneplusone.app.api.write.Given;

/** The tree of units: what was decided about it, and what is only planned. */
@RestController
@RequestMapping(path = "/api/v1/units", consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
class UnitsApi {
    @PostMapping
    ResponseEntity<Done> establish(Given<UnitActions.Establish> given) {
        return given.create();
    }

    @PostMapping("/{unit}/name")
    ResponseEntity<Done> rename(Given<UnitActions.Rename> given) {
        return given.step();
    }

    @PostMapping("/{unit}/place")
    ResponseEntity<Done> move(Given<UnitActions.Move> given) {
        return given.step();
    }

    @PostMapping("/{unit}/dissolution")
    ResponseEntity<Done> dissolve(Given<UnitActions.Dissolve> given) {
        return given.step();
    }

    @PostMapping("/{unit}/pilot")
    ResponseEntity<Done> designate(Given<UnitActions.Designate> given) {
        return given.step();
    }

    @PostMapping("/mergers")
    ResponseEntity<Done> merge(Given<UnitActions.Merge> given) {
        return given.create();
    }
}
