package vn.oneplusone.app.campaigns;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.oneplusone.app.actions.declared.CampaignActions;
import vn.oneplusone.app.web.bodies.CommandBody;
import vn.oneplusone.app.web.bodies.CommandResponse;

/** Campaigns: planned, held, corrected, cancelled. */
@RestController
@RequestMapping(path = "/api/v1/campaigns", consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
class CampaignsApi {
    @PostMapping
    ResponseEntity<CommandResponse> plan(CommandBody<CampaignActions.Plan> given) {
        return given.create();
    }

    /** One that nobody had planned here. */
    @PostMapping("/held")
    ResponseEntity<CommandResponse> hold(CommandBody<CampaignActions.Hold> given) {
        return given.create();
    }

    @PostMapping("/{campaign}/holding")
    ResponseEntity<CommandResponse> holdPlanned(CommandBody<CampaignActions.HoldPlanned> given) {
        return given.step();
    }

    @PostMapping("/{campaign}/correction")
    ResponseEntity<CommandResponse> correct(CommandBody<CampaignActions.Correct> given) {
        return given.step();
    }

    @PostMapping("/{campaign}/cancellation")
    ResponseEntity<CommandResponse> cancel(CommandBody<CampaignActions.Cancel> given) {
        return given.step();
    }
}
