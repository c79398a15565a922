package vn.oneplusone.app.campaigns;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.oneplusone.app.actions.declared.RecordActions;
import vn.oneplusone.app.web.bodies.CommandBody;
import vn.oneplusone.app.web.bodies.CommandResponse;

/** Annual targets of units. */
@RestController
@RequestMapping(path = "/api/v1/targets", consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
class TargetsApi {
    @PostMapping
    ResponseEntity<CommandResponse> set(CommandBody<RecordActions.Set> given) {
        return given.create();
    }

    @PostMapping("/{unit}/{organization}/{year}/revisions")
    ResponseEntity<CommandResponse> revise(CommandBody<RecordActions.Revise> given) {
        return given.step();
    }
}
