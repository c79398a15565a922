package vn.oneplusone.app.requests;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.oneplusone.app.actions.declared.RequestActions;
import vn.oneplusone.app.web.bodies.CommandBody;
import vn.oneplusone.app.web.bodies.CommandResponse;

/** Answers to requests about people beyond the reach of who asks; a request itself is made by the action that it asks for. */
@RestController
@RequestMapping(path = "/api/v1/requests", consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
class RequestsApi {
    @PostMapping("/{request}/answer")
    ResponseEntity<CommandResponse> answer(CommandBody<RequestActions.Answer> given) {
        return given.step();
    }

    @PostMapping("/{request}/withdrawal")
    ResponseEntity<CommandResponse> takeBack(CommandBody<RequestActions.TakeBack> given) {
        return given.step();
    }
}
