package vn.oneplusone.app.campaigns;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.oneplusone.app.actions.declared.RecordActions;
import vn.oneplusone.app.web.bodies.CommandBody;
import vn.oneplusone.app.web.bodies.CommandResponse;

/** Branch meetings that explained 1+1. */
@RestController
@RequestMapping(path = "/api/v1/disseminations", consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
class DisseminationsApi {
    @PostMapping
    ResponseEntity<CommandResponse> meet(CommandBody<RecordActions.Meeting> given) {
        return given.create();
    }
}
