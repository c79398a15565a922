package vn.oneplusone.app.api.commands;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.oneplusone.app.actions.declared.ReferralActions;
import vn.oneplusone.app.api.write.Done;
import vn.oneplusone.app.api.write.Given;

/** The path of a referral, from the introduction to the approval; the admission follows by itself. */
@RestController
@RequestMapping(path = "/api/v1/referrals", consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
class ReferralsApi {
    private static final String OF = "/{organization}/{person}/";

    @PostMapping
    ResponseEntity<Done> refer(Given<ReferralActions.Refer> given) {
        return given.create();
    }

    @PostMapping(OF + "confirmation")
    ResponseEntity<Done> confirm(Given<ReferralActions.Confirm> given) {
        return given.step();
    }

    @PostMapping(OF + "preparation")
    ResponseEntity<Done> prepare(Given<ReferralActions.Prepare> given) {
        return given.step();
    }

    @PostMapping(OF + "endorsement")
    ResponseEntity<Done> endorse(Given<ReferralActions.Endorse> given) {
        return given.step();
    }

    @PostMapping(OF + "approval")
    ResponseEntity<Done> approve(Given<ReferralActions.Approve> given) {
        return given.step();
    }

    @PostMapping(OF + "decline")
    ResponseEntity<Done> decline(Given<ReferralActions.Decline> given) {
        return given.step();
    }

    @PostMapping(OF + "withdrawal")
    ResponseEntity<Done> withdraw(Given<ReferralActions.Withdraw> given) {
        return given.step();
    }

    @PostMapping(OF + "lapse")
    ResponseEntity<Done> lapse(Given<ReferralActions.Lapse> given) {
        return given.step();
    }
}
