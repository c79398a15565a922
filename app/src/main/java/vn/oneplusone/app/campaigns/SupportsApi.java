package vn.oneplusone.app.campaigns;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.oneplusone.app.actions.declared.SupportActions;
import vn.oneplusone.app.web.bodies.CommandBody;
import vn.oneplusone.app.web.bodies.CommandResponse;

/** Capital given to young people, and what came back of it. */
@RestController
@RequestMapping(path = "/api/v1/supports", consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
class SupportsApi {
    @PostMapping
    ResponseEntity<CommandResponse> grant(CommandBody<SupportActions.Grant> given) {
        return given.create();
    }

    @PostMapping("/{support}/repayments")
    ResponseEntity<CommandResponse> repay(CommandBody<SupportActions.Repay> given) {
        return given.step();
    }
}
