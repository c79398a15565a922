package vn.oneplusone.app.campaigns;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.oneplusone.app.actions.declared.RecordActions;
import vn.oneplusone.app.web.bodies.CommandBody;
import vn.oneplusone.app.web.bodies.CommandResponse;

/** 1+1 in a unit for a year: taken up, and its four steps with their evidence. */
@RestController
@RequestMapping(path = "/api/v1/initiatives", consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
class InitiativesApi {
    @PostMapping
    ResponseEntity<CommandResponse> launch(CommandBody<RecordActions.Launch> given) {
        return given.create();
    }

    @PostMapping("/{unit}/{year}/steps")
    ResponseEntity<CommandResponse> step(CommandBody<RecordActions.Evidence> given) {
        return given.step();
    }
}
