package vn.oneplusone.app.api.commands;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.oneplusone.app.actions.declared.CampaignActions;
import vn.oneplusone.app.api.write.Done;
import vn.oneplusone.app.api.write.Given;

/** Campaigns: planned, held, corrected, cancelled. */
@RestController
@RequestMapping(path = "/api/v1/campaigns", consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
class CampaignsApi {
    @PostMapping
    ResponseEntity<Done> plan(Given<CampaignActions.Plan> given) {
        return given.create();
    }

    /** One that nobody had planned here. */
    @PostMapping("/held")
    ResponseEntity<Done> hold(Given<CampaignActions.Hold> given) {
        return given.create();
    }

    @PostMapping("/{campaign}/holding")
    ResponseEntity<Done> holdPlanned(Given<CampaignActions.HoldPlanned> given) {
        return given.step();
    }

    @PostMapping("/{campaign}/correction")
    ResponseEntity<Done> correct(Given<CampaignActions.Correct> given) {
        return given.step();
    }

    @PostMapping("/{campaign}/cancellation")
    ResponseEntity<Done> cancel(Given<CampaignActions.Cancel> given) {
        return given.step();
    }
}
