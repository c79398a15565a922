package vn.oneplusone.app.api.commands;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.oneplusone.app.actions.declared.MemberActions;
import vn.oneplusone.app.api.write.Done;
import vn.oneplusone.app.api.write.Given;

/** Memberships: how they begin, move, are graded and end. */
@RestController
@RequestMapping(path = "/api/v1/members", consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
class MembersApi {
    private static final String OF = "/{organization}/{person}/";

    @PostMapping
    ResponseEntity<Done> admit(Given<MemberActions.Admit> given) {
        return given.create();
    }

    @PostMapping(OF + "annulment")
    ResponseEntity<Done> annul(Given<MemberActions.Annul> given) {
        return given.step();
    }

    @PostMapping(OF + "ending")
    ResponseEntity<Done> end(Given<MemberActions.End> given) {
        return given.step();
    }

    @PostMapping(OF + "transfer")
    ResponseEntity<Done> requestTransfer(Given<MemberActions.Transfer> given) {
        return given.step();
    }

    @PostMapping(OF + "transfer/acceptance")
    ResponseEntity<Done> acceptTransfer(Given<MemberActions.AcceptMove> given) {
        return given.step();
    }

    @PostMapping(OF + "transfer/refusal")
    ResponseEntity<Done> refuseTransfer(Given<MemberActions.RefuseMove> given) {
        return given.step();
    }

    @PostMapping(OF + "grade")
    ResponseEntity<Done> classify(Given<MemberActions.Classify> given) {
        return given.step();
    }
}
