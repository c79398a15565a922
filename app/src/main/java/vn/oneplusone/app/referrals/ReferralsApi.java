package vn.oneplusone.app.referrals;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.oneplusone.app.actions.declared.ReferralActions;
import vn.oneplusone.app.web.bodies.CommandBody;
import vn.oneplusone.app.web.bodies.CommandResponse;

/** The path of a referral, from the introduction to the approval; the admission follows by itself. */
@RestController
@RequestMapping(path = "/api/v1/referrals", consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
class ReferralsApi {
    private static final String OF = "/{organization}/{person}/";

    @PostMapping
    ResponseEntity<CommandResponse> refer(CommandBody<ReferralActions.Refer> given) {
        return given.create();
    }

    @PostMapping(OF + "confirmation")
    ResponseEntity<CommandResponse> confirm(CommandBody<ReferralActions.Confirm> given) {
        return given.step();
    }

    @PostMapping(OF + "preparation")
    ResponseEntity<CommandResponse> prepare(CommandBody<ReferralActions.Prepare> given) {
        return given.step();
    }

    @PostMapping(OF + "endorsement")
    ResponseEntity<CommandResponse> endorse(CommandBody<ReferralActions.Endorse> given) {
        return given.step();
    }

    @PostMapping(OF + "approval")
    ResponseEntity<CommandResponse> approve(CommandBody<ReferralActions.Approve> given) {
        return given.step();
    }

    @PostMapping(OF + "decline")
    ResponseEntity<CommandResponse> decline(CommandBody<ReferralActions.Decline> given) {
        return given.step();
    }

    @PostMapping(OF + "withdrawal")
    ResponseEntity<CommandResponse> withdraw(CommandBody<ReferralActions.Withdraw> given) {
        return given.step();
    }

    @PostMapping(OF + "lapse")
    ResponseEntity<CommandResponse> lapse(CommandBody<ReferralActions.Lapse> given) {
        return given.step();
    }
}
