package vn.oneplusone.app.people;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.oneplusone.app.actions.declared.PersonActions;
import vn.oneplusone.app.web.bodies.CommandBody;
import vn.oneplusone.app.web.bodies.CommandResponse;

/** People and what they agreed to. What they say of themselves comes in, and never goes out. */
@RestController
@RequestMapping(path = "/api/v1/people", consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
class PeopleApi {
    @PostMapping
    ResponseEntity<CommandResponse> register(CommandBody<PersonActions.Registration> given) {
        return given.create();
    }

    @PostMapping("/{person}/details")
    ResponseEntity<CommandResponse> correct(CommandBody<PersonActions.Correct> given) {
        return given.step();
    }

    @PostMapping("/{person}/home")
    ResponseEntity<CommandResponse> handOver(CommandBody<PersonActions.HandOver> given) {
        return given.step();
    }

    @PostMapping("/{person}/consent")
    ResponseEntity<CommandResponse> agreeAgain(CommandBody<PersonActions.AgreeAgain> given) {
        return given.step();
    }

    @PostMapping("/{person}/consent/withdrawal")
    ResponseEntity<CommandResponse> withdrawConsent(CommandBody<PersonActions.WithdrawAgreement> given) {
        return given.step();
    }

    @PostMapping("/{person}/erasure")
    ResponseEntity<CommandResponse> erase(CommandBody<PersonActions.Erase> given) {
        return given.step();
    }
}
