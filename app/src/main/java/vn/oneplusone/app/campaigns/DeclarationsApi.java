package vn.oneplusone.app.campaigns;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.oneplusone.app.actions.declared.RecordActions;
import vn.oneplusone.app.web.bodies.CommandBody;
import vn.oneplusone.app.web.bodies.CommandResponse;

/** What units report of themselves, quoted beside what is counted. */
@RestController
@RequestMapping(path = "/api/v1/declarations", consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
class DeclarationsApi {
    @PostMapping
    ResponseEntity<CommandResponse> declare(CommandBody<RecordActions.Declare> given) {
        return given.create();
    }
}
