package vn.oneplusone.app.people;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.oneplusone.app.actions.declared.MemberActions;
import vn.oneplusone.app.web.bodies.CommandBody;
import vn.oneplusone.app.web.bodies.CommandResponse;

/** Memberships: how they begin, move, are graded and end. */
@RestController
@RequestMapping(path = "/api/v1/members", consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
class MembersApi {
    private static final String OF = "/{organization}/{person}/";

    @PostMapping
    ResponseEntity<CommandResponse> admit(CommandBody<MemberActions.Admit> given) {
        return given.create();
    }

    @PostMapping(OF + "annulment")
    ResponseEntity<CommandResponse> annul(CommandBody<MemberActions.Annul> given) {
        return given.step();
    }

    @PostMapping(OF + "ending")
    ResponseEntity<CommandResponse> end(CommandBody<MemberActions.End> given) {
        return given.step();
    }

    @PostMapping(OF + "transfer")
    ResponseEntity<CommandResponse> requestTransfer(CommandBody<MemberActions.Transfer> given) {
        return given.step();
    }

    @PostMapping(OF + "transfer/acceptance")
    ResponseEntity<CommandResponse> acceptTransfer(CommandBody<MemberActions.AcceptMove> given) {
        return given.step();
    }

    @PostMapping(OF + "transfer/refusal")
    ResponseEntity<CommandResponse> refuseTransfer(CommandBody<MemberActions.RefuseMove> given) {
        return given.step();
    }

    @PostMapping(OF + "grade")
    ResponseEntity<CommandResponse> classify(CommandBody<MemberActions.Classify> given) {
        return given.step();
    }
}
